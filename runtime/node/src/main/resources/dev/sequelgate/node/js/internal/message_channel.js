'use strict';
// Ports within one process: a message is cloned when it is posted and arrives in a macrotask of its own.
const { Event, EventTarget, defineHandler, tag } = require('internal/event_target');
const { coded, missingArguments } = require('internal/errors');
const { structuredClone } = require('internal/structured_clone');
const kCreate = Symbol('create');
let connect;
let takeMessage;

class MessageEvent extends Event {
  #init;

  constructor(type, init = {}) {
    super(type, init);
    this.#init = { data: init.data ?? null, origin: `${init.origin ?? ''}`, lastEventId: `${init.lastEventId ?? ''}`, source: init.source ?? null, ports: init.ports ?? [] };
  }

  get data() { return this.#init.data; }
  get origin() { return this.#init.origin; }
  get lastEventId() { return this.#init.lastEventId; }
  get source() { return this.#init.source; }
  get ports() { return this.#init.ports; }
}
tag(MessageEvent, 'MessageEvent', ['data', 'origin', 'lastEventId', 'source', 'ports']);

class MessagePort extends EventTarget {
  #peer;
  #queue = [];
  #started = false;
  #closed = false;
  #held = false;
  #keepAlive;
  #wrapped = new Map();

  constructor(key) {
    if (key !== kCreate) throw coded(TypeError, 'ERR_CONSTRUCT_CALL_INVALID', 'Constructor cannot be called');
    super();
  }

  static {
    connect = (a, b) => {
      a.#peer = b;
      b.#peer = a;
    };
    takeMessage = (port) => port.#queue.shift();
  }

  postMessage(message, transfer = undefined) {
    if (arguments.length === 0) throw coded(TypeError, 'ERR_MISSING_ARGS', 'The "message" argument must be specified');
    const list = Array.isArray(transfer) ? transfer : transfer?.transfer ?? [];
    const data = structuredClone(message, { transfer: list });
    const peer = this.#peer;
    if (this.#closed || peer === undefined || peer.#closed) return;
    peer.#queue.push({ data, ports: list.filter((item) => item instanceof MessagePort) });
    if (peer.#started) peer.#schedule();
  }

  #schedule() {
    setImmediate(() => {
      if (!this.#started || this.#closed) return;
      const message = this.#queue.shift();
      if (message !== undefined) this.dispatchEvent(new MessageEvent('message', message));
    });
  }

  start() {
    if (this.#started || this.#closed) return;
    this.#started = true;
    for (let i = 0; i < this.#queue.length; i++) this.#schedule();
  }

  close(callback = undefined) {
    if (typeof callback === 'function') this.once('close', callback);
    if (this.#closed) return;
    const peer = this.#peer;
    for (const port of [this, peer]) {
      if (port === undefined || port.#closed) continue;
      const closing = setImmediate(() => {
        port.#closed = true;
        port.unref();
        port.dispatchEvent(new Event('close'));
      });
      if (!port.#held) closing.unref();
    }
  }

  ref() {
    if (this.#held || this.#closed) return;
    this.#held = true;
    // A port that listens keeps the process alive, as a timer that never fires does.
    this.#keepAlive = setInterval(() => {}, 2 ** 31 - 1);
  }

  unref() {
    this.#held = false;
    clearInterval(this.#keepAlive);
  }

  hasRef() {
    return this.#held;
  }

  on(name, listener) {
    return this.#listen(name, listener, false);
  }

  once(name, listener) {
    return this.#listen(name, listener, true);
  }

  #listen(name, listener, once) {
    const wrapper = (event) => listener.call(this, name === 'message' ? event.data : event);
    this.#wrapped.set(listener, wrapper);
    this.addEventListener(name, wrapper, { once });
    if (name === 'message') {
      this.ref();
      this.start();
    }
    return this;
  }

  off(name, listener) {
    this.removeEventListener(name, this.#wrapped.get(listener) ?? listener);
    if (name === 'message') this.unref();
    return this;
  }
}
MessagePort.prototype.addListener = MessagePort.prototype.on;
MessagePort.prototype.removeListener = MessagePort.prototype.off;
tag(MessagePort, 'MessagePort', ['postMessage', 'start', 'close', 'ref', 'unref', 'hasRef']);
defineHandler(MessagePort.prototype, 'messageerror');
defineHandler(MessagePort.prototype, 'message');
const { get, set } = Object.getOwnPropertyDescriptor(MessagePort.prototype, 'onmessage');
Object.defineProperty(MessagePort.prototype, 'onmessage', {
  configurable: true, enumerable: true, get,
  set(listener) {
    set.call(this, listener);
    if (typeof listener === 'function') {
      this.ref();
      this.start();
    } else {
      this.unref();
    }
  },
});

class MessageChannel {
  constructor() {
    this.port1 = new MessagePort(kCreate);
    this.port2 = new MessagePort(kCreate);
    connect(this.port1, this.port2);
  }
}

const broadcasts = new Map();

class BroadcastChannel extends EventTarget {
  #name;
  #closed = false;

  constructor(name) {
    if (arguments.length === 0) throw missingArguments('name');
    super();
    this.#name = `${name}`;
    if (!broadcasts.has(this.#name)) broadcasts.set(this.#name, new Set());
    broadcasts.get(this.#name).add(this);
  }

  get name() { return this.#name; }

  postMessage(message) {
    if (arguments.length === 0) throw missingArguments('message');
    if (this.#closed) throw new DOMException('BroadcastChannel is closed.', 'InvalidStateError');
    for (const other of broadcasts.get(this.#name)) {
      if (other === this) continue;
      const data = structuredClone(message);
      setImmediate(() => {
        if (!other.#closed) other.dispatchEvent(new MessageEvent('message', { data }));
      });
    }
  }

  close() {
    this.#closed = true;
    broadcasts.get(this.#name).delete(this);
  }

  ref() { return this; }
  unref() { return this; }
}
tag(BroadcastChannel, 'BroadcastChannel', ['name', 'postMessage', 'close']);
defineHandler(BroadcastChannel.prototype, 'message');
defineHandler(BroadcastChannel.prototype, 'messageerror');

module.exports = {
  MessageChannel,
  MessagePort,
  MessageEvent,
  BroadcastChannel,
  receiveMessageOnPort(port) {
    if (!(port instanceof MessagePort)) throw coded(TypeError, 'ERR_INVALID_ARG_TYPE', 'The "port" argument must be a MessagePort instance');
    const message = takeMessage(port);
    return message === undefined ? undefined : { message: message.data };
  },
};
