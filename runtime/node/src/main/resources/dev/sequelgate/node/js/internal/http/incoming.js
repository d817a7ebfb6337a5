'use strict';
// A message that arrives: a request at the server, a response at the client.
const { Readable } = require('stream');
const { hangUp } = require('internal/http/common');
const SINGLE = new Set(['age', 'authorization', 'content-length', 'content-type', 'etag', 'expires', 'from', 'host', 'if-modified-since',
  'if-unmodified-since', 'last-modified', 'location', 'max-forwards', 'proxy-authorization', 'referer', 'retry-after', 'server', 'user-agent']);
const kHeaders = Symbol('headers');
const kDistinct = Symbol('headersDistinct');
const kTrailers = Symbol('trailers');
const kTrailersDistinct = Symbol('trailersDistinct');

function IncomingMessage(socket) {
  Readable.call(this, { autoDestroy: true, ...(socket ? { highWaterMark: socket.readableHighWaterMark } : {}) });
  this._readableState.readingMore = true;
  this.socket = socket;
  this.httpVersionMajor = null;
  this.httpVersionMinor = null;
  this.httpVersion = null;
  this.complete = false;
  this[kHeaders] = null;
  this.rawHeaders = [];
  this[kTrailers] = null;
  this.rawTrailers = [];
  this.joinDuplicateHeaders = false;
  this.aborted = false;
  this.upgrade = null;
  this.url = '';
  this.method = null;
  this.statusCode = null;
  this.statusMessage = null;
  this.client = socket;
  this._consumed = false;
  this._dumped = false;
  this._pull = null;
}
Object.setPrototypeOf(IncomingMessage.prototype, Readable.prototype);
Object.setPrototypeOf(IncomingMessage, Readable);

function add(target, name, value, join) {
  const key = name.toLowerCase();
  const before = target[key];
  if (key === 'set-cookie') {
    if (before === undefined) target[key] = [value];
    else before.push(value);
  } else if (before === undefined) {
    target[key] = value;
  } else if (key === 'cookie') {
    target[key] = `${before}; ${value}`;
  } else if (join || !SINGLE.has(key)) {
    target[key] = `${before}, ${value}`;
  }
}

function collected(raw, join) {
  const headers = {};
  for (let i = 0; i < raw.length; i += 2) add(headers, raw[i], raw[i + 1], join);
  return headers;
}

function distinct(raw) {
  const headers = Object.create(null);
  for (let i = 0; i < raw.length; i += 2) (headers[raw[i].toLowerCase()] ??= []).push(raw[i + 1]);
  return headers;
}

function derived(name, slot, make) {
  Object.defineProperty(IncomingMessage.prototype, name, {
    configurable: true, enumerable: true,
    get() {
      return (this[slot] ??= make(this));
    },
    set(value) {
      this[slot] = value;
    },
  });
}
derived('headers', kHeaders, (message) => collected(message.rawHeaders, message.joinDuplicateHeaders));
derived('headersDistinct', kDistinct, (message) => distinct(message.rawHeaders));
derived('trailers', kTrailers, (message) => collected(message.rawTrailers, message.joinDuplicateHeaders));
derived('trailersDistinct', kTrailersDistinct, (message) => distinct(message.rawTrailers));
Object.defineProperty(IncomingMessage.prototype, 'connection', {
  configurable: true, enumerable: true,
  get() {
    return this.socket;
  },
  set(value) {
    this.socket = value;
  },
});

/** Takes over the head that Java has read. */
IncomingMessage.prototype._begin = function (head) {
  this.httpVersion = head.version;
  this.httpVersionMajor = 1;
  this.httpVersionMinor = head.version === '1.1' ? 1 : 0;
  this.rawHeaders = head.rawHeaders;
  this.upgrade = head.upgrade;
  if (head.method !== undefined) {
    this.method = head.method;
    this.url = head.url;
  } else {
    this.statusCode = head.status;
    this.statusMessage = head.message;
  }
};

/** Where the body comes from: a function that hands each part, or at the end null, to its callback. */
IncomingMessage.prototype._startBody = function (pull) {
  this._pull = pull;
};

IncomingMessage.prototype._end = function (trailers) {
  if (trailers) this.rawTrailers = trailers.split('\n');
  this.complete = true;
  this._pull = null;
  this.push(null);
};

IncomingMessage.prototype._read = function () {
  if (!this._consumed) {
    this._readableState.readingMore = false;
    this._consumed = true;
  }
  const pull = this._pull;
  if (pull === null) return;
  this._pull = null;
  pull((part) => {
    if (this.destroyed && !this._dumped) return;
    if (typeof part === 'string') {
      this._end(part);
      return;
    }
    this._pull = pull;
    if (this._dumped || this.push(part)) this._read();
  });
};

/** Throws the rest of the body away, so that the connection can serve again. */
IncomingMessage.prototype._dump = function () {
  if (this._dumped) return;
  this._dumped = true;
  this._consumed = true;
  this.resume();
};

IncomingMessage.prototype.setTimeout = function (milliseconds, callback) {
  if (callback) this.on('timeout', callback);
  this.socket.setTimeout(milliseconds);
  return this;
};

IncomingMessage.prototype._destroy = function (error, callback) {
  if (!this.readableEnded || !this.complete) {
    this.aborted = true;
    this.emit('aborted');
  }
  if (this.socket && !this.socket.destroyed && this.aborted) {
    this.socket.destroy(error);
  }
  if (!error && this.aborted && !this.complete && this.statusCode !== null) error = hangUp('aborted');
  // An error is emitted only where somebody listens, as always in Node.
  process.nextTick(() => callback(this.listenerCount('error') === 0 ? null : error));
};

module.exports = { IncomingMessage };
