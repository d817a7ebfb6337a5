'use strict';
// Timers as promises and async iterators.
const timers = require('timers');
const { AbortError, coded, invalidType, validateAbortSignal, validateBoolean } = require('internal/errors');

function checked(options) {
  if (options === null || typeof options !== 'object') throw invalidType('options', 'Object', options);
  const { signal, ref = true } = options;
  validateAbortSignal(signal, 'options.signal');
  validateBoolean(ref, 'options.ref');
  if (signal?.aborted) throw new AbortError(undefined, { cause: signal.reason });
  return { signal, ref };
}

function waiting(start, stop, value, options) {
  let settings;
  try {
    settings = checked(options ?? {});
  } catch (error) {
    return Promise.reject(error);
  }
  const { signal, ref } = settings;
  return new Promise((resolve, reject) => {
    const abort = () => {
      stop(timer);
      reject(new AbortError(undefined, { cause: signal.reason }));
    };
    const timer = start(() => {
      signal?.removeEventListener('abort', abort);
      resolve(value);
    });
    if (!ref) timer.unref();
    signal?.addEventListener('abort', abort, { once: true });
  });
}

function setTimeout(after, value, options) {
  return waiting((done) => timers.setTimeout(done, after), timers.clearTimeout, value, options);
}

function setImmediate(value, options) {
  return waiting((done) => timers.setImmediate(done), timers.clearImmediate, value, options);
}

async function* setInterval(after, value, options = {}) {
  const { signal, ref } = checked(options);
  let due = 0;
  let wake;
  const timer = timers.setInterval(() => {
    due++;
    wake?.();
  }, after);
  if (!ref) timer.unref();
  const abort = () => wake?.();
  signal?.addEventListener('abort', abort, { once: true });
  try {
    for (;;) {
      if (due === 0 && !signal?.aborted) await new Promise((resolve) => { wake = resolve; });
      if (signal?.aborted) throw new AbortError(undefined, { cause: signal.reason });
      for (; due > 0; due--) yield value;
    }
  } finally {
    timers.clearInterval(timer);
    signal?.removeEventListener('abort', abort);
  }
}

class Scheduler {
  constructor() {
    throw coded(TypeError, 'ERR_ILLEGAL_CONSTRUCTOR', 'Illegal constructor');
  }

  yield() {
    return setImmediate();
  }

  wait(delay, options) {
    return setTimeout(delay, undefined, options);
  }
}

module.exports = { setTimeout, setImmediate, setInterval, scheduler: Object.create(Scheduler.prototype) };
