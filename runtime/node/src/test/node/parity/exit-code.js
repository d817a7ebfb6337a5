process.on('exit', (code) => console.log('exit', code, process.exitCode));
process.exitCode = 3;
setImmediate(() => console.log('immediate'));
setTimeout(() => {
  console.log('timeout');
  process.exit();
  console.log('never');
}, 20);
