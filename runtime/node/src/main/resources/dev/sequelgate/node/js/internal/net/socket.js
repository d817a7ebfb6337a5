'use strict';
// net.Socket: a Duplex on one of Java's connections.
const { Duplex } = require('stream');
const { coded, invalidType, outOfRange, validateFunction, validateNumber, validateString } = require('internal/errors');
const kTimeout = Symbol('timeout');
const kReading = Symbol('reading');
const kServer = Symbol('server');

function Socket(options) {
  if (!(this instanceof Socket)) return new Socket(options);
  options = { ...options };
  if (options.fd !== undefined) {
    throw require('internal/errors').unavailable('net.Socket on a descriptor', 'give net.connect a host and a port');
  }
  this.connecting = false;
  this._hadError = false;
  this._handle = null;
  this._host = null;
  this[kTimeout] = null;
  this[kReading] = false;
  this._held = true;
  this._paused = false;
  this.timeout = 0;
  this.bytesRead = 0;
  this._written = 0;
  Duplex.call(this, { ...options, emitClose: false, autoDestroy: true, decodeStrings: true, allowHalfOpen: Boolean(options.allowHalfOpen) });
  this.allowHalfOpen = Boolean(options.allowHalfOpen);
  this.on('end', onEnd);
  if (options.handle) attach(this, options.handle);
  if (options.signal) require('stream').addAbortSignal(options.signal, this);
}
Object.setPrototypeOf(Socket.prototype, Duplex.prototype);
Object.setPrototypeOf(Socket, Duplex);

function onEnd() {
  if (!this.allowHalfOpen) this.write = writeAfterEnd;
}

function writeAfterEnd(chunk, encoding, callback) {
  if (typeof encoding === 'function') callback = encoding;
  const error = coded(Error, 'EPIPE', 'This socket has been ended by the other party');
  if (typeof callback === 'function') process.nextTick(callback, error);
  this.destroy(error);
  return false;
}

function attach(socket, handle) {
  socket._handle = handle;
  socket._local = handle.local.split(' ');
  socket._remote = handle.remote.split(' ');
  if (!socket._held) handle.unref();
}

const methods = {
  connect(...given) {
    const [options, callback] = connectArguments(given);
    if (callback) this.once('connect', callback);
    if (options.path !== undefined && options.path !== null) {
      throw require('internal/errors').unavailable('A connection to a local socket (path)', 'give a host and a port');
    }
    const port = checkPort(options.port);
    if (options.host !== undefined && options.host !== null) validateString(options.host, 'options.host');
    if (options.lookup !== undefined) validateFunction(options.lookup, 'options.lookup');
    if (this.destroyed) {
      this._undestroy();
      this._handle = null;
    }
    if (this.write === writeAfterEnd) delete this.write;
    this.connecting = true;
    this._host = options.host ?? 'localhost';
    const observer = {
      onLookup: (error, address, family, host) => this.emit('lookup', error, address, family, host),
      onAttempt: (address, family) => {
        if (!this.destroyed) this.emit('connectionAttempt', address, port, family);
      },
    };
    const settings = options;
    process.nextTick(() => {
      if (this.destroyed) return;
      require('internal/net/connect')({ ...settings, port }, observer, (error, handle) => this._connected(error, handle, settings));
    });
    return this;
  },

  _connected(error, handle, options) {
    if (this.destroyed) {
      handle?.destroy(false);
      return;
    }
    if (error) {
      this.connecting = false;
      this.destroy(error);
      return;
    }
    if (options.noDelay) handle.noDelay(true);
    if (options.keepAlive) handle.keepAlive(true);
    this._opened(handle);
  },

  /** The connection stands. */
  _opened(handle) {
    attach(this, handle);
    this.connecting = false;
    this._active();
    this.emit('connect');
    this.emit('ready');
    if (!this.isPaused()) this.read(0);
  },

  _read() {
    if (this.connecting || !this._handle) {
      if (this.connecting) this.once('connect', () => this._read());
      return;
    }
    if (this[kReading] || this._messages) return;
    this[kReading] = true;
    this._handle.read((error, chunk) => {
      this[kReading] = false;
      if (this.destroyed) return;
      if (error) {
        this.destroy(error);
        return;
      }
      this._active();
      if (chunk === null) {
        this.push(null);
        this.read(0);
      } else {
        this.bytesRead += chunk.length;
        if (this.push(chunk)) this._read();
      }
    });
  },

  /** After messages of HTTP: a read that was asked for meanwhile has not been made. */
  _readPlain() {
    this._read();
    this.read(0);
  },

  _whenConnected(work, callback) {
    if (!this.connecting) {
      if (!this._handle) callback(coded(Error, 'ERR_SOCKET_CLOSED', 'Socket is closed'));
      else work();
      return;
    }
    const closed = () => callback(coded(Error, 'ERR_SOCKET_CLOSED_BEFORE_CONNECTION', 'Socket closed before the connection was established'));
    this.once('close', closed);
    this.once('connect', () => {
      this.off('close', closed);
      work();
    });
  },

  _write(chunk, encoding, callback) {
    this._whenConnected(() => this._send(null, chunk, null, callback), callback);
  },

  _writev(chunks, callback) {
    const all = chunks.map(({ chunk, encoding }) => (typeof chunk === 'string' ? Buffer.from(chunk, encoding) : chunk));
    this._whenConnected(() => this._send(null, Buffer.concat(all), null, callback), callback);
  },

  /** Latin-1 text in front, content, Latin-1 text behind; each may be null. */
  _send(head, content, tail, callback) {
    this._active();
    this._written += this._handle.write(head, content, tail, (error) => {
      if (error && !this.destroyed) {
        this._active();
        callback(error);
      } else {
        callback(null);
      }
    });
  },

  _final(callback) {
    if (this.connecting) {
      this.once('connect', () => this._final(callback));
      return;
    }
    if (!this._handle) {
      callback();
      return;
    }
    this._handle.shutdown((error) => callback(error && error.code !== 'EPIPE' && error.code !== 'ECONNRESET' ? error : undefined));
  },

  _destroy(error, callback) {
    this.connecting = false;
    clearTimeout(this[kTimeout]);
    const handle = this._handle;
    if (handle) {
      this._handle = null;
      handle.destroy(Boolean(this._reset));
    }
    callback(error);
    process.nextTick(() => {
      this[kServer]?._gone(this);
      this.emit('close', Boolean(error));
    });
  },

  resetAndDestroy() {
    this._reset = true;
    return this.destroy();
  },

  destroySoon() {
    if (this.writable) this.end();
    if (this.writableFinished) this.destroy();
    else this.once('finish', this.destroy);
  },

  _active() {
    if (this[kTimeout]) this[kTimeout].refresh();
  },

  setTimeout(milliseconds, callback) {
    if (this.destroyed) return this;
    validateNumber(milliseconds, 'msecs');
    if (milliseconds < 0 || !Number.isFinite(milliseconds)) throw outOfRange('msecs', 'a non-negative finite number', milliseconds);
    this.timeout = milliseconds;
    clearTimeout(this[kTimeout]);
    this[kTimeout] = null;
    if (callback !== undefined) validateFunction(callback, 'callback');
    if (milliseconds > 0) {
      this[kTimeout] = setTimeout(() => this.emit('timeout'), milliseconds).unref();
      if (callback) this.once('timeout', callback);
    } else if (callback) {
      this.off('timeout', callback);
    }
    return this;
  },

  setNoDelay(enable) {
    this._handle?.noDelay(enable === undefined ? true : Boolean(enable));
    return this;
  },

  setKeepAlive(enable) {
    this._handle?.keepAlive(Boolean(enable));
    return this;
  },

  setTypeOfService() {
    return this;
  },

  address() {
    const [address, family, port] = this._local ?? [];
    return address ? { address, family, port: Number(port) } : {};
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
for (const name in methods) Object.defineProperty(Socket.prototype, name, { value: methods[name], writable: true, configurable: true, enumerable: true });

const properties = {
  pending: (socket) => !socket._handle || socket.connecting,
  readyState(socket) {
    if (socket.connecting) return 'opening';
    if (socket.readable && socket.writable) return 'open';
    if (socket.readable) return 'readOnly';
    return socket.writable ? 'writeOnly' : 'closed';
  },
  bufferSize: (socket) => (socket._handle ? socket.writableLength : undefined),
  bytesWritten: (socket) => socket._written + socket.writableLength,
  remoteAddress: (socket) => socket._remote?.[0],
  remoteFamily: (socket) => socket._remote?.[1],
  remotePort: (socket) => (socket._remote ? Number(socket._remote[2]) : undefined),
  localAddress: (socket) => socket._local?.[0],
  localFamily: (socket) => socket._local?.[1],
  localPort: (socket) => (socket._local ? Number(socket._local[2]) : undefined),
};
for (const name in properties) {
  Object.defineProperty(Socket.prototype, name, {
    configurable: true, enumerable: true,
    get() {
      return properties[name](this);
    },
  });
}

function checkPort(port, name = 'options.port') {
  if (port === undefined || port === null) {
    throw coded(TypeError, 'ERR_MISSING_ARGS', 'The "options" or "port" or "path" argument must be specified');
  }
  if ((typeof port !== 'number' && typeof port !== 'string') || (typeof port === 'string' && port.trim() === '')) {
    if (typeof port !== 'number' && typeof port !== 'string') throw invalidType(name, ['number', 'string'], port);
  }
  const number = +port;
  if (!Number.isInteger(number) || number < 0 || number > 65535 || (typeof port === 'string' && port.trim() === '')) {
    throw badPort(port, name === 'options.port' ? 'Port' : name);
  }
  return number;
}

function badPort(port, name) {
  return coded(RangeError, 'ERR_SOCKET_BAD_PORT',
    `${name} should be >= 0 and < 65536. Received ${require('internal/errors').received(port)}.`);
}

/** `(options)`, `(port, host)` or `(path)`, each with or without a callback. */
function connectArguments(given) {
  if (given.length === 1 && Array.isArray(given[0])) given = given[0];
  given = [...given];
  const callback = typeof given[given.length - 1] === 'function' ? given.pop() : undefined;
  const [first, second] = given;
  let options = {};
  if (first !== null && typeof first === 'object') options = first;
  else if (typeof first === 'string' && !(Number(first) >= 0)) options = { path: first };
  else {
    options = { port: first };
    if (typeof second === 'string') options.host = second;
  }
  return [options, callback];
}

module.exports = { Socket, attach, connectArguments, checkPort, badPort, kServer };
