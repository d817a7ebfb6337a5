process.on('unhandledRejection', (reason, promise) => {
  console.log('unhandled', reason instanceof Error ? reason.message : reason, promise instanceof Promise);
});
process.on('uncaughtException', (error) => console.log('uncaught', error.message));
Promise.reject(new Error('one'));
Promise.reject('two');
const inTime = Promise.reject(new Error('never reported'));
process.nextTick(() => inTime.catch(() => console.log('caught in time by a tick')));
(async () => { await Promise.reject(new Error('four')); })();
new Promise((resolve, reject) => { resolve(1); reject(new Error('ignored')); });
setTimeout(() => Promise.reject(new Error('five')), 20);
Promise.reject(new Error('caught')).catch(() => {});
Promise.reject(new Error('derived')).then(() => {});
