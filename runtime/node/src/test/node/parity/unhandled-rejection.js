process.on('exit', (code) => console.log('exit', code));
setTimeout(() => console.log('never'), 50);
async function query() {
  await null;
  throw new Error('nobody catches this');
}
query();
