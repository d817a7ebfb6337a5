// In which order ticks, promise reactions, immediates and timers run.
const log = (...words) => console.log(words.join(' '));
const wait = (after, value) => new Promise((resolve) => { setTimeout(resolve, after, value); });

process.on('beforeExit', (code) => {
  log('beforeExit', code, again);
  if (again++ < 2) setTimeout(() => log('alive again', again), 1);
});
let again = 0;
process.on('exit', (code) => {
  log('exit', code);
  setTimeout(() => log('never'), 0);
  process.nextTick(() => log('never'));
  Promise.resolve().then(() => log('never'));
});

log('main');
setTimeout(() => log('timeout 20'), 20);
setTimeout(() => log('timeout 10 a'), 10);
setTimeout(() => log('timeout 10 b'), 10);
process.nextTick(() => log('tick 1'));
Promise.resolve().then(() => log('reaction 1')).then(() => log('reaction 2'));
process.nextTick(() => {
  log('tick 2');
  process.nextTick(() => log('tick of tick'));
  Promise.resolve().then(() => log('reaction of tick'));
  queueMicrotask(() => log('microtask of tick'));
});
queueMicrotask(() => {
  log('microtask');
  process.nextTick(() => log('tick of microtask'));
  queueMicrotask(() => log('microtask of microtask'));
});
(async () => {
  log('async start');
  await null;
  log('after await 1');
  process.nextTick(() => log('tick after await'));
  await null;
  log('after await 2');
})();
process.nextTick((a, b, ...rest) => log('arguments', a, b, rest), 1, 'b', 3, 4);
log('main end');

setTimeout(() => {
  log('--- phases');
  setImmediate(() => {
    log('immediate 1');
    process.nextTick(() => log('tick of immediate 1'));
    Promise.resolve().then(() => log('reaction of immediate 1'));
    setImmediate(() => log('immediate of immediate'));
    setTimeout(() => log('timeout of immediate'), 60);
  });
  setImmediate((...args) => log('immediate 2', args), 1, 2);
  process.nextTick(() => log('tick of timeout'));
}, 100);

setTimeout(() => {
  log('--- timers of one turn');
  Promise.resolve().then(() => log('reaction between timers'));
  process.nextTick(() => log('tick between timers'));
}, 300);
setTimeout(() => log('second timer'), 300);

setTimeout(async () => {
  log('--- promises');
  const values = await Promise.all([wait(60, 'a'), wait(5, 'b'), 'c']);
  log(values);
  log(await Promise.race([wait(200, 'slow'), wait(3, 'fast')]));
  const settled = await Promise.allSettled([Promise.reject(new Error('x')), 1]);
  log(JSON.stringify(settled.map(({ status, value, reason }) => [status, value, reason?.message])));
  for await (const value of (async function* () { yield 1; yield Promise.resolve(2); })()) log('yielded', value);
  const thenable = { then(resolve) { log('then called'); resolve('thenable'); } };
  log(await thenable);
  await new Promise((resolve) => { process.nextTick(resolve); });
  log('resolved by tick');
  await new Promise((resolve) => { setImmediate(resolve); });
  log('resolved by immediate');
}, 500);
