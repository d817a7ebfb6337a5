const hooks = require('perf_hooks');
const { PerformanceObserver } = hooks;
const attempt = (label, action) => {
  try {
    console.log(label, action());
  } catch (error) {
    console.log(label, error.name, error.code, error.message);
  }
};
console.log(hooks.performance === performance, typeof performance.now(), performance.now() > 0, Math.abs(performance.timeOrigin + performance.now() - Date.now()) < 1000);
const mark = performance.mark('a', { startTime: 5, detail: { x: 1 } });
console.log(mark, mark.toJSON(), mark.constructor.name);
performance.mark('b', { startTime: 15 });
const measure = performance.measure('a to b', 'a', 'b');
console.log(measure, performance.measure('m2', { start: 1, duration: 3 }).duration, performance.measure('m3', { start: 'a', end: 9, detail: 'd' }).detail);
console.log(performance.getEntries().map((entry) => entry.name), performance.getEntriesByName('a').length, performance.getEntriesByType('measure').length);
attempt('missing', () => performance.measure('x', 'nope'));
attempt('negative', () => performance.mark('x', { startTime: -1 }));
performance.clearMarks('a');
performance.clearMeasures();
console.log(performance.getEntries().map((entry) => entry.name));
const observer = new PerformanceObserver((list, self) => {
  console.log('observed', list.getEntries().map((entry) => entry.name), self === observer, list.getEntriesByName('seen').length, list.getEntriesByType('measure').length);
  observer.disconnect();
});
observer.observe({ entryTypes: ['mark', 'measure'] });
performance.mark('seen');
performance.measure('seen too');
setTimeout(() => {}, 20);
attempt('observe', () => observer.observe({}));
attempt('observer', () => new PerformanceObserver('x'));
const timed = performance.timerify(function add(a, b) { return a + b; });
console.log(timed(1, 2), timed.name, timed.length, typeof performance.eventLoopUtilization().utilization, typeof performance.toJSON().timeOrigin);
const histogram = hooks.createHistogram();
for (const value of [1, 2, 3, 4, 100]) histogram.record(value);
console.log(histogram.min, histogram.max, histogram.mean, histogram.count, histogram.percentile(50), histogram.percentile(100), histogram.exceeds);
attempt('record', () => histogram.record(0));
const delay = hooks.monitorEventLoopDelay({ resolution: 5 });
console.log(delay.enable(), delay.enable(), delay.disable(), delay.disable(), typeof delay.mean);
