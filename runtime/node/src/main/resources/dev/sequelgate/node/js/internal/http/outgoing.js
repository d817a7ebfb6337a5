'use strict';
// A message that is sent: headers, then a body with a length or in chunks.
const { Stream } = require('stream');
const { coded, invalidType, validateString } = require('internal/errors');
const { validateHeaderName, validateHeaderValue, date, checkBody } = require('internal/http/common');
const kHeaders = Symbol('kOutHeaders');
const LIMIT = 16384;

function OutgoingMessage(options) {
  Stream.call(this);
  this.outputData = [];
  this.writable = true;
  this.destroyed = false;
  this._last = false;
  this.chunkedEncoding = false;
  this.shouldKeepAlive = true;
  this.maxRequestsOnConnectionReached = false;
  this._defaultKeepAlive = true;
  this.useChunkedEncodingByDefault = true;
  this.sendDate = false;
  this._removedConnection = false;
  this._removedContLen = false;
  this._removedTE = false;
  this.strictContentLength = false;
  this._contentLength = null;
  this._bytes = 0;
  this._hasBody = true;
  this._trailer = '';
  this._needDrain = false;
  this.finished = false;
  this._headerSent = false;
  this._closed = false;
  this._finishedEmitted = false;
  this._pending = 0;
  this._tail = null;
  this.socket = null;
  this._header = null;
  this[kHeaders] = null;
  this._keepAliveTimeout = 0;
  this._highWaterMark = options?.highWaterMark ?? LIMIT;
  this.errored = null;
}
Object.setPrototypeOf(OutgoingMessage.prototype, Stream.prototype);
Object.setPrototypeOf(OutgoingMessage, Stream);

function sent(what) {
  return coded(Error, 'ERR_HTTP_HEADERS_SENT', `Cannot ${what} headers after they are sent to the client`);
}

function headers(message) {
  return (message[kHeaders] ??= Object.create(null));
}

/** What the caller's headers already settle. */
function lines(message, state, name, value, check) {
  if (Array.isArray(value) && !(value.length < 2 || name.toLowerCase() !== 'cookie')) value = value.join('; ');
  if (Array.isArray(value)) {
    for (const one of value) line(message, state, name, one, check);
  } else {
    line(message, state, name, value, check);
  }
}

function line(message, state, name, value, check) {
  if (check) validateHeaderValue(name, value);
  state.text += `${name}: ${value}\r\n`;
  switch (name.toLowerCase()) {
    case 'connection':
      state.connection = true;
      message._removedConnection = false;
      if (/(?:^|\W)close(?:$|\W)/i.test(value)) message._last = true;
      else message.shouldKeepAlive = true;
      break;
    case 'transfer-encoding':
      state.te = true;
      message._removedTE = false;
      if (/(?:^|\W)chunked(?:$|\W)/i.test(value)) message.chunkedEncoding = true;
      break;
    case 'content-length':
      state.length = true;
      message._contentLength = +value;
      message._removedContLen = false;
      break;
    case 'date': state.date = true; break;
    case 'expect': state.expect = true; break;
    case 'trailer': state.trailer = true; break;
    case 'keep-alive': message._defaultKeepAlive = false; break;
    default:
  }
}

const methods = {
  _storeHeader(firstLine, given) {
    const state = { text: firstLine, connection: false, length: false, te: false, date: false, expect: false, trailer: false };
    if (given) {
      if (given === this[kHeaders]) for (const key in given) lines(this, state, given[key][0], given[key][1], false);
      else if (Array.isArray(given)) {
        if (given.length > 0 && Array.isArray(given[0])) for (const [name, value] of given) named(this, state, name, value);
        else for (let i = 0; i < given.length; i += 2) named(this, state, given[i], given[i + 1]);
      } else for (const name in given) if (Object.hasOwn(given, name)) named(this, state, name, given[name]);
    }
    let { text } = state;
    if (this.sendDate && !state.date) text += `Date: ${date()}\r\n`;
    if (this.chunkedEncoding && (this.statusCode === 204 || this.statusCode === 304)) {
      this.chunkedEncoding = false;
      this.shouldKeepAlive = false;
    }
    if (this._removedConnection) {
      this._last = !this.shouldKeepAlive;
    } else if (!state.connection) {
      const keep = this.shouldKeepAlive && (state.length || this.useChunkedEncodingByDefault || this.agent);
      if (keep && this.maxRequestsOnConnectionReached) {
        text += 'Connection: close\r\n';
      } else if (keep) {
        text += 'Connection: keep-alive\r\n';
        if (this._keepAliveTimeout && this._defaultKeepAlive) {
          const most = this._maxRequestsPerSocket > 0 ? `, max=${this._maxRequestsPerSocket}` : '';
          text += `Keep-Alive: timeout=${Math.floor(this._keepAliveTimeout / 1000)}${most}\r\n`;
        }
      } else {
        this._last = true;
        text += 'Connection: close\r\n';
      }
    }
    if (!state.length && !state.te) {
      if (!this._hasBody) this.chunkedEncoding = false;
      else if (!this.useChunkedEncodingByDefault) this._last = true;
      else if (!state.trailer && !this._removedContLen && typeof this._contentLength === 'number') text += `Content-Length: ${this._contentLength}\r\n`;
      else if (!this._removedTE) {
        text += 'Transfer-Encoding: chunked\r\n';
        this.chunkedEncoding = true;
      }
    }
    if (this.chunkedEncoding !== true && state.trailer) {
      throw coded(Error, 'ERR_HTTP_TRAILER_INVALID', 'Trailers are invalid with this transfer encoding');
    }
    this._header = `${text}\r\n`;
    this._headerSent = false;
    if (state.expect) this._send(null);
  },

  setHeader(name, value) {
    if (this._header) throw sent('set');
    validateHeaderName(name);
    validateHeaderValue(name, value);
    headers(this)[name.toLowerCase()] = [name, value];
    return this;
  },

  setHeaders(given) {
    if (this._header) throw sent('set');
    if (!given || Array.isArray(given) || typeof given.keys !== 'function' || typeof given.get !== 'function') {
      throw invalidType('headers', ['Headers', 'Map'], given);
    }
    const cookies = [];
    for (const [name, value] of given) {
      if (name === 'set-cookie') cookies.push(...[value].flat());
      else this.setHeader(name, value);
    }
    if (cookies.length > 0) this.setHeader('set-cookie', cookies);
    return this;
  },

  appendHeader(name, value) {
    if (this._header) throw sent('append');
    validateHeaderName(name);
    for (const one of [value].flat()) validateHeaderValue(name, one);
    const before = headers(this)[name.toLowerCase()];
    if (before === undefined) headers(this)[name.toLowerCase()] = [name, value];
    else before[1] = [before[1], value].flat();
    return this;
  },

  getHeader(name) {
    validateString(name, 'name');
    return this[kHeaders]?.[name.toLowerCase()]?.[1];
  },

  getHeaderNames() {
    return Object.keys(this[kHeaders] ?? {});
  },

  getRawHeaderNames() {
    return Object.values(this[kHeaders] ?? {}).map(([name]) => name);
  },

  getHeaders() {
    const copy = Object.create(null);
    for (const key in this[kHeaders]) copy[key] = this[kHeaders][key][1];
    return copy;
  },

  hasHeader(name) {
    validateString(name, 'name');
    return this[kHeaders] !== null && name.toLowerCase() in this[kHeaders];
  },

  removeHeader(name) {
    validateString(name, 'name');
    if (this._header) throw sent('remove');
    const key = name.toLowerCase();
    if (key === 'connection') this._removedConnection = true;
    else if (key === 'content-length') this._removedContLen = true;
    else if (key === 'transfer-encoding') this._removedTE = true;
    else if (key === 'date') this.sendDate = false;
    if (this[kHeaders] !== null) delete this[kHeaders][key];
  },

  _implicitHeader() {
    throw coded(Error, 'ERR_METHOD_NOT_IMPLEMENTED', 'The _implicitHeader() method is not implemented');
  },

  flushHeaders() {
    if (!this._header) this._implicitHeader();
    this._send(null);
  },

  /** Sends content as it is, with the head in front of the first. */
  _send(content, callback, tail = null, front = '') {
    let head = front;
    if (!this._headerSent && this._header !== null) {
      head = this._header + front;
      this._headerSent = true;
    } else if (content === null && front === '' && tail === null && !callback) {
      return true;
    }
    return this._writeRaw(head, content, tail, callback);
  },

  _writeRaw(head, content, tail, callback) {
    if (this.destroyed && this.socket === null && this.outputData.length === 0) return false;
    const size = head.length + (content === null ? 0 : content.length) + (tail === null ? 0 : tail.length);
    this._pending += size;
    const entry = { head: head === '' ? null : head, content, tail, size, callback };
    if (this.socket && this.socket._httpMessage === this && !this.socket.connecting && this.outputData.length === 0) this._put(entry);
    else this.outputData.push(entry);
    return this._pending < this._highWaterMark;
  },

  _put({ head, content, tail, size, callback }) {
    const done = (error) => {
      this._pending -= size;
      callback?.(error);
      if (this._needDrain && this._pending === 0 && !this.finished && !this.destroyed) {
        this._needDrain = false;
        this.emit('drain');
      }
    };
    if (this.socket.destroyed || !this.socket._handle) process.nextTick(done, null);
    else this.socket._send(head, content, tail, done);
  },

  /** The socket is there now. */
  _flush() {
    for (const entry of this.outputData.splice(0)) this._put(entry);
  },

  write(chunk, encoding, callback) {
    if (typeof encoding === 'function') [encoding, callback] = [null, encoding];
    return this._writeBody(chunk, encoding, callback);
  },

  _writeBody(chunk, encoding, callback) {
    checkBody(chunk);
    const failed = this.finished ? coded(Error, 'ERR_STREAM_WRITE_AFTER_END', 'write after end')
      : this.destroyed ? coded(Error, 'ERR_STREAM_DESTROYED', 'Cannot call write after a stream was destroyed') : null;
    if (failed) {
      if (!this.destroyed) process.nextTick(() => this.emit('error', failed));
      if (typeof callback === 'function') process.nextTick(callback, failed);
      return false;
    }
    if (!this._header) this._implicitHeader();
    if (!this._hasBody) {
      if (typeof callback === 'function') process.nextTick(callback);
      return true;
    }
    const content = typeof chunk === 'string' && encoding && !/^utf-?8$/i.test(encoding) ? Buffer.from(chunk, encoding) : chunk;
    const size = typeof content === 'string' ? Buffer.byteLength(content) : content.byteLength;
    this._count(size, false);
    let fits;
    if (!this.chunkedEncoding) fits = this._send(content, callback);
    else if (size > 0) fits = this._send(content, callback, '\r\n', `${size.toString(16)}\r\n`);
    else {
      fits = this._send(null);
      if (typeof callback === 'function') process.nextTick(callback);
    }
    if (!fits) this._needDrain = true;
    return fits;
  },

  _count(size, end) {
    this._bytes += size;
    if (!this.strictContentLength || typeof this._contentLength !== 'number' || this.chunkedEncoding || this._removedContLen) return;
    if (this._bytes > this._contentLength || (end && this._bytes !== this._contentLength)) {
      throw coded(Error, 'ERR_HTTP_CONTENT_LENGTH_MISMATCH',
        `Response body's content-length of ${this._bytes} byte(s) does not match the content-length of ${this._contentLength} byte(s) set in header`);
    }
  },

  addTrailers(given) {
    this._trailer = '';
    const list = Array.isArray(given) ? given : Object.entries(given);
    for (const [name, value] of list) {
      validateHeaderName(name, 'Trailer name');
      validateHeaderValue(name, value);
      this._trailer += `${name}: ${value}\r\n`;
    }
  },

  end(chunk, encoding, callback) {
    if (typeof chunk === 'function') [chunk, callback] = [null, chunk];
    else if (typeof encoding === 'function') [encoding, callback] = [null, encoding];
    if (this.finished) {
      if (typeof callback === 'function') {
        const error = chunk ? coded(Error, 'ERR_STREAM_WRITE_AFTER_END', 'write after end')
          : coded(Error, 'ERR_STREAM_ALREADY_FINISHED', 'Cannot call end after a stream was finished');
        if (this._finishedEmitted || chunk) process.nextTick(callback, error);
        else this.once('finish', callback);
      }
      return this;
    }
    let last = null;
    if (chunk) {
      checkBody(chunk);
      last = typeof chunk === 'string' && encoding && !/^utf-?8$/i.test(encoding) ? Buffer.from(chunk, encoding) : chunk;
    }
    const size = last === null ? 0 : typeof last === 'string' ? Buffer.byteLength(last) : last.byteLength;
    if (!this._header) {
      this._contentLength = size;
      this._implicitHeader();
    }
    if (typeof callback === 'function') this.once('finish', callback);
    this._count(this._hasBody ? size : 0, this._hasBody);
    const finish = () => this._onFinish();
    if (this._hasBody && this.chunkedEncoding) {
      const tail = `0\r\n${this._trailer}\r\n`;
      if (size > 0) this._send(last, finish, `\r\n${tail}`, `${size.toString(16)}\r\n`);
      else this._send(null, finish, tail);
    } else {
      this._send(this._hasBody && size > 0 ? last : null, finish);
    }
    this.finished = true;
    this._finish();
    return this;
  },

  _finish() {},

  _onFinish() {
    if (this._finishedEmitted || (this.destroyed && this.errored)) return;
    this._finishedEmitted = true;
    this.emit('finish');
  },

  destroy(error) {
    if (this.destroyed) return this;
    this.destroyed = true;
    this.errored = error ?? null;
    if (this.socket) this.socket.destroy(error);
    else this.once('socket', (socket) => socket.destroy(error));
    return this;
  },

  setTimeout(milliseconds, callback) {
    if (callback) this.on('timeout', callback);
    if (!this.socket) this.once('socket', (socket) => socket.setTimeout(milliseconds));
    else this.socket.setTimeout(milliseconds);
    return this;
  },

  cork() {},
  uncork() {},

  pipe() {
    this.emit('error', coded(Error, 'ERR_STREAM_CANNOT_PIPE', 'Cannot pipe, not readable'));
  },

  [Symbol.for('nodejs.rejection')](error) {
    this.destroy(error);
  },
};
for (const name of Reflect.ownKeys(methods)) Object.defineProperty(OutgoingMessage.prototype, name, { value: methods[name], writable: true, configurable: true, enumerable: true });

function named(message, state, name, value) {
  validateHeaderName(name);
  lines(message, state, name, value, true);
}

const properties = {
  headersSent: (message) => Boolean(message._header),
  writableFinished: (message) => message.finished && message._finishedEmitted,
  writableObjectMode: () => false,
  writableLength: (message) => message._pending,
  writableHighWaterMark: (message) => message._highWaterMark,
  writableCorked: () => 0,
  writableEnded: (message) => message.finished,
  writableNeedDrain: (message) => !message.destroyed && !message.finished && message._needDrain,
  closed: (message) => message._closed,
};
for (const name in properties) {
  Object.defineProperty(OutgoingMessage.prototype, name, {
    configurable: true, enumerable: true,
    get() {
      return properties[name](this);
    },
  });
}
Object.defineProperty(OutgoingMessage.prototype, 'connection', {
  configurable: true, enumerable: true,
  get() {
    return this.socket;
  },
  set(value) {
    this.socket = value;
  },
});
Object.defineProperty(OutgoingMessage.prototype, '_headers', {
  configurable: true, enumerable: true,
  get() {
    return this.getHeaders();
  },
});

module.exports = { OutgoingMessage, kHeaders, sent };
