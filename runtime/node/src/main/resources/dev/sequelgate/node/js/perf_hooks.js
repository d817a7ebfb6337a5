'use strict';
// `performance` and what measures with it.
const binding = internalBinding('process');
const { coded, invalidType, missingArguments, validateString } = require('internal/errors');
const kCustomInspect = Symbol.for('nodejs.util.inspect.custom');
const milliseconds = () => Number(binding.nanoTime()) / 1e6;
const bootAge = binding.uptime() * 1000;
const origin = milliseconds() - bootAge;
const timeOrigin = Date.now() - bootAge;
const timeline = [];
const observers = new Set();

class PerformanceEntry {
  constructor(name, entryType, startTime, duration, detail) {
    Object.assign(this, { name, entryType, startTime, duration });
    if (detail !== undefined) this.detail = detail;
  }

  toJSON() {
    return { ...this };
  }

  [kCustomInspect](depth, options) {
    if (depth < 0) return this;
    const { inspect } = require('internal/util/inspect');
    return `${this.constructor.name} ${inspect({ ...this }, { ...options, depth: options.depth == null ? null : options.depth - 1 })}`;
  }
}

class PerformanceMark extends PerformanceEntry {
  constructor(name, { startTime = performance.now(), detail = null } = {}) {
    if (arguments.length === 0) throw missingArguments('name');
    if (startTime < 0) throw coded(TypeError, 'ERR_PERFORMANCE_INVALID_TIMESTAMP', `${startTime} is not a valid timestamp`);
    super(`${name}`, 'mark', startTime, 0, detail === null ? null : structuredClone(detail));
  }
}

class PerformanceMeasure extends PerformanceEntry {}
class PerformanceResourceTiming extends PerformanceEntry {}

function timeOf(mark) {
  if (typeof mark === 'number') {
    if (mark < 0) throw coded(TypeError, 'ERR_PERFORMANCE_INVALID_TIMESTAMP', `${mark} is not a valid timestamp`);
    return mark;
  }
  const entry = timeline.findLast((known) => known.entryType === 'mark' && known.name === `${mark}`);
  if (entry === undefined) throw new DOMException(`The "${mark}" performance mark has not been set`, 'SyntaxError');
  return entry.startTime;
}

function record(entry) {
  timeline.push(entry);
  for (const observer of observers) observer.offer(entry);
  return entry;
}

class Performance {
  constructor() {
    throw coded(TypeError, 'ERR_ILLEGAL_CONSTRUCTOR', 'Illegal constructor');
  }

  now() {
    return milliseconds() - origin;
  }

  get timeOrigin() {
    return timeOrigin;
  }

  get nodeTiming() {
    return new PerformanceEntry('node', 'node', 0, this.now());
  }

  mark(name, options) {
    return record(new PerformanceMark(name, options));
  }

  measure(name, startOrOptions = undefined, endMark = undefined) {
    validateString(name, 'name');
    const options = startOrOptions !== null && typeof startOrOptions === 'object' ? startOrOptions : { start: startOrOptions, end: endMark };
    let { start, end } = options;
    const { duration, detail = null } = options;
    if (end === undefined && duration !== undefined && start !== undefined) end = timeOf(start) + duration;
    else if (end !== undefined) end = timeOf(end);
    else end = this.now();
    if (start !== undefined) start = timeOf(start);
    else start = duration !== undefined ? end - duration : 0;
    return record(new PerformanceMeasure(name, 'measure', start, end - start, detail === null ? null : structuredClone(detail)));
  }

  getEntries() {
    return timeline.toSorted((a, b) => a.startTime - b.startTime);
  }

  getEntriesByName(name, type) {
    return this.getEntries().filter((entry) => entry.name === `${name}` && (type === undefined || entry.entryType === type));
  }

  getEntriesByType(type) {
    return this.getEntries().filter((entry) => entry.entryType === `${type}`);
  }

  clearMarks(name) {
    clear('mark', name);
  }

  clearMeasures(name) {
    clear('measure', name);
  }

  clearResourceTimings(name) {
    clear('resource', name);
  }

  setResourceTimingBufferSize() {}

  eventLoopUtilization() {
    return { idle: 0, active: 0, utilization: 0 };
  }

  timerify(fn) {
    require('internal/errors').validateFunction(fn, 'fn');
    function timerified(...args) {
      const started = performance.now();
      const result = new.target ? Reflect.construct(fn, args, fn) : Reflect.apply(fn, this, args);
      const done = () => {
        const entry = new PerformanceEntry(fn.name, 'function', started, performance.now() - started, args);
        for (const observer of observers) observer.offer(entry);
      };
      if (typeof result?.finally === 'function') return result.finally(done);
      done();
      return result;
    }
    return Object.defineProperties(timerified, {
      length: { value: fn.length, configurable: true },
      name: { value: `timerified ${fn.name}`, configurable: true },
    });
  }

  toJSON() {
    return { nodeTiming: this.nodeTiming, timeOrigin, eventLoopUtilization: this.eventLoopUtilization() };
  }
}
Object.defineProperty(Performance.prototype, Symbol.toStringTag, { value: 'Performance', configurable: true });
const performance = Object.create(Performance.prototype);

function clear(type, name) {
  for (let i = timeline.length - 1; i >= 0; i--) {
    if (timeline[i].entryType === type && (name === undefined || timeline[i].name === `${name}`)) timeline.splice(i, 1);
  }
}

class PerformanceObserverEntryList {
  #entries;

  constructor(entries) {
    this.#entries = entries.toSorted((a, b) => a.startTime - b.startTime);
  }

  getEntries() {
    return [...this.#entries];
  }

  getEntriesByType(type) {
    return this.#entries.filter((entry) => entry.entryType === `${type}`);
  }

  getEntriesByName(name, type) {
    return this.#entries.filter((entry) => entry.name === `${name}` && (type === undefined || entry.entryType === type));
  }
}

class PerformanceObserver {
  #callback;
  #types = new Set();
  #buffer = [];
  #scheduled = false;

  static get supportedEntryTypes() {
    return ['function', 'mark', 'measure'];
  }

  constructor(callback) {
    require('internal/errors').validateFunction(callback, 'callback');
    this.#callback = callback;
    Object.defineProperty(this, 'offer', { value: (entry) => this.#offer(entry) });
  }

  #offer(entry) {
    if (!this.#types.has(entry.entryType)) return;
    this.#buffer.push(entry);
    if (this.#scheduled) return;
    this.#scheduled = true;
    setImmediate(() => {
      this.#scheduled = false;
      const list = new PerformanceObserverEntryList(this.takeRecords());
      Reflect.apply(this.#callback, this, [list, this]);
    }).unref();
  }

  observe(options) {
    if (options === null || typeof options !== 'object') throw invalidType('options', 'Object', options);
    const { entryTypes, type, buffered } = options;
    if (entryTypes === undefined && type === undefined) throw missingArguments('options.entryTypes', 'options.type');
    if (entryTypes !== undefined && type !== undefined) throw coded(TypeError, 'ERR_INVALID_ARG_VALUE', "The property 'options.entryTypes' options.entryTypes can not set with options.type together.");
    if (entryTypes !== undefined) this.#types = new Set(entryTypes);
    else this.#types.add(type);
    observers.add(this);
    if (buffered && type !== undefined) for (const entry of performance.getEntriesByType(type)) this.#offer(entry);
  }

  disconnect() {
    observers.delete(this);
    this.#buffer = [];
    this.#types.clear();
  }

  takeRecords() {
    return this.#buffer.splice(0);
  }
}

module.exports = {
  Performance,
  PerformanceEntry,
  PerformanceMark,
  PerformanceMeasure,
  PerformanceObserver,
  PerformanceObserverEntryList,
  PerformanceResourceTiming,
  monitorEventLoopDelay: (options) => require('internal/histogram').monitorEventLoopDelay(options),
  createHistogram: (options) => require('internal/histogram').createHistogram(options),
  performance,
  constants: {
    NODE_PERFORMANCE_GC_MAJOR: 4, NODE_PERFORMANCE_GC_MINOR: 1, NODE_PERFORMANCE_GC_INCREMENTAL: 8, NODE_PERFORMANCE_GC_WEAKCB: 16,
    NODE_PERFORMANCE_GC_FLAGS_NO: 0, NODE_PERFORMANCE_GC_FLAGS_CONSTRUCT_RETAINED: 2, NODE_PERFORMANCE_GC_FLAGS_FORCED: 4,
    NODE_PERFORMANCE_GC_FLAGS_SYNCHRONOUS_PHANTOM_PROCESSING: 8, NODE_PERFORMANCE_GC_FLAGS_ALL_AVAILABLE_GARBAGE: 16,
    NODE_PERFORMANCE_GC_FLAGS_ALL_EXTERNAL_MEMORY: 32, NODE_PERFORMANCE_GC_FLAGS_SCHEDULE_IDLE: 64,
  },
};
