function fails() {
  throw new TypeError('a plain failure');
}
process.on('exit', (code) => console.log('exit', code, process.exitCode));
setTimeout(() => console.log('never'), 1);

fails();
