'use strict';
const { fault, invalidType, outOfRange } = require('internal/arguments');
const { Event, EventTarget, eventHandler, illegal, kInspect, shown } = require('internal/event_target');
const { DOMException } = require('internal/dom_exception');
const kCreate = Symbol('create');
const LONGEST = 2 ** 32 - 1;

class AbortSignal extends EventTarget {
  #aborted = false;
  #reason;
  #dependents = [];

  constructor(key) {
    if (key !== kCreate) throw fault(TypeError, 'ERR_ILLEGAL_CONSTRUCTOR', 'Illegal constructor');
    super();
  }

  get aborted() {
    if (!(#aborted in this)) throw illegal('AbortSignal');
    return this.#aborted;
  }

  get reason() {
    if (!(#aborted in this)) throw illegal('AbortSignal');
    return this.#reason;
  }

  throwIfAborted() {
    if (this.aborted) throw this.reason;
  }

  static abort(reason = new DOMException('This operation was aborted', 'AbortError')) {
    const signal = new AbortSignal(kCreate);
    signal.#aborted = true;
    signal.#reason = reason;
    return signal;
  }

  static timeout(delay) {
    if (typeof delay !== 'number') throw invalidType('delay', 'of type number', delay);
    if (!(delay >= 0 && delay <= LONGEST)) throw outOfRange('delay', `>= 0 && <= ${LONGEST}`, delay);
    const signal = new AbortSignal(kCreate);
    setTimeout(() => trigger(kCreate, signal, new DOMException('The operation was aborted due to timeout', 'TimeoutError')), delay).unref();
    return signal;
  }

  static any(signals) {
    if (signals === null || typeof signals !== 'object' || typeof signals[Symbol.iterator] !== 'function') {
      throw invalidType('signals', 'an instance of Array', signals);
    }
    const list = [...signals];
    list.forEach((source, i) => {
      if (!(source instanceof AbortSignal)) throw invalidType(`signals[${i}]`, 'an instance of AbortSignal', source);
    });
    const done = list.find((source) => source.aborted);
    if (done) return AbortSignal.abort(done.reason);
    const signal = new AbortSignal(kCreate);
    for (const source of list) source.#dependents.push(signal);
    return signal;
  }

  static create(key) { return new AbortSignal(key); }

  static trigger(key, signal, reason) {
    if (key !== kCreate || signal.#aborted) return;
    const all = [signal];
    for (const each of all) {
      if (each.#aborted) continue;
      each.#aborted = true;
      each.#reason = reason;
      all.push(...each.#dependents.filter((dependent) => !dependent.#aborted));
    }
    for (const each of new Set(all)) each.dispatchEvent(new Event('abort'));
  }

  [kInspect](depth, options) {
    return shown(this.constructor.name, this, { aborted: this.#aborted }, depth, options);
  }
}
const { create, trigger } = AbortSignal;
delete AbortSignal.create;
delete AbortSignal.trigger;
eventHandler(AbortSignal.prototype, 'abort');

class AbortController {
  #signal = create(kCreate);

  get signal() {
    if (!(#signal in this)) throw illegal('AbortController');
    return this.#signal;
  }

  abort(reason = new DOMException('This operation was aborted', 'AbortError')) {
    trigger(kCreate, this.signal, reason);
  }

  [kInspect](depth, options) {
    return shown(this.constructor.name, this, { signal: this.signal }, depth, options);
  }
}
for (const [Class, names] of [[AbortSignal, ['aborted', 'reason', 'throwIfAborted']], [AbortController, ['signal', 'abort']]]) {
  for (const name of names) Object.defineProperty(Class.prototype, name, { enumerable: true });
  Object.defineProperty(Class.prototype, Symbol.toStringTag, { value: Class.name, configurable: true });
}

module.exports = {
  AbortController,
  AbortSignal,
  aborted(signal, resource) {
    if (!(signal instanceof AbortSignal)) throw invalidType('signal', 'an instance of AbortSignal', signal);
    if (resource === null || (typeof resource !== 'object' && typeof resource !== 'function')) throw invalidType('resource', 'of type object', resource);
    return signal.aborted ? Promise.resolve() : new Promise((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }));
  },
  transferableAbortController: () => new AbortController(),
  transferableAbortSignal: (signal) => signal,
};
