// AsyncLocalStorage across promises, timers, ticks and resources.
const { AsyncLocalStorage, AsyncResource } = require('async_hooks');
const als = new AsyncLocalStorage();
const log = (l) => console.log(l, als.getStore());
log('none');
als.run(1, () => {
  log('run');
  setTimeout(() => log('timeout 1'), 300);
  setImmediate(() => log('immediate 1'));
  process.nextTick(() => log('tick 1'));
  queueMicrotask(() => log('micro 1'));
  Promise.resolve().then(() => { log('then 1'); return als.run(2, async () => { log('nested 2'); await null; log('await 2'); setTimeout(()=>log('t 2'),500); }); }).then(() => log('then after 1'));
  (async () => { await new Promise(r => setTimeout(r, 200)); log('awaited timer 1'); als.exit(() => log('exit')); als.enterWith(9); log('entered 9'); await null; log('still 9'); })();
});
log('none after');
(async () => { als.enterWith(5); log('ew 5'); await null; log('ew await 5'); })();
log('outer after enterWith');
const r = als.run(7, () => new AsyncResource('X'));
r.runInAsyncScope(() => log('resource 7'));
const f = als.run(8, () => AsyncResource.bind(() => log('bound 8'))); f();
const snap = als.run(10, () => AsyncLocalStorage.snapshot()); snap(() => log('snap 10'));
const EE = require('events'); const e = new EE(); als.run(11, () => e.on('x', () => log('ee x'))); als.run(12, () => e.emit('x'));
als.run(13, () => { const p = Promise.reject(new Error('x')); p.catch(() => log('catch 13')).finally(() => log('finally 13')); });
function thenable(){ return { then(r){ log('thenable'); r(1) } } }
als.run(14, async () => { await thenable(); log('after thenable 14'); });
als.run({a:1}, () => { setInterval(function () { log('interval'); clearInterval(this); }, 400); });
als.run(20, () => als.run(undefined, () => log('undef')));
try { als.run(21, () => { throw new Error('boom') }) } catch (x) { console.log(x.message); }
log('end');
