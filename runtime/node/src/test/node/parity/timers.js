// Timers: arguments, clearing, unref, refresh, intervals, odd delays.
const log = (...words) => console.log(words.join(' '));
const start = process.hrtime.bigint();
const elapsed = () => Number((process.hrtime.bigint() - start) / 1000000n);

setTimeout((...args) => log('args', args), 1, 'a', 2, null);
const cleared = setTimeout(() => log('never'), 5);
clearTimeout(cleared);
clearTimeout(cleared);
clearTimeout(undefined);
clearTimeout(null);
clearTimeout({});
clearTimeout('no such');
const byNumber = setTimeout(() => log('never'), 5);
clearTimeout(+byNumber);
const byText = setTimeout(() => log('never'), 5);
clearTimeout(String(+byText));
clearInterval(setTimeout(() => log('never'), 5));
const immediate = setImmediate(() => log('never'));
clearImmediate(immediate);
clearImmediate(immediate);
setTimeout(() => log('never, it keeps nothing alive'), 100000).unref();
setInterval(() => {}, 100000).unref();
log(cleared.constructor.name, immediate.constructor.name, typeof +byNumber, cleared.hasRef(), setTimeout(() => {}, 1).unref().hasRef(), byNumber.unref().ref().hasRef());

const self = setInterval(() => { log('cleared inside'); clearInterval(self); }, 1);
const throwing = setTimeout(() => {}, 1);
log(typeof throwing[Symbol.toPrimitive](), throwing.close() === throwing, typeof throwing.refresh);
for (const delay of [0, -5, NaN, '7', undefined, null, Infinity, 2 ** 31, 1.7, 'x', {}]) {
  const timer = setTimeout(() => {}, delay);
  log(String(delay), timer._idleTimeout);
  clearTimeout(timer);
}
for (const bad of [undefined, null, 'code', 5, {}]) {
  for (const set of [setTimeout, setInterval, setImmediate, queueMicrotask, process.nextTick]) {
    try {
      set(bad, 1);
    } catch (error) {
      log(set.name, error.name, error.code, error.message);
    }
  }
}
const { promisify } = require('util');
const promises = require('timers/promises');
const wait = (after) => new Promise((resolve) => { setTimeout(resolve, after); });
(async () => {
  await wait(50);
  await new Promise((resolve) => {
    let count = 0;
    const interval = setInterval((word) => {
      log('interval', word, ++count);
      if (count === 3) {
        clearInterval(interval);
        resolve();
      }
    }, 5, 'tick');
  });
  await new Promise((resolve) => {
    const begun = elapsed();
    const refreshed = setTimeout(() => {
      log('refreshed', elapsed() - begun >= 590);
      resolve();
    }, 400);
    setTimeout(() => refreshed.refresh(), 200);
  });
  setTimeout(() => log('order 3'), 53);
  setTimeout(() => log('order 1'), 51);
  setTimeout(() => log('order 2'), 52);
  await wait(100);
  setImmediate(() => log('unref immediate with others')).unref();
  log(await promisify(setTimeout)(1, 'promisified'), await promisify(setImmediate)('now'));
  log(await promises.setTimeout(1, 'value'), await promises.setImmediate('immediate'));
  const controller = new AbortController();
  setTimeout(() => controller.abort(), 5);
  await promises.setTimeout(100000, null, { signal: controller.signal }).catch((error) => log(error.name, error.code, error.message));
  let n = 0;
  for await (const value of promises.setInterval(3, 'each')) {
    log(value, ++n);
    if (n === 3) break;
  }
  log(require('timers').promises === promises, promises.setTimeout === require('node:timers/promises').setTimeout);
})();
