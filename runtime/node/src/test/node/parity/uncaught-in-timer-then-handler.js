const seen = [];
process.on('uncaughtExceptionMonitor', (error, origin) => console.log('monitor', error.message, origin));
process.on('uncaughtException', (error, origin) => {
  seen.push(error.message);
  console.log('caught', error.message, origin);
});
setTimeout(() => { throw new Error('in timer'); }, 1);
setTimeout(() => console.log('later timer still runs'), 2);
setTimeout(() => {
  setImmediate(() => { throw new Error('in immediate'); });
  setImmediate(() => console.log('second immediate still runs'));
}, 20);
setTimeout(() => {
  queueMicrotask(() => { throw new Error('in microtask'); });
  queueMicrotask(() => console.log('second microtask still runs'));
}, 40);
setTimeout(() => process.nextTick(() => { throw new Error('in tick'); }), 60);
setTimeout(() => Promise.reject(new Error('rejected')), 80);
process.on('exit', (code) => console.log('exit', code, seen.length));
throw new Error('in main');
