'use strict';
// Events as promises and async iterators, and emitters that keep their async context.
const EventEmitter = require('events');
const { AbortError, invalidType } = require('internal/errors');

const aborted = (signal) => new AbortError(undefined, { cause: signal?.reason });

function listen(emitter, name, listener, options) {
  if (typeof emitter.on === 'function') {
    if (options?.once) emitter.once(name, listener);
    else emitter.on(name, listener);
  } else if (typeof emitter.addEventListener === 'function') {
    emitter.addEventListener(name, listener, options);
  } else {
    throw invalidType('emitter', 'EventEmitter', emitter);
  }
}

function unlisten(emitter, name, listener) {
  if (typeof emitter.removeListener === 'function') emitter.removeListener(name, listener);
  else emitter.removeEventListener(name, listener);
}

function once(emitter, name, options = {}) {
  const { signal } = options;
  return new Promise((resolve, reject) => {
    if (signal?.aborted) {
      reject(aborted(signal));
      return;
    }
    const done = () => {
      unlisten(emitter, name, resolver);
      unlisten(emitter, 'error', failed);
      signal?.removeEventListener('abort', abort);
    };
    const resolver = (...args) => {
      done();
      resolve(args);
    };
    const failed = (error) => {
      done();
      reject(error);
    };
    const abort = () => {
      done();
      reject(aborted(signal));
    };
    listen(emitter, name, resolver, { once: true });
    if (name !== 'error' && typeof emitter.once === 'function') emitter.once('error', failed);
    signal?.addEventListener('abort', abort, { once: true });
  });
}

function on(emitter, name, options = {}) {
  const { signal, close = [] } = options;
  if (signal?.aborted) throw aborted(signal);
  const values = [];
  const waiting = [];
  let error;
  let finished = false;
  const push = (...args) => {
    if (waiting.length > 0) waiting.shift().resolve({ value: args, done: false });
    else values.push(args);
  };
  const failed = (reason) => {
    if (waiting.length > 0) waiting.shift().reject(reason);
    else error = reason;
    iterator.return();
  };
  const abort = () => failed(aborted(signal));
  const finish = () => iterator.return();
  const iterator = Object.setPrototypeOf({
    next() {
      if (values.length > 0) return Promise.resolve({ value: values.shift(), done: false });
      if (error) {
        const reason = error;
        error = undefined;
        return Promise.reject(reason);
      }
      if (finished) return Promise.resolve({ value: undefined, done: true });
      return new Promise((resolve, reject) => waiting.push({ resolve, reject }));
    },
    return() {
      finished = true;
      unlisten(emitter, name, push);
      unlisten(emitter, 'error', failed);
      for (const event of close) unlisten(emitter, event, finish);
      signal?.removeEventListener('abort', abort);
      for (const { resolve } of waiting.splice(0)) resolve({ value: undefined, done: true });
      return Promise.resolve({ value: undefined, done: true });
    },
    throw: failed,
    [Symbol.asyncIterator]() {
      return this;
    },
  }, Object.getPrototypeOf(Object.getPrototypeOf(async function* () {}).prototype));
  listen(emitter, name, push);
  if (name !== 'error' && typeof emitter.on === 'function') emitter.on('error', failed);
  for (const event of close) listen(emitter, event, finish);
  signal?.addEventListener('abort', abort, { once: true });
  return iterator;
}

class EventEmitterAsyncResource extends EventEmitter {
  #resource;

  constructor(options = {}) {
    super(options);
    const { AsyncResource } = require('async_hooks');
    const settings = typeof options === 'string' ? { name: options } : options;
    this.#resource = new AsyncResource(settings.name ?? new.target.name, settings);
  }

  emit(event, ...args) {
    return this.#resource.runInAsyncScope(super.emit, this, event, ...args);
  }

  emitDestroy() {
    this.#resource.emitDestroy();
  }

  get asyncId() { return this.#resource.asyncId(); }
  get triggerAsyncId() { return this.#resource.triggerAsyncId(); }
  get asyncResource() { return this.#resource; }
}

module.exports = { on, once, EventEmitterAsyncResource };
