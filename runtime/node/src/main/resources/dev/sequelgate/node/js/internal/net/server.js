'use strict';
// net.Server.
const EventEmitter = require('events');
const { coded, invalidType, invalidValue, validateFunction } = require('internal/errors');
const { Socket, badPort, kServer } = require('internal/net/socket');
const binding = internalBinding('net');

function Server(options, connectionListener) {
  if (!(this instanceof Server)) return new Server(options, connectionListener);
  EventEmitter.call(this);
  if (typeof options === 'function') [options, connectionListener] = [{}, options];
  else if (options != null && typeof options !== 'object') throw invalidType('options', 'Object', options);
  if (connectionListener) this.on('connection', connectionListener);
  this._options = { ...options };
  this._connections = 0;
  this._sockets = new Set();
  this._handle = null;
  this._held = true;
  this._connectionKey = undefined;
  this.allowHalfOpen = Boolean(options?.allowHalfOpen);
  this.pauseOnConnect = Boolean(options?.pauseOnConnect);
  this.noDelay = Boolean(options?.noDelay);
  this.keepAlive = Boolean(options?.keepAlive);
  this.highWaterMark = options?.highWaterMark;
}
Object.setPrototypeOf(Server.prototype, EventEmitter.prototype);
Object.setPrototypeOf(Server, EventEmitter);

/** `(port, host, backlog)`, `(options)`, `(handle)` or nothing, each with or without a callback. */
function listenArguments(given) {
  given = [...given];
  const callback = typeof given[given.length - 1] === 'function' ? given.pop() : undefined;
  const [first, second, third] = given;
  if (first === undefined || first === null) return [{ port: 0, backlog: numeric(second) ?? numeric(third), host: textual(second) }, callback];
  if (typeof first === 'object') return [first, callback];
  if (typeof first === 'number' || (typeof first === 'string' && Number(first) >= 0)) {
    return [{ port: first, host: textual(second), backlog: numeric(second) ?? numeric(third) }, callback];
  }
  if (typeof first === 'string') return [{ path: first }, callback];
  throw invalidValue('options', first);
}

const numeric = (value) => (typeof value === 'number' ? value : undefined);
const textual = (value) => (typeof value === 'string' ? value : undefined);

function listenPort({ port }) {
  if (port === undefined || port === null) return 0;
  const number = typeof port === 'string' && port.trim() === '' ? NaN : +port;
  if ((typeof port !== 'number' && typeof port !== 'string') || !Number.isInteger(number) || number < 0 || number > 65535) {
    throw badPort(port, 'options.port');
  }
  return number;
}

const methods = {
  listen(...given) {
    const [options, callback] = listenArguments(given);
    if (this._handle || this._listening) throw coded(Error, 'ERR_SERVER_ALREADY_LISTEN', 'Listen method has been called more than once without closing.');
    if (options.path !== undefined || options.fd >= 0) {
      throw require('internal/errors').unavailable(`Listening on a local socket (${options.path ?? `fd ${options.fd}`})`, 'give a port');
    }
    if (!('port' in options)) {
      throw invalidValue('options', options, 'must have the property "port" or "path"');
    }
    const port = listenPort(options);
    if (callback) this.once('listening', callback);
    this._listening = true;
    this._connectionKey = `${options.host ? 4 : 6}:${options.host ?? '::'}:${port}`;
    const start = () => this._listen(port, options.host || null, options.backlog ?? 511);
    if (options.host && !require('internal/net/addresses').isIP(options.host)) {
      require('dns').lookup(options.host, (error, address) => {
        if (error) this._failed(error);
        else this._listen(port, address, options.backlog ?? 511);
      });
    } else {
      start();
    }
    if (options.signal) {
      if (options.signal.aborted) process.nextTick(() => this.close());
      else options.signal.addEventListener('abort', () => this.close(), { once: true });
    }
    return this;
  },

  _failed(error) {
    this._listening = false;
    process.nextTick(() => this.emit('error', error));
  },

  _tls: () => null,

  _listen(port, host, backlog) {
    try {
      this._handle = binding.listen({ port, host, backlog, tls: this._tls() }, (error, handle) => this._accepted(error, handle));
    } catch (error) {
      this._failed(error);
      return;
    }
    if (!this._held) this._handle.unref();
    process.nextTick(() => {
      if (this._handle) this.emit('listening');
    });
  },

  _accepted(error, handle) {
    if (error) {
      this._refused(error);
      return;
    }
    if (this._handle === null) {
      handle.destroy(false);
      return;
    }
    if (this.maxConnections !== undefined && this._connections >= this.maxConnections) {
      const [remoteAddress, remoteFamily, remotePort] = handle.remote.split(' ');
      const [localAddress, localFamily, localPort] = handle.local.split(' ');
      handle.destroy(false);
      this.emit('drop', { localAddress, localPort: Number(localPort), localFamily, remoteAddress, remotePort: Number(remotePort), remoteFamily });
      return;
    }
    const socket = this._socketOf(handle);
    this._connections++;
    this._sockets.add(socket);
    socket.server = this;
    socket._server = this;
    socket[kServer] = this;
    this._serve(socket);
  },

  _refused() {},

  _socketOf(handle) {
    return new Socket({ handle, allowHalfOpen: this.allowHalfOpen, highWaterMark: this.highWaterMark });
  },

  _serve(socket) {
    this.emit('connection', socket);
    if (!this.pauseOnConnect) socket.read(0);
  },

  _gone(socket) {
    if (this._sockets.delete(socket)) {
      this._connections--;
      this._closeIfIdle();
    }
  },

  _closeIfIdle() {
    if (this._handle || this._connections > 0 || !this._closing) return;
    this._closing = false;
    process.nextTick(() => this.emit('close'));
  },

  close(callback) {
    if (typeof callback === 'function') {
      if (!this._handle) {
        this.once('close', () => callback(coded(Error, 'ERR_SERVER_NOT_RUNNING', 'Server is not running.')));
      } else {
        this.once('close', callback);
      }
    }
    if (this._handle) {
      this._handle.close();
      this._handle = null;
    }
    this._listening = false;
    this._closing = true;
    this._closeIfIdle();
    return this;
  },

  [Symbol.asyncDispose ?? Symbol.for('Symbol.asyncDispose')]() {
    return this._handle ? new Promise((resolve, reject) => this.close((error) => (error ? reject(error) : resolve()))) : Promise.resolve();
  },

  address() {
    return this._handle ? { address: this._handle.address, family: this._handle.family, port: this._handle.port } : null;
  },

  getConnections(callback) {
    validateFunction(callback, 'cb');
    process.nextTick(callback, null, this._connections);
    return this;
  },

  ref() {
    this._held = true;
    this._handle?.ref();
    return this;
  },

  unref() {
    this._held = false;
    this._handle?.unref();
    return this;
  },
};
for (const name of Reflect.ownKeys(methods)) Object.defineProperty(Server.prototype, name, { value: methods[name], writable: true, configurable: true, enumerable: true });
Object.defineProperty(Server.prototype, 'listening', { configurable: true, enumerable: true, get() { return Boolean(this._handle); } });

module.exports = Server;
