'use strict';
const { EventTarget, Event, defineHandler, tag } = require('internal/event_target');
const { coded, invalidType, validateInteger } = require('internal/errors');
const kCustomInspect = Symbol.for('nodejs.util.inspect.custom');
const kCreate = Symbol('create');
const LONGEST_TIMEOUT = 2 ** 32 - 1;
let abortSignal;

class AbortSignal extends EventTarget {
  #aborted = false;
  #reason;
  #dependents = [];

  constructor(key) {
    if (key !== kCreate) throw coded(TypeError, 'ERR_ILLEGAL_CONSTRUCTOR', 'Illegal constructor');
    super();
  }

  static {
    abortSignal = (signal, reason) => {
      if (signal.#aborted) return;
      signal.#aborted = true;
      signal.#reason = reason;
      signal.dispatchEvent(new Event('abort'));
      for (const dependent of signal.#dependents.splice(0)) abortSignal(dependent, reason);
    };
  }

  static abort(reason = new DOMException('This operation was aborted', 'AbortError')) {
    const signal = new AbortSignal(kCreate);
    signal.#aborted = true;
    signal.#reason = reason;
    return signal;
  }

  static timeout(delay) {
    validateInteger(delay, 'delay', 0, LONGEST_TIMEOUT);
    const signal = new AbortSignal(kCreate);
    setTimeout(() => abortSignal(signal, new DOMException('The operation was aborted due to timeout', 'TimeoutError')), delay).unref();
    return signal;
  }

  static any(signals) {
    if (signals === null || typeof signals !== 'object' || typeof signals[Symbol.iterator] !== 'function') throw invalidType('signals', 'Array', signals);
    const all = [...signals];
    for (const [i, source] of all.entries()) if (!(source instanceof AbortSignal)) throw invalidType(`signals[${i}]`, 'AbortSignal', source);
    const signal = new AbortSignal(kCreate);
    const first = all.find((source) => source.aborted);
    if (first) {
      signal.#aborted = true;
      signal.#reason = first.reason;
    } else {
      for (const source of all) source.#dependents.push(signal);
    }
    return signal;
  }

  get aborted() { return this.#aborted; }
  get reason() { return this.#reason; }

  throwIfAborted() {
    if (this.#aborted) throw this.#reason;
  }

  [kCustomInspect](depth, options) {
    return shown(this, { aborted: this.#aborted }, depth, options);
  }
}
tag(AbortSignal, 'AbortSignal', ['aborted', 'reason', 'throwIfAborted']);
defineHandler(AbortSignal.prototype, 'abort');

class AbortController {
  #signal = new AbortSignal(kCreate);

  get signal() { return this.#signal; }

  abort(reason = new DOMException('This operation was aborted', 'AbortError')) {
    abortSignal(this.#signal, reason);
  }

  [kCustomInspect](depth, options) {
    return shown(this, { signal: this.#signal }, depth, options);
  }
}
tag(AbortController, 'AbortController', ['signal', 'abort']);

function shown(object, parts, depth, options) {
  if (depth < 0) return object;
  const inner = { ...options, depth: options.depth === null ? null : options.depth - 1 };
  return `${object.constructor.name} ${require('internal/util/inspect').inspect(parts, inner)}`;
}

module.exports = { AbortController, AbortSignal };
