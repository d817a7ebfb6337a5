'use strict';
// EventTarget and Event; AbortController and AbortSignal on top of them.
const { coded, invalidType, missingArguments } = require('internal/errors');
const kCustomInspect = Symbol.for('nodejs.util.inspect.custom');
const started = Number(internalBinding('process').nanoTime());
const now = () => (Number(internalBinding('process').nanoTime()) - started) / 1e6;
let dispatchTo;
let listenersOf;

class Event {
  #type;
  #init;
  #target = null;
  #current = null;
  #canceled = false;
  #stop = false;
  #propagate = true;
  #passive = false;
  #timestamp = now();

  constructor(type, options = undefined) {
    if (arguments.length === 0) throw missingArguments('type');
    if (options != null && typeof options !== 'object') throw invalidType('options', 'object', options);
    this.#type = `${type}`;
    this.#init = { bubbles: !!options?.bubbles, cancelable: !!options?.cancelable, composed: !!options?.composed };
  }

  static {
    dispatchTo = (event, target, listeners) => {
      event.#target = target;
      event.#current = target;
      for (const listener of [...listeners]) {
        if (event.#stop) break;
        if (listener.removed) continue;
        if (listener.once) listener.remove();
        event.#passive = listener.passive;
        try {
          const { callback } = listener;
          const result = typeof callback === 'function' ? callback.call(target, event) : callback.handleEvent?.(event);
          if (typeof result?.then === 'function') result.then(undefined, (error) => process.nextTick(() => { throw error; }));
        } catch (error) {
          process.nextTick(() => { throw error; });
        }
        event.#passive = false;
      }
      event.#current = null;
      return !event.defaultPrevented;
    };
  }

  initEvent(type, bubbles = false, cancelable = false) {
    if (arguments.length === 0) throw missingArguments('type');
    if (this.#current !== null) return;
    this.#type = `${type}`;
    this.#init = { ...this.#init, bubbles: !!bubbles, cancelable: !!cancelable };
  }

  stopImmediatePropagation() {
    this.#stop = true;
    this.#propagate = false;
  }

  preventDefault() {
    if (this.#init.cancelable && !this.#passive) this.#canceled = true;
  }

  stopPropagation() {
    this.#propagate = false;
  }

  composedPath() {
    return this.#current === null ? [] : [this.#current];
  }

  get type() { return this.#type; }
  get target() { return this.#target; }
  get currentTarget() { return this.#current; }
  get srcElement() { return this.#target; }
  get bubbles() { return this.#init.bubbles; }
  get cancelable() { return this.#init.cancelable; }
  get composed() { return this.#init.composed; }
  get defaultPrevented() { return this.#init.cancelable && this.#canceled; }
  get returnValue() { return !this.#init.cancelable || !this.#canceled; }
  get timeStamp() { return this.#timestamp; }
  get eventPhase() { return this.#current === null ? Event.NONE : Event.AT_TARGET; }
  get cancelBubble() { return !this.#propagate; }
  set cancelBubble(value) { if (value) this.#propagate = false; }
  get isTrusted() { return false; }

  [kCustomInspect](depth, options) {
    const name = this.constructor.name;
    if (depth < 0) return name;
    const shown = {
      type: this.#type, defaultPrevented: this.defaultPrevented, cancelable: this.cancelable, timeStamp: this.#timestamp,
    };
    return `${name} ${require('internal/util/inspect').inspect(shown, { ...options, depth: Number.isInteger(options.depth) ? options.depth - 1 : options.depth })}`;
  }
}
for (const [name, value] of [['NONE', 0], ['CAPTURING_PHASE', 1], ['AT_TARGET', 2], ['BUBBLING_PHASE', 3]]) {
  Object.defineProperty(Event, name, { value, enumerable: true });
  Object.defineProperty(Event.prototype, name, { value, enumerable: true });
}
tag(Event, 'Event', ['initEvent', 'stopImmediatePropagation', 'preventDefault', 'target', 'currentTarget', 'srcElement', 'type', 'cancelable', 'defaultPrevented', 'timeStamp', 'composedPath', 'returnValue', 'bubbles', 'composed', 'eventPhase', 'cancelBubble', 'stopPropagation']);

class CustomEvent extends Event {
  #detail;

  constructor(type, options = undefined) {
    if (arguments.length === 0) throw missingArguments('type');
    super(type, options);
    this.#detail = options?.detail ?? null;
  }

  get detail() { return this.#detail; }
}
tag(CustomEvent, 'CustomEvent', ['detail']);

class EventTarget {
  #listeners = new Map();

  static {
    listenersOf = (target, type) => (target.#listeners.get(type) ?? []).map((listener) => listener.callback);
  }

  addEventListener(type, callback, options = undefined) {
    if (arguments.length < 2) throw missingArguments('type', 'listener');
    const { once = false, capture = false, passive = false, signal } = typeof options === 'boolean' ? { capture: options } : options ?? {};
    if (callback == null) return;
    if (typeof callback !== 'function' && typeof callback !== 'object') throw invalidType('listener', 'EventListener', callback);
    if (signal?.aborted) return;
    type = `${type}`;
    const list = this.#listeners.get(type) ?? [];
    if (list.some((known) => known.callback === callback && known.capture === !!capture)) return;
    const listener = {
      callback, once: !!once, capture: !!capture, passive: !!passive, removed: false,
      remove: () => this.#remove(type, listener),
    };
    signal?.addEventListener('abort', listener.remove, { once: true });
    list.push(listener);
    this.#listeners.set(type, list);
  }

  #remove(type, listener) {
    listener.removed = true;
    this.#listeners.set(type, (this.#listeners.get(type) ?? []).filter((known) => known !== listener));
  }

  removeEventListener(type, callback, options = undefined) {
    if (arguments.length < 2) throw missingArguments('type', 'listener');
    const capture = typeof options === 'boolean' ? options : !!options?.capture;
    type = `${type}`;
    const listener = this.#listeners.get(type)?.find((known) => known.callback === callback && known.capture === capture);
    if (listener) this.#remove(type, listener);
  }

  dispatchEvent(event) {
    if (!(event instanceof Event)) throw invalidType('event', 'Event', event);
    if (event.currentTarget !== null) throw coded(Error, 'ERR_EVENT_RECURSION', `The event "${event.type}" is already being dispatched`);
    return dispatchTo(event, this, this.#listeners.get(event.type) ?? []);
  }

  [kCustomInspect](depth, options) {
    const { name } = this.constructor;
    return depth < 0 ? name : `${name} ${require('internal/util/inspect').inspect({}, options)}`;
  }
}
tag(EventTarget, 'EventTarget', ['addEventListener', 'removeEventListener', 'dispatchEvent']);

function tag(Type, name, members) {
  for (const member of members) Object.defineProperty(Type.prototype, member, { enumerable: true });
  Object.defineProperty(Type.prototype, Symbol.toStringTag, { value: name, configurable: true });
}

/** `target.onname = listener` as an event handler attribute. */
function defineHandler(prototype, name) {
  const handlers = new WeakMap();
  Object.defineProperty(prototype, `on${name}`, {
    configurable: true, enumerable: true,
    get() { return handlers.get(this)?.callback ?? null; },
    set(callback) {
      const known = handlers.get(this);
      if (known) this.removeEventListener(name, known.listener);
      handlers.delete(this);
      if (typeof callback !== 'function') return;
      const listener = (event) => callback.call(this, event);
      handlers.set(this, { callback, listener });
      this.addEventListener(name, listener);
    },
  });
}

module.exports = {
  Event,
  CustomEvent,
  EventTarget,
  defineHandler,
  tag,
  listenersOf: (target, type) => listenersOf(target, type),
  get AbortController() { return require('internal/abort_controller').AbortController; },
  get AbortSignal() { return require('internal/abort_controller').AbortSignal; },
};
