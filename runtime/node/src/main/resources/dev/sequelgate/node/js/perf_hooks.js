'use strict';
const origin = Date.now() - process.uptime() * 1000;
const startedAt = process.hrtime.bigint() - BigInt(Math.round(process.uptime() * 1e9));
const entries = [];
const observers = new Set();

class PerformanceEntry {
  constructor(name, entryType, startTime, duration, detail = null) {
    Object.assign(this, { name, entryType, startTime, duration, detail });
  }

  toJSON() {
    return { ...this };
  }
}
class PerformanceMark extends PerformanceEntry {}
class PerformanceMeasure extends PerformanceEntry {}

function add(entry) {
  entries.push(entry);
  for (const observer of observers) observer.receive(entry);
  return entry;
}

const now = () => Number(process.hrtime.bigint() - startedAt) / 1e6;

function timeOf(mark, fallback) {
  if (mark === undefined) return fallback;
  if (typeof mark === 'number') return mark;
  const found = entries.findLast((entry) => entry.entryType === 'mark' && entry.name === mark);
  if (!found) throw new (require('internal/dom_exception'))(`The "${mark}" performance mark has not been set`, 'SyntaxError');
  return found.startTime;
}

function clear(type, name) {
  for (let i = entries.length - 1; i >= 0; i--) {
    if (entries[i].entryType === type && (name === undefined || entries[i].name === name)) entries.splice(i, 1);
  }
}

const performance = {
  timeOrigin: origin,
  now,
  mark: (name, { startTime = now(), detail = null } = {}) => add(new PerformanceMark(String(name), 'mark', startTime, 0, detail)),
  measure(name, startOrOptions, endMark) {
    const options = typeof startOrOptions === 'object' && startOrOptions !== null ? startOrOptions : { start: startOrOptions, end: endMark };
    const end = timeOf(options.end, options.duration === undefined ? now() : timeOf(options.start, 0) + options.duration);
    const start = timeOf(options.start, options.duration === undefined ? 0 : end - options.duration);
    return add(new PerformanceMeasure(String(name), 'measure', start, end - start, options.detail ?? null));
  },
  clearMarks: (name) => clear('mark', name),
  clearMeasures: (name) => clear('measure', name),
  clearResourceTimings() {},
  getEntries: () => [...entries],
  getEntriesByName: (name, type) => entries.filter((entry) => entry.name === name && (type === undefined || entry.entryType === type)),
  getEntriesByType: (type) => entries.filter((entry) => entry.entryType === type),
  eventLoopUtilization: () => ({ idle: 0, active: 0, utilization: 0 }),
  timerify: (fn) => fn,
  nodeTiming: { name: 'node', entryType: 'node', startTime: 0, get duration() { return now(); } },
  toJSON: () => ({ timeOrigin: origin, nodeTiming: {}, eventLoopUtilization: performance.eventLoopUtilization() }),
};
Object.defineProperty(performance, Symbol.toStringTag, { value: 'Performance', configurable: true });

class PerformanceObserver {
  #callback;
  #types = [];
  #waiting = [];

  static supportedEntryTypes = ['mark', 'measure'];

  constructor(callback) {
    this.#callback = callback;
  }

  observe({ type, entryTypes = [type] }) {
    this.#types = entryTypes;
    observers.add(this);
  }

  disconnect() {
    observers.delete(this);
  }

  takeRecords() {
    return this.#waiting.splice(0);
  }

  receive(entry) {
    if (!this.#types.includes(entry.entryType)) return;
    if (this.#waiting.push(entry) > 1) return;
    setImmediate(() => {
      const list = this.takeRecords();
      if (list.length === 0) return;
      this.#callback({
        getEntries: () => list,
        getEntriesByName: (name) => list.filter((each) => each.name === name),
        getEntriesByType: (wanted) => list.filter((each) => each.entryType === wanted),
      }, this);
    }).unref();
  }
}

/** Enough of a histogram for applications that report it. */
function monitorEventLoopDelay() {
  return { min: 0, max: 0, mean: 0, stddev: 0, exceeds: 0, percentile: () => 0, percentiles: new Map(), enable: () => true, disable: () => true, reset() {} };
}

module.exports = { performance, PerformanceEntry, PerformanceMark, PerformanceMeasure, PerformanceObserver, monitorEventLoopDelay, constants: {} };
