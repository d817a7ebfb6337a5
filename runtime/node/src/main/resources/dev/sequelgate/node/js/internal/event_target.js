'use strict';
// EventTarget, Event and AbortController of the web platform.
const { argumentType, coded } = require('internal/errors');
const stopped = Symbol('stopped');
const kListeners = Symbol('kListeners');

class Event {
  #type;
  #options;
  #prevented = false;
  #time = require('perf_hooks').performance.now();
  target = null;
  currentTarget = null;
  eventPhase = 0;

  constructor(type, options = {}) {
    if (arguments.length === 0) throw coded(TypeError, 'ERR_MISSING_ARGS', 'The "type" argument must be specified');
    this.#type = `${type}`;
    this.#options = options ?? {};
    for (const name of ['target', 'currentTarget', 'eventPhase']) Object.defineProperty(this, name, { enumerable: false });
  }

  get type() { return this.#type; }
  get bubbles() { return Boolean(this.#options.bubbles); }
  get cancelable() { return Boolean(this.#options.cancelable); }
  get composed() { return Boolean(this.#options.composed); }
  get defaultPrevented() { return this.#prevented; }
  get returnValue() { return !this.#prevented; }
  get timeStamp() { return this.#time; }
  get isTrusted() { return false; }
  get srcElement() { return this.target; }
  composedPath() { return this.currentTarget ? [this.currentTarget] : []; }
  preventDefault() { if (this.cancelable) this.#prevented = true; }
  stopPropagation() {}
  stopImmediatePropagation() { this[stopped] = true; }
}
Object.assign(Event, { NONE: 0, CAPTURING_PHASE: 1, AT_TARGET: 2, BUBBLING_PHASE: 3 });

class CustomEvent extends Event {
  #detail;

  constructor(type, options) {
    super(type, options);
    this.#detail = options?.detail ?? null;
  }

  get detail() { return this.#detail; }
}

class EventTarget {
  constructor() {
    Object.defineProperty(this, kListeners, { value: new Map() });
  }

  addEventListener(type, listener, options) {
    if (arguments.length < 2) throw coded(TypeError, 'ERR_MISSING_ARGS', 'The "type" and "listener" arguments must be specified');
    if (listener === null || listener === undefined) return;
    if (typeof listener !== 'function' && typeof listener !== 'object') throw argumentType('listener', 'EventListener', listener);
    const { capture = false, once = false, signal } = typeof options === 'object' && options !== null ? options : { capture: Boolean(options) };
    if (signal?.aborted) return;
    const all = this[kListeners].get(`${type}`) ?? [];
    if (all.some((each) => each.listener === listener && each.capture === Boolean(capture))) return;
    all.push({ listener, capture: Boolean(capture), once });
    this[kListeners].set(`${type}`, all);
    signal?.addEventListener('abort', () => this.removeEventListener(type, listener, options), { once: true });
  }

  removeEventListener(type, listener, options) {
    const capture = Boolean(typeof options === 'object' && options !== null ? options.capture : options);
    const all = this[kListeners].get(`${type}`) ?? [];
    this[kListeners].set(`${type}`, all.filter((each) => each.listener !== listener || each.capture !== capture));
  }

  dispatchEvent(event) {
    if (!(event instanceof Event)) throw argumentType('event', 'Event', event);
    event.target = this;
    event.currentTarget = this;
    event.eventPhase = 2;
    for (const each of [...(this[kListeners].get(event.type) ?? [])]) {
      if (each.once) this.removeEventListener(event.type, each.listener, each.capture);
      try {
        if (typeof each.listener === 'function') each.listener.call(this, event);
        else each.listener.handleEvent?.(event);
      } catch (error) {
        process.nextTick(() => { throw error; });
      }
      if (event[stopped]) break;
    }
    event.eventPhase = 0;
    event.currentTarget = null;
    return !event.defaultPrevented;
  }
}

/** The attribute `on<type>`: one listener that can be replaced. */
function handlerAttribute(prototype, type) {
  const key = Symbol(`on${type}`);
  Object.defineProperty(prototype, `on${type}`, {
    configurable: true, enumerable: true,
    get() { return this[key] ?? null; },
    set(listener) {
      if (this[key]) this.removeEventListener(type, this[key]);
      Object.defineProperty(this, key, { value: typeof listener === 'function' ? listener : null, writable: true, configurable: true, enumerable: false });
      if (this[key]) this.addEventListener(type, this[key]);
    },
  });
}

const domException = (message, name) => new (require('internal/dom_exception'))(message, name);
const making = Symbol('making');
const kAbort = Symbol('kAbort');
const inspect = Symbol.for('nodejs.util.inspect.custom');

class AbortSignal extends EventTarget {
  #aborted = false;
  #reason;

  constructor(token) {
    if (token !== making) throw coded(TypeError, 'ERR_ILLEGAL_CONSTRUCTOR', 'Illegal constructor');
    super();
  }

  get aborted() { return this.#aborted; }
  get reason() { return this.#reason; }
  throwIfAborted() { if (this.#aborted) throw this.#reason; }

  [kAbort](reason) {
    if (this.#aborted) return;
    this.#aborted = true;
    this.#reason = reason === undefined ? domException('This operation was aborted', 'AbortError') : reason;
    this.dispatchEvent(new Event('abort'));
  }

  [inspect](depth, options, show) {
    return `AbortSignal ${show({ aborted: this.aborted }, options)}`;
  }

  static abort(reason) {
    const signal = new AbortSignal(making);
    signal[kAbort](reason);
    return signal;
  }

  static timeout(delay) {
    const signal = new AbortSignal(making);
    setTimeout(() => signal[kAbort](domException('The operation was aborted due to timeout', 'TimeoutError')), delay).unref();
    return signal;
  }

  static any(signals) {
    const either = new AbortSignal(making);
    for (const signal of signals) {
      if (signal.aborted) {
        either[kAbort](signal.reason);
        break;
      }
      signal.addEventListener('abort', () => either[kAbort](signal.reason), { once: true });
    }
    return either;
  }
}
handlerAttribute(AbortSignal.prototype, 'abort');
Object.defineProperty(AbortSignal.prototype, Symbol.toStringTag, { value: 'AbortSignal', configurable: true });

class AbortController {
  #signal = new AbortSignal(making);
  get signal() { return this.#signal; }
  abort(reason) { this.#signal[kAbort](reason); }
  [inspect](depth, options, show) { return `AbortController ${show({ signal: this.signal }, options)}`; }
}
Object.defineProperty(AbortController.prototype, Symbol.toStringTag, { value: 'AbortController', configurable: true });

module.exports = { Event, CustomEvent, EventTarget, AbortController, AbortSignal, handlerAttribute, kListeners };
