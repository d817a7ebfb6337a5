'use strict';
const { fault, invalidType } = require('internal/arguments');
const kListeners = Symbol('listeners');
const kHandlers = Symbol('handlers');
const kInspect = Symbol.for('nodejs.util.inspect.custom');
const kState = Symbol('state');

function illegal(what) {
  return fault(TypeError, 'ERR_INVALID_THIS', `Value of "this" must be of type ${what}`);
}

function shown(name, self, values, depth, options) {
  if (depth < 0) return name;
  return `${name} ${require('internal/util/inspect').inspect(values, { ...options, depth: options.depth == null ? null : options.depth - 1 })}`;
}

class Event {
  static NONE = 0;
  static CAPTURING_PHASE = 1;
  static AT_TARGET = 2;
  static BUBBLING_PHASE = 3;

  constructor(type, options = undefined) {
    if (arguments.length === 0) throw fault(TypeError, 'ERR_MISSING_ARGS', 'The "type" argument must be specified');
    if (options != null && typeof options !== 'object') throw invalidType('options', 'of type object', options);
    Object.defineProperty(this, kState, {
      value: {
        type: `${type}`,
        bubbles: Boolean(options?.bubbles),
        cancelable: Boolean(options?.cancelable),
        composed: Boolean(options?.composed),
        prevented: false, stopped: false, ended: false, target: null, dispatched: false, passive: false, created: Number(process.hrtime.bigint() / 1000n) / 1e3,
      },
    });
    Object.defineProperty(this, 'isTrusted', { get: () => false, enumerable: true, configurable: false });
  }

  get type() { return this[kState].type; }
  get target() { return this[kState].target; }
  get currentTarget() { return this[kState].dispatched ? this[kState].target : null; }
  get srcElement() { return this[kState].target; }
  get bubbles() { return this[kState].bubbles; }
  get cancelable() { return this[kState].cancelable; }
  get composed() { return this[kState].composed; }
  get defaultPrevented() { return this[kState].cancelable && this[kState].prevented; }
  get returnValue() { return !this.defaultPrevented; }
  get timeStamp() { return this[kState].created; }
  get eventPhase() { return this[kState].dispatched ? Event.AT_TARGET : Event.NONE; }
  get cancelBubble() { return this[kState].stopped; }
  set cancelBubble(value) { if (value) this[kState].stopped = true; }
  composedPath() { return this[kState].dispatched ? [this[kState].target] : []; }
  preventDefault() { if (!this[kState].passive) this[kState].prevented = true; }
  stopPropagation() { this[kState].stopped = true; }
  stopImmediatePropagation() {
    this[kState].stopped = true;
    this[kState].ended = true;
  }
  initEvent(type, bubbles = false, cancelable = false) {
    if (!this[kState].dispatched) Object.assign(this[kState], { type: `${type}`, bubbles: Boolean(bubbles), cancelable: Boolean(cancelable) });
  }

  [kInspect](depth, options) {
    const { type, defaultPrevented, cancelable, timeStamp } = this;
    return shown(this.constructor.name, this, { type, defaultPrevented, cancelable, timeStamp }, depth, options);
  }
}

class CustomEvent extends Event {
  #detail;

  constructor(type, options = undefined) {
    super(...arguments);
    this.#detail = options?.detail ?? null;
  }

  get detail() { return this.#detail; }
}

class EventTarget {
  constructor() {
    Object.defineProperty(this, kListeners, { value: new Map(), configurable: true });
  }

  addEventListener(type, listener, options = {}) {
    if (!this?.[kListeners]) throw illegal('EventTarget');
    if (arguments.length < 2) throw fault(TypeError, 'ERR_MISSING_ARGS', 'The "type" and "listener" arguments must be specified');
    const { once = false, capture = false, passive = false, signal } = typeof options === 'boolean' ? { capture: options } : options ?? {};
    if (listener != null && typeof listener !== 'function' && typeof listener !== 'object') {
      throw invalidType('listener', 'an instance of EventListener', listener);
    }
    if (listener == null) {
      process.emitWarning(`addEventListener called with ${listener} which has no effect.`, { type: 'AddEventListenerArgumentTypeWarning' });
      return;
    }
    if (signal?.aborted) return;
    type = `${type}`;
    const list = this[kListeners].get(type) ?? [];
    if (list.some((known) => known.listener === listener && known.capture === Boolean(capture))) return;
    const { context } = require('internal/tasks');
    const callback = context.bind(typeof listener === 'function' ? listener : (event) => listener.handleEvent(event));
    this[kListeners].set(type, [...list, { listener, callback, once: Boolean(once), capture: Boolean(capture), passive: Boolean(passive) }]);
    signal?.addEventListener('abort', () => this.removeEventListener(type, listener, options), { once: true });
  }

  removeEventListener(type, listener, options = {}) {
    if (!this?.[kListeners]) throw illegal('EventTarget');
    if (arguments.length < 2) throw fault(TypeError, 'ERR_MISSING_ARGS', 'The "type" and "listener" arguments must be specified');
    type = `${type}`;
    const capture = Boolean(typeof options === 'boolean' ? options : options?.capture);
    const list = this[kListeners].get(type)?.filter((known) => known.listener !== listener || known.capture !== capture);
    if (list?.length > 0) this[kListeners].set(type, list);
    else this[kListeners].delete(type);
  }

  dispatchEvent(event) {
    if (!this?.[kListeners]) throw illegal('EventTarget');
    if (!(event instanceof Event)) throw invalidType('event', 'an instance of Event', event);
    const state = event[kState];
    if (state.dispatched) throw fault(Error, 'ERR_EVENT_RECURSION', `The event "${event.type}" is already being dispatched`);
    state.target = this;
    state.dispatched = true;
    for (const known of this[kListeners].get(state.type) ?? []) {
      if (!this[kListeners].get(state.type)?.includes(known)) continue;
      if (known.once) this.removeEventListener(state.type, known.listener, known);
      state.passive = known.passive;
      try {
        const result = known.callback.call(this, event);
        if (result != null && typeof result.then === 'function') result.then(undefined, later);
      } catch (error) {
        later(error);
      }
      state.passive = false;
      if (state.ended) break;
    }
    state.dispatched = false;
    return !event.defaultPrevented;
  }

  [kInspect](depth, options) {
    return shown(this.constructor.name, this, {}, depth, options);
  }
}

/** What a listener throws reaches nobody who dispatches: it is the process's uncaught error. */
function later(error) {
  process.nextTick(() => { throw error; });
}

/** `target.onNAME`, which counts as one listener, at the place where it was first set. */
function eventHandler(prototype, name) {
  Object.defineProperty(prototype, `on${name}`, {
    enumerable: true, configurable: true,
    get() { return this[kHandlers]?.get(name)?.handler ?? null; },
    set(handler) {
      if (!this[kHandlers]) Object.defineProperty(this, kHandlers, { value: new Map() });
      let slot = this[kHandlers].get(name);
      if (typeof handler !== 'function') handler = null;
      if (slot === undefined) {
        slot = { handler: null, call: (event) => slot.handler?.call(this, event) };
        this[kHandlers].set(name, slot);
      }
      slot.handler = handler;
      if (handler === null) this.removeEventListener(name, slot.call);
      else this.addEventListener(name, slot.call);
    },
  });
}

for (const [Class, names] of [
  [Event, ['type', 'target', 'currentTarget', 'srcElement', 'bubbles', 'cancelable', 'composed', 'defaultPrevented', 'returnValue', 'timeStamp', 'eventPhase',
    'cancelBubble', 'composedPath', 'initEvent', 'preventDefault', 'stopPropagation', 'stopImmediatePropagation']],
  [CustomEvent, ['detail']],
  [EventTarget, ['addEventListener', 'removeEventListener', 'dispatchEvent']],
]) {
  for (const name of names) Object.defineProperty(Class.prototype, name, { enumerable: true });
  Object.defineProperty(Class.prototype, Symbol.toStringTag, { value: Class.name, configurable: true });
}

module.exports = {
  Event,
  CustomEvent,
  EventTarget,
  eventHandler,
  shown,
  kInspect,
  illegal,
  listenersOf: (target, type) => (target[kListeners]?.get(type) ?? []).map(({ listener }) => listener),
};
for (const name of ['AbortController', 'AbortSignal', 'aborted', 'transferableAbortController', 'transferableAbortSignal']) {
  Object.defineProperty(module.exports, name, { enumerable: true, get: () => require('internal/abort')[name] });
}
