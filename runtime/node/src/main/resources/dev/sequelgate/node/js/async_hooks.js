'use strict';
// The async context of the engine: it follows promises by itself; ticks and timers carry it (internal/tasks).
const { context } = require('internal/tasks');

function frame() {
  if (!context.variable) {
    context.variable = new AsyncContext.Variable({ name: 'sequelgate' });
    context.active = true;
  }
  return context.variable.get() ?? { map: context.rootMap };
}

class AsyncLocalStorage {
  static bind(fn) {
    return AsyncResource.bind(fn);
  }

  static snapshot() {
    frame();
    return context.bind((fn, ...args) => fn(...args));
  }

  #enabled = true;

  run(store, callback, ...args) {
    this.#enabled = true;
    const map = new Map(frame().map).set(this, store);
    return context.variable.run({ map }, () => callback(...args));
  }

  exit(callback, ...args) {
    const map = new Map(frame().map);
    map.delete(this);
    return context.variable.run({ map }, () => callback(...args));
  }

  enterWith(store) {
    this.#enabled = true;
    const current = frame();
    current.map = new Map(current.map).set(this, store);
    if (context.variable.get() === undefined) context.rootMap = current.map;
  }

  getStore() {
    return this.#enabled && context.active ? frame().map.get(this) : undefined;
  }

  disable() {
    this.#enabled = false;
  }
}

let lastId = 1;

class AsyncResource {
  #bound;
  #id = ++lastId;

  constructor(type) {
    if (typeof type !== 'string') throw require('internal/errors').argumentType('type', 'string', type);
    frame();
    this.#bound = context.bind((fn, self, args) => Reflect.apply(fn, self, args));
    this.type = type;
    Object.defineProperty(this, 'type', { enumerable: false });
  }

  runInAsyncScope(fn, self, ...args) {
    return this.#bound(fn, self, args);
  }

  bind(fn, self) {
    const resource = this;
    return function bound(...args) {
      return resource.runInAsyncScope(fn, self ?? this, ...args);
    };
  }

  static bind(fn, type, self) {
    return new AsyncResource(type || fn.name || 'bound-anonymous-fn').bind(fn, self);
  }

  emitDestroy() { return this; }
  asyncId() { return this.#id; }
  triggerAsyncId() { return 1; }
}

module.exports = {
  AsyncLocalStorage,
  AsyncResource,
  /** Accepted, and never called: the engine does not tell of its promises. */
  createHook: () => ({ enable() { return this; }, disable() { return this; } }),
  executionAsyncId: () => 1,
  triggerAsyncId: () => 0,
  executionAsyncResource: () => ({}),
  asyncWrapProviders: {},
};
