'use strict';
// Async contexts. Promises carry them by the engine's own AsyncContext; callbacks of the host are bound to them where they are set.
const { context } = require('internal/tasks');
const { validateFunction, validateString } = require('internal/errors');
let lastId = 1;

/** Every context is a map from storage to its value; one engine variable holds the frame with the current map. */
function activate() {
  if (context.active) return;
  context.variable = new AsyncContext.Variable({ name: 'AsyncLocalStorage' });
  context.active = true;
  context.follow();
}

function currentFrame() {
  const frame = context.variable.get();
  if (frame !== undefined) return frame;
  return context.rootFrame ??= { map: context.rootMap };
}

class AsyncLocalStorage {
  #enabled = false;

  static bind(fn) {
    validateFunction(fn, 'fn');
    return new AsyncResource('bound-anonymous-fn').bind(fn);
  }

  static snapshot() {
    return AsyncLocalStorage.bind((fn, ...args) => fn(...args));
  }

  getStore() {
    return this.#enabled ? currentFrame().map.get(this) : undefined;
  }

  run(store, fn, ...args) {
    activate();
    this.#enabled = true;
    const map = new Map(currentFrame().map).set(this, store);
    return context.variable.run({ map }, () => fn(...args));
  }

  exit(fn, ...args) {
    if (!this.#enabled) return fn(...args);
    const map = new Map(currentFrame().map);
    map.delete(this);
    return context.variable.run({ map }, () => fn(...args));
  }

  /** Holds for the rest of this macrotask's or `run`'s frame; unlike in Node, async functions that run at the same time within one frame share it. */
  enterWith(store) {
    activate();
    this.#enabled = true;
    const frame = currentFrame();
    frame.map = new Map(frame.map).set(this, store);
    if (frame === context.rootFrame) context.rootMap = frame.map;
  }

  disable() {
    if (!this.#enabled) return;
    this.#enabled = false;
    const frame = currentFrame();
    frame.map = new Map(frame.map);
    frame.map.delete(this);
  }
}

const kDestroyed = Symbol('destroyed');

class AsyncResource {
  #frame;
  #id = ++lastId;
  #trigger;

  constructor(type, options = {}) {
    validateString(type, 'type');
    const trigger = typeof options === 'number' ? options : options?.triggerAsyncId ?? executionAsyncId();
    if (!Number.isSafeInteger(trigger) || trigger < -1) {
      const { coded } = require('internal/errors');
      throw coded(RangeError, 'ERR_INVALID_ASYNC_ID', `Invalid triggerAsyncId value: ${trigger}`);
    }
    this.#trigger = trigger;
    this.#frame = context.active ? { map: currentFrame().map } : undefined;
  }

  runInAsyncScope(fn, thisArg, ...args) {
    if (!context.active) return Reflect.apply(fn, thisArg, args);
    return context.variable.run(this.#frame ?? { map: context.rootMap }, () => Reflect.apply(fn, thisArg, args));
  }

  emitDestroy() {
    this[kDestroyed] = true;
    return this;
  }

  asyncId() {
    return this.#id;
  }

  triggerAsyncId() {
    return this.#trigger;
  }

  bind(fn, thisArg) {
    validateFunction(fn, 'fn');
    const resource = this;
    const bound = thisArg === undefined
      ? function (...args) { return resource.runInAsyncScope(fn, this, ...args); }
      : (...args) => resource.runInAsyncScope(fn, thisArg, ...args);
    return Object.defineProperties(bound, {
      length: { value: fn.length, configurable: true },
      asyncResource: { value: this, configurable: true, enumerable: true, writable: true },
    });
  }

  static bind(fn, type, thisArg) {
    return new AsyncResource(type || fn?.name || 'bound-anonymous-fn').bind(fn, thisArg);
  }
}

function executionAsyncId() {
  return 1;
}

/** Hooks are accepted, as monitoring packages install them on start, but resources are not reported. */
class AsyncHook {
  constructor({ init, before, after, destroy, promiseResolve }) {
    for (const [name, fn] of Object.entries({ init, before, after, destroy, promiseResolve })) {
      if (fn !== undefined && typeof fn !== 'function') {
        throw require('internal/errors').coded(TypeError, 'ERR_ASYNC_CALLBACK', `hook.${name} must be a function`);
      }
    }
  }

  enable() {
    return this;
  }

  disable() {
    return this;
  }
}

module.exports = {
  AsyncLocalStorage,
  AsyncResource,
  createHook: (callbacks) => new AsyncHook(callbacks),
  executionAsyncId,
  triggerAsyncId: () => 0,
  executionAsyncResource: () => executionResource,
  asyncWrapProviders: Object.freeze({ __proto__: null }),
};
const executionResource = {};
