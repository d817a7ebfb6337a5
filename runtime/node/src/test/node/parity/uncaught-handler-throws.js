process.on('uncaughtException', () => { throw new Error('handler fails too'); });
process.on('exit', (code) => console.log('exit', code));
setTimeout(() => { throw new Error('first'); }, 1);
