'use strict';
// http.ClientRequest: sends one request and reads its answer.
const { OutgoingMessage, kHeaders } = require('internal/http/outgoing');
const { IncomingMessage } = require('internal/http/incoming');
const { Agent } = require('internal/http/agent');
const { TOKEN, hangUp } = require('internal/http/common');
const { coded, invalidType, unavailable, validateInteger } = require('internal/errors');
const PATH = /[^\u0021-\u00ff]/;
const DEFAULT_HEADER_SIZE = 16384;

function urlOptions(url) {
  const options = {
    __proto__: null, ...url, protocol: url.protocol,
    hostname: url.hostname.startsWith('[') ? url.hostname.slice(1, -1) : url.hostname,
    hash: url.hash, search: url.search, pathname: url.pathname, path: `${url.pathname || ''}${url.search || ''}`, href: url.href,
  };
  if (url.port !== '') options.port = Number(url.port);
  if (url.username || url.password) options.auth = `${decodeURIComponent(url.username)}:${decodeURIComponent(url.password)}`;
  return options;
}

function requestArguments(given) {
  let [input, options, callback] = given;
  if (typeof input === 'string') input = urlOptions(new URL(input));
  else if (input?.searchParams?.[Symbol.iterator]) input = urlOptions(input);
  else [input, options, callback] = [null, input, options];
  if (typeof options === 'function') [options, callback] = [input ?? {}, options];
  else options = Object.assign(input ?? {}, options);
  return [options, callback];
}

function chooseAgent(agent, options) {
  const defaultAgent = options._defaultAgent || require('http').globalAgent;
  if (agent === false) return new defaultAgent.constructor();
  if (agent === null || agent === undefined) return typeof options.createConnection === 'function' ? undefined : defaultAgent;
  if (typeof agent.addRequest !== 'function') throw invalidType('options.agent', ['Agent-like Object', 'undefined', 'false'], agent);
  return agent;
}

function checkHost(host, name) {
  if (host !== null && host !== undefined && typeof host !== 'string') throw invalidType(`options.${name}`, ['string', 'undefined', 'null'], host);
  return host;
}

function ClientRequest(...given) {
  const [options, callback] = requestArguments(given);
  OutgoingMessage.call(this);
  const agent = chooseAgent(options.agent, options);
  this.agent = agent;
  const protocol = options.protocol || agent?.protocol || 'http:';
  const expected = agent?.protocol;
  if (options.path) {
    const path = String(options.path);
    if (PATH.test(path)) throw coded(TypeError, 'ERR_UNESCAPED_CHARACTERS', 'Request path contains unescaped characters');
  }
  if (expected && protocol !== expected) {
    throw coded(TypeError, 'ERR_INVALID_PROTOCOL', `Protocol "${protocol}" not supported. Expected "${expected}"`);
  }
  if (options.socketPath) throw unavailable('A request over a local socket (socketPath)', 'give a host and a port');
  const defaultPort = options.defaultPort || agent?.defaultPort;
  const port = (options.port = options.port || defaultPort || 80);
  const host = (options.host = checkHost(options.hostname, 'hostname') || checkHost(options.host, 'host') || 'localhost');
  const { setHost = !Array.isArray(options.headers) } = options;
  this._removedConnection = false;
  this.timeout = options.timeout;
  if (options.timeout !== undefined) {
    require('internal/errors').validateNumber(options.timeout, 'timeout');
  }
  this.socketPath = undefined;
  if (options.maxHeaderSize !== undefined) validateInteger(options.maxHeaderSize, 'maxHeaderSize', 0);
  this.maxHeaderSize = options.maxHeaderSize;
  const method = options.method;
  if (method !== null && method !== undefined && typeof method !== 'string') throw invalidType('options.method', 'string', method);
  if (method) {
    if (!TOKEN.test(method)) throw coded(TypeError, 'ERR_INVALID_HTTP_TOKEN', `Method must be a valid HTTP token ["${method}"]`);
    this.method = method.toUpperCase();
  } else {
    this.method = 'GET';
  }
  this.joinDuplicateHeaders = options.joinDuplicateHeaders;
  this.path = options.path || '/';
  if (callback) this.once('response', callback);
  this.useChunkedEncodingByDefault = !['GET', 'HEAD', 'DELETE', 'OPTIONS', 'TRACE', 'CONNECT'].includes(this.method);
  this._ended = false;
  this.res = null;
  this.aborted = false;
  this.upgradeOrConnect = false;
  this.maxHeadersCount = null;
  this.reusedSocket = false;
  this.host = host;
  this.protocol = protocol;
  if (agent) {
    if (!agent.keepAlive && !Number.isFinite(agent.maxSockets)) {
      this._last = true;
      this.shouldKeepAlive = false;
    } else {
      this._last = false;
      this.shouldKeepAlive = true;
    }
  } else {
    this._last = true;
    this.shouldKeepAlive = false;
  }
  this._fill(options, host, port, defaultPort, setHost);
  this._connect(options, agent);
}
Object.setPrototypeOf(ClientRequest.prototype, OutgoingMessage.prototype);
Object.setPrototypeOf(ClientRequest, OutgoingMessage);

const methods = {
  _fill(options, host, port, defaultPort, setHost) {
    const { headers } = options;
    if (Array.isArray(headers)) {
      this._storeHeader(`${this.method} ${this.path} HTTP/1.1\r\n`, headers);
      return;
    }
    if (headers) for (const name of Object.keys(headers)) this.setHeader(name, headers[name]);
    if (host && !this.getHeader('host') && setHost) {
      let shown = host;
      if (require('internal/net/addresses').isIPv6(host)) shown = `[${host}]`;
      if (port && +port !== defaultPort) shown += `:${port}`;
      this.setHeader('Host', shown);
    }
    if (options.auth && !this.getHeader('Authorization')) {
      this.setHeader('Authorization', `Basic ${Buffer.from(options.auth).toString('base64')}`);
    }
    if (this.getHeader('expect')) {
      if (this._header) throw coded(Error, 'ERR_HTTP_HEADERS_SENT', 'Cannot render headers after they are sent to the client');
      this._storeHeader(`${this.method} ${this.path} HTTP/1.1\r\n`, this[kHeaders]);
    }
  },

  _connect(options, agent) {
    if (options.signal) {
      const { signal } = options;
      const abort = () => this.destroy(new (require('internal/errors').AbortError)(undefined, { cause: signal.reason }));
      if (signal.aborted) process.nextTick(abort);
      else signal.addEventListener('abort', abort, { once: true });
    }
    if (agent) {
      agent.addRequest(this, { ...options, path: undefined });
      return;
    }
    this._last = true;
    this.shouldKeepAlive = false;
    const connected = (error, socket) => (error ? process.nextTick(() => this.emit('error', error)) : this.onSocket(socket));
    if (typeof options.createConnection === 'function') {
      const socket = options.createConnection(options, connected);
      if (socket) this.onSocket(socket);
    } else {
      this.onSocket(require('net').createConnection(options));
    }
  },

  _implicitHeader() {
    this._storeHeader(`${this.method} ${this.path} HTTP/1.1\r\n`, this[kHeaders]);
  },

  onSocket(socket, error) {
    process.nextTick(() => {
      if (this.destroyed || error) {
        this._abandon(socket, error ?? this.errored);
        return;
      }
      this._use(socket);
    });
  },

  _abandon(socket, error) {
    if (socket && !this.destroyed) socket.destroy(error);
    else if (socket && this.agent && !socket.destroyed && this.agent.keepAlive && !socket.connecting) socket.destroy();
    else socket?.destroy();
    this.destroyed = true;
    if (error || !this.aborted) {
      if (!this._failedAlready) {
        this._failedAlready = true;
        this.emit('error', error ?? hangUp());
      }
    }
    this._emitClose();
  },

  _use(socket) {
    if (!('_messages' in socket) && typeof socket._send !== 'function') {
      this.destroy(unavailable('A request over a connection that is no socket of this runtime', 'let createConnection return what net.connect or tls.connect gives'));
      return;
    }
    this.socket = socket;
    this.res = null;
    socket._httpMessage = this;
    if (this.timeout !== undefined) this._listenTimeout();
    const state = (this._state = { error: null });
    const onClose = () => socketClosed(this, socket);
    const onError = (error) => {
      state.error = error;
      if (this.res === null || !this.res.complete) fail(this, error);
    };
    this._detach = () => {
      socket.off('close', onClose);
      socket.off('error', onError);
      if (this._onTimeout) socket.off('timeout', this._onTimeout);
    };
    socket.on('error', onError);
    socket.on('close', onClose);
    const start = () => {
      if (this.destroyed || !socket._handle) return;
      this._flush();
      socket._client = this;
      listen(this, socket);
    };
    this.emit('socket', socket);
    if (socket.connecting) socket.once(socket._readyEvent ?? 'connect', start);
    else start();
  },

  _listenTimeout() {
    if (this._onTimeout) return;
    this._onTimeout = () => this.emit('timeout');
    if (this.socket) this.socket.on('timeout', this._onTimeout);
    else this.once('socket', (socket) => socket.on('timeout', this._onTimeout));
  },

  setTimeout(milliseconds, callback) {
    if (this._ended) return this;
    this._listenTimeout();
    require('internal/errors').validateNumber(milliseconds, 'msecs');
    if (callback) this.once('timeout', callback);
    const set = (socket) => {
      if (socket.connecting) socket.once('connect', () => socket.setTimeout(milliseconds));
      else socket.setTimeout(milliseconds);
    };
    if (this.socket) set(this.socket);
    else this.once('socket', set);
    return this;
  },

  setNoDelay(enable) {
    if (this.socket) this.socket.setNoDelay(enable);
    else this.once('socket', (socket) => socket.setNoDelay(enable));
  },

  setSocketKeepAlive(enable, delay) {
    if (this.socket) this.socket.setKeepAlive(enable, delay);
    else this.once('socket', (socket) => socket.setKeepAlive(enable, delay));
  },

  abort() {
    if (this.aborted) return;
    this.aborted = true;
    process.nextTick(() => this.emit('abort'));
    this.destroy();
  },

  destroy(error) {
    if (this.destroyed) return this;
    this.destroyed = true;
    this.res?._dump();
    this.errored = error ?? null;
    const { socket } = this;
    if (socket) {
      if (error) fail(this, error, true);
      socket.destroy(error);
    }
    return this;
  },

  _finish() {
    if (this.socket && this.socket._handle && !this.socket.connecting) this._ended = false;
  },

  clearTimeout(callback) {
    this.setTimeout(0, callback);
  },

  _emitClose() {
    if (this._closed) return;
    this._closed = true;
    this.destroyed = true;
    process.nextTick(() => this.emit('close'));
  },
};
for (const name in methods) Object.defineProperty(ClientRequest.prototype, name, { value: methods[name], writable: true, configurable: true, enumerable: true });
Object.defineProperty(ClientRequest.prototype, 'path', {
  configurable: true, enumerable: true,
  get() {
    return this._path;
  },
  set(value) {
    const path = String(value);
    if (PATH.test(path)) throw coded(TypeError, 'ERR_UNESCAPED_CHARACTERS', 'Request path contains unescaped characters');
    this._path = path;
  },
});

function fail(request, error, later) {
  if (request._failedAlready) return;
  request._failedAlready = true;
  const emit = () => request.emit('error', error);
  if (later) process.nextTick(emit);
  else emit();
}

function socketClosed(request, socket) {
  const { res } = request;
  request.destroyed = true;
  if (res) {
    if (!res.complete) res.destroy(hangUp('aborted'));
    request._emitClose();
    if (!request._closed) request._closed = true;
  } else {
    if (!request._failedAlready && !request.upgradeOrConnect) fail(request, request.errored ?? hangUp());
    request._emitClose();
  }
  if (request.outputData) request.outputData.length = 0;
  socket._httpMessage = null;
}

/** Reads the head of the answer. A connection that waits for its next request has this read going already. */
function listen(request, socket) {
  if (socket._awaiting) return;
  socket._messages ??= { idle: false };
  socket._awaiting = true;
  const limit = request.maxHeaderSize || DEFAULT_HEADER_SIZE;
  socket._handle.readHead(false, limit, 0, (error, text) => {
    socket._awaiting = false;
    const current = socket._client;
    if (socket.destroyed) return;
    if (error) {
      if (!error.code.startsWith('HPE_')) {
        socket.destroy(error);
        return;
      }
      if (current) fail(current, error);
      socket.destroy();
    } else if (text === null || !current) {
      socket.emit('end');
      socket.destroy();
    } else {
      socket._active();
      answered(current, socket, JSON.parse(text));
    }
  });
}

function answered(request, socket, head) {
  if (head.status >= 100 && head.status < 200 && head.status !== 101) {
    if (head.status === 100) request.emit('continue');
    else request.emit('information', information(head));
    listen(request, socket);
    return;
  }
  if (head.status === 100) return;
  const response = new IncomingMessage(socket);
  response.joinDuplicateHeaders = request.joinDuplicateHeaders;
  if (request.maxHeadersCount > 0) head.rawHeaders.length = Math.min(head.rawHeaders.length, request.maxHeadersCount * 2);
  response._begin(head);
  request.res = response;
  response.req = request;
  if (head.status === 101 || request.method === 'CONNECT') {
    upgrade(request, socket, response, head);
    return;
  }
  if (!head.keepAlive) request.shouldKeepAlive = false;
  if (request.shouldKeepAlive && head.body && !hasLength(head)) request.shouldKeepAlive = false;
  const none = request.method === 'HEAD' || !head.body;
  if (none) socket._handle.noBody();
  else {
    response._startBody((callback) => socket._handle?.readBody((error, part) => {
      if (error) {
        socket.destroy(error);
        return;
      }
      socket._active();
      // Everything is here: whether somebody reads it must not keep the process alive.
      if (typeof part === 'string') socket.unref();
      callback(part);
    }));
  }
  response.on('end', () => {
    if (!request._failedAlready) settled(request, socket, response);
  });
  request._ended = true;
  if (request.aborted || !request.emit('response', response)) response._dump();
  if (none) response._end('');
  // What arrives is taken in up to the buffer's size, read or not.
  else if (!response._dumped && !response.destroyed) response.read(0);
}

const hasLength = (head) => head.rawHeaders.some((name, i) => i % 2 === 0 && /^(content-length|transfer-encoding)$/i.test(name));

function information(head) {
  const raw = head.rawHeaders;
  const message = new IncomingMessage(null);
  message._begin(head);
  return {
    statusCode: head.status, statusMessage: head.message, httpVersion: head.version, httpVersionMajor: 1,
    httpVersionMinor: message.httpVersionMinor, headers: message.headers, rawHeaders: raw,
  };
}

function upgrade(request, socket, response, head) {
  const event = head.status === 101 ? 'upgrade' : 'connect';
  request.upgradeOrConnect = true;
  request._detach();
  socket._messages = null;
  socket._client = undefined;
  socket._httpMessage = null;
  response.upgrade = true;
  socket.emit('agentRemove');
  if (request.listenerCount(event) > 0) {
    request.emit(event, response, socket, Buffer.alloc(0));
    request.destroyed = true;
    request._emitClose();
    socket._readPlain();
  } else {
    socket.destroy();
  }
}

/** The answer is complete: the connection goes back to its agent, or ends. */
function settled(request, socket, response) {
  const done = () => {
    request._detach();
    socket._client = undefined;
    request._emitClose();
    if (request.shouldKeepAlive && !request._last && !socket.destroyed && socket.writable) {
      if (request._onTimeout) socket.setTimeout(0);
      process.nextTick(() => {
        socket.emit('free');
        if (!socket.destroyed && socket._handle && socket._httpMessage === null) listen(request, socket);
      });
    } else {
      socket._httpMessage = null;
      socket.destroySoon();
    }
  };
  if (request._finishedEmitted || response.aborted) done();
  else request.once('finish', done);
}

module.exports = { ClientRequest, Agent };
