'use strict';
const binding = internalBinding('timers');
const { context, drainTicks, fatal, nameWithCode, received } = require('internal/tasks');
const LONGEST = 2 ** 31 - 1;
const active = new Map();
let lastId = 0;
let immediates = [];
let heldImmediates = 0;

function checked(fn) {
  if (typeof fn !== 'function') {
    throw nameWithCode(Object.assign(
      new TypeError(`The "callback" argument must be of type function. Received ${received(fn)}`), { code: 'ERR_INVALID_ARG_TYPE' }));
  }
  return context.bind(fn);
}

class Timeout {
  #id = ++lastId;
  #held = true;

  constructor(callback, after, args, repeat) {
    after *= 1;
    if (!(after >= 1 && after <= LONGEST)) {
      if (after > LONGEST) {
        process.emitWarning(`${after} does not fit into a 32-bit signed integer.\nTimeout duration was set to 1.`, 'TimeoutOverflowWarning');
      }
      after = 1;
    }
    this._idleTimeout = after;
    this._onTimeout = callback;
    this._repeat = repeat ? this._idleTimeout : null;
    this._destroyed = false;
    Object.defineProperty(this, 'args', { value: args, writable: true, configurable: true });
    this.#start();
  }

  #start() {
    active.set(this.#id, this);
    binding.start(this.#id, Math.trunc(this._idleTimeout), this.#held);
  }

  static fire(id) {
    const timeout = active.get(id);
    if (timeout === undefined) return;
    active.delete(id);
    try {
      timeout._onTimeout(...(timeout.args ?? []));
    } catch (error) {
      fatal(error);
    } finally {
      if (timeout._repeat !== null && !timeout._destroyed && !active.has(id)) timeout.#start();
      else if (!active.has(id)) timeout._destroyed = true;
      drainTicks();
    }
  }

  static clear(timeout) {
    timeout._destroyed = true;
    active.delete(timeout.#id);
    binding.stop(timeout.#id);
  }

  static byId(id) {
    return active.get(Number(id));
  }

  ref() {
    this.#held = true;
    binding.hold(this.#id, true);
    return this;
  }

  unref() {
    this.#held = false;
    binding.hold(this.#id, false);
    return this;
  }

  hasRef() {
    return this.#held;
  }

  refresh() {
    this._destroyed = false;
    this.#start();
    return this;
  }

  close() {
    clearTimeout(this);
    return this;
  }

  [Symbol.toPrimitive]() {
    return this.#id;
  }
}

class Immediate {
  constructor(callback, args) {
    this._onImmediate = callback;
    this._argv = args;
    this._destroyed = false;
    Object.defineProperty(this, 'held', { value: true, writable: true });
    immediates.push(this);
    heldImmediates++;
    tell();
  }

  ref() {
    if (!this.held && !this._destroyed) heldImmediates++;
    this.held = true;
    tell();
    return this;
  }

  unref() {
    if (this.held && !this._destroyed) heldImmediates--;
    this.held = false;
    tell();
    return this;
  }

  hasRef() {
    return this.held;
  }
}

function tell() {
  binding.immediates(immediates.length, heldImmediates);
}

// One of them: promise reactions run between two immediates, so each is a macrotask of its own.
function runImmediate() {
  const immediate = immediates.shift();
  if (immediate === undefined) return;
  settle(immediate);
  tell();
  try {
    immediate._onImmediate(...(immediate._argv ?? []));
  } catch (error) {
    fatal(error);
  }
  drainTicks();
}

function settle(immediate) {
  immediate._destroyed = true;
  if (immediate.held) heldImmediates--;
}

function setTimeout(callback, after, ...args) {
  return new Timeout(checked(callback), after, args, false);
}

function setInterval(callback, repeat, ...args) {
  return new Timeout(checked(callback), repeat, args, true);
}

function clearTimeout(timer) {
  if (timer instanceof Timeout) {
    Timeout.clear(timer);
  } else if (typeof timer === 'number' || typeof timer === 'string') {
    const known = Timeout.byId(timer);
    if (known) Timeout.clear(known);
  }
}

function setImmediate(callback, ...args) {
  return new Immediate(checked(callback), args);
}

function clearImmediate(immediate) {
  if (immediate instanceof Immediate && !immediate._destroyed) {
    settle(immediate);
    immediates = immediates.filter((other) => other !== immediate);
    tell();
  }
}

module.exports = {
  setTimeout,
  clearTimeout,
  setInterval,
  clearInterval: clearTimeout,
  setImmediate,
  clearImmediate,
  get promises() { return require('timers/promises'); },
};
for (const fn of [setTimeout, setImmediate]) {
  Object.defineProperty(fn, Symbol.for('nodejs.util.promisify.custom'), { enumerable: true, get: () => require('timers/promises')[fn.name] });
}
Object.defineProperty(module.exports, 'fire', { value: Timeout.fire });
Object.defineProperty(module.exports, 'runImmediate', { value: runImmediate });
