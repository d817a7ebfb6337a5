'use strict';
// The package cls-hooked, which Sequelize.useCLS takes: it lives on Node's async hooks, here on the engine's async contexts.
const { AsyncLocalStorage } = require('async_hooks');
const ERROR_SYMBOL = 'error@context';
const kBound = Symbol('cls bound');
const namespaces = process.namespaces ??= Object.create(null);

class Namespace {
  #storage = new AsyncLocalStorage();
  #entered = [];

  constructor(name) {
    this.name = name;
  }

  get active() {
    return this.#storage.getStore() ?? null;
  }

  createContext() {
    return Object.assign(Object.create(this.active ?? Object.prototype), { _ns_name: this.name });
  }

  set(key, value) {
    const { active } = this;
    if (active === null) throw new Error('No context available. ns.run() or ns.bind() must be called first.');
    active[key] = value;
    return value;
  }

  get(key) {
    return this.active?.[key];
  }

  #call(context, fn) {
    return this.#storage.run(context, () => {
      try {
        return fn(context);
      } catch (error) {
        if (error !== null && typeof error === 'object') error[ERROR_SYMBOL] = context;
        throw error;
      }
    });
  }

  run(fn) {
    const context = this.createContext();
    this.#call(context, fn);
    return context;
  }

  runAndReturn(fn) {
    return this.#call(this.createContext(), fn);
  }

  runPromise(fn) {
    const context = this.createContext();
    const promise = this.#call(context, fn);
    if (!promise || typeof promise.then !== 'function' || typeof promise.catch !== 'function') throw new Error('fn must return a promise.');
    return promise.catch((error) => {
      error[ERROR_SYMBOL] = context;
      throw error;
    });
  }

  bind(fn, context = this.active ?? this.createContext()) {
    const call = (self, args) => this.#call(context, () => Reflect.apply(fn, self, args));
    return function (...args) { return call(this, args); };
  }

  enter(context) {
    if (!context) throw new Error('context must be provided for entering');
    this.#entered.push(this.active);
    this.#storage.enterWith(context);
  }

  exit(context) {
    if (!context) throw new Error('context must be provided for exiting');
    if (this.active === context) this.#storage.enterWith(this.#entered.pop() ?? undefined);
  }

  fromException(error) {
    return error[ERROR_SYMBOL];
  }

  /** Listeners run in the context in which they were added. */
  bindEmitter(emitter) {
    if (typeof emitter?.on !== 'function' || typeof emitter.addListener !== 'function' || typeof emitter.emit !== 'function') {
      throw new Error('can only bind real EEs');
    }
    const bound = emitter[kBound] ??= new Map();
    const bind = (listener) => {
      if (this.active === null || typeof listener !== 'function') return listener;
      const call = this.bind(listener, this.active);
      call.listener = listener;
      bound.set(listener, call);
      return call;
    };
    for (const name of ['on', 'addListener', 'prependListener']) {
      const original = emitter[name];
      if (typeof original === 'function') emitter[name] = function (type, listener) { return original.call(this, type, bind(listener)); };
    }
  }
}

function reset() {
  for (const name of Object.keys(namespaces)) delete namespaces[name];
}

module.exports = {
  getNamespace: (name) => namespaces[name],
  createNamespace(name) {
    if (!name) throw new Error('namespace must be given a name.');
    return namespaces[name] = new Namespace(name);
  },
  destroyNamespace(name) {
    if (!namespaces[name]) throw new Error(`can't delete nonexistent namespace! "${name}"`);
    delete namespaces[name];
  },
  reset,
  ERROR_SYMBOL,
};
