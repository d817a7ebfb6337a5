//> own process
// Without a handler the signal ends the process, and exit listeners do not run.
process.on('exit', () => console.log('never'));
console.log('before');
setTimeout(() => console.log('never'), 10000);
process.kill(process.pid, 'SIGTERM');
