// A handler lets the loop go on, wherever the error came from.
const seen = [];
process.on('uncaughtExceptionMonitor', (error, origin) => console.log('monitor', error.message, origin));
process.on('uncaughtException', (error, origin) => {
  seen.push(error.message);
  console.log('caught', error.message, origin);
});
const steps = [
  () => {
    setTimeout(() => { throw new Error('in timer'); }, 1);
    setTimeout(() => console.log('later timer still runs'), 2);
  },
  () => {
    setImmediate(() => { throw new Error('in immediate'); });
    setImmediate(() => console.log('second immediate still runs'));
  },
  () => {
    queueMicrotask(() => { throw new Error('in microtask'); });
    queueMicrotask(() => console.log('second microtask still runs'));
  },
  () => process.nextTick(() => { throw new Error('in tick'); }),
  () => Promise.reject(new Error('rejected')),
];
function next() {
  const step = steps.shift();
  if (step === undefined) return;
  step();
  setTimeout(next, 50);
}
setTimeout(next, 50);
process.on('exit', (code) => console.log('exit', code, seen.length));
throw new Error('in main');
