'use strict';
// http.Server: reads requests from a connection one after the other and sends the answers in the same order.
const NetServer = require('internal/net/server');
const { IncomingMessage } = require('internal/http/incoming');
const { ServerResponse } = require('internal/http/server_response');
const { hangUp } = require('internal/http/common');
const { invalidType, validateInteger, validateBoolean } = require('internal/errors');
const { STATUS_CODES } = require('internal/http/common');
const SWEEP = 1000;

function storeOptions(server, options) {
  const checked = (name, fallback) => {
    if (options[name] === undefined) return fallback;
    validateInteger(options[name], name, 0);
    return options[name];
  };
  server._IncomingMessage = options.IncomingMessage || IncomingMessage;
  server._ServerResponse = options.ServerResponse || ServerResponse;
  server._maxHeaderSize = checked('maxHeaderSize', 0) || 16384;
  for (const name of ['insecureHTTPParser', 'requireHostHeader', 'joinDuplicateHeaders', 'rejectNonStandardBodyWrites']) {
    if (options[name] !== undefined) validateBoolean(options[name], `options.${name}`);
  }
  server._requireHost = options.requireHostHeader ?? true;
  server._join = options.joinDuplicateHeaders ?? false;
  server.requestTimeout = checked('requestTimeout', 300000);
  server.headersTimeout = checked('headersTimeout', Math.min(60000, server.requestTimeout || 60000));
  if (server.requestTimeout > 0 && server.headersTimeout > server.requestTimeout) {
    throw require('internal/errors').outOfRange('headersTimeout', '<= requestTimeout', server.headersTimeout);
  }
  server.keepAliveTimeout = checked('keepAliveTimeout', 5000);
  server.connectionsCheckingInterval = checked('connectionsCheckingInterval', 30000);
  server._highWaterMark = options.highWaterMark;
}

/** Makes the object a server of HTTP, on whatever connections it is given. */
function initialize(server, options, listener) {
  if (listener) server.on('request', listener);
  storeOptions(server, options);
  server.httpAllowHalfOpen = false;
  server.timeout = 0;
  server.maxHeadersCount = null;
  server.maxRequestsPerSocket = 0;
}

function Server(options, listener) {
  if (!(this instanceof Server)) return new Server(options, listener);
  if (typeof options === 'function') [options, listener] = [{}, options];
  else if (options == null) options = {};
  else if (typeof options !== 'object') throw invalidType('options', 'Object', options);
  NetServer.call(this, { allowHalfOpen: true, noDelay: options.noDelay ?? true, keepAlive: options.keepAlive, highWaterMark: options.highWaterMark });
  initialize(this, options, listener);
}
Object.setPrototypeOf(Server.prototype, NetServer.prototype);
Object.setPrototypeOf(Server, NetServer);

const methods = {
  _serve(socket) {
    serve(this, socket);
  },

  setTimeout(milliseconds, callback) {
    this.timeout = milliseconds;
    if (callback) this.on('timeout', callback);
    return this;
  },

  closeAllConnections() {
    for (const socket of this._sockets) socket.destroy();
  },

  closeIdleConnections() {
    for (const socket of this._sockets) if (socket._messages?.idle) socket.destroy();
  },

  close(callback) {
    const result = NetServer.prototype.close.call(this, callback);
    this.closeIdleConnections();
    clearInterval(this._sweeper);
    return result;
  },
};
for (const name in methods) Object.defineProperty(Server.prototype, name, { value: methods[name], writable: true, configurable: true, enumerable: true });

/** Ends connections that have waited for their next request too long. */
function sweep(server) {
  if (server._sweeper) return;
  server._sweeper = setInterval(() => {
    const now = Date.now();
    for (const socket of server._sockets) {
      const state = socket._messages;
      if (state?.idle && state.served > 0 && server.keepAliveTimeout > 0 && now - state.since >= server.keepAliveTimeout) socket.destroy();
    }
    if (server._sockets.size === 0) {
      clearInterval(server._sweeper);
      server._sweeper = undefined;
    }
  }, SWEEP).unref();
}

function serve(server, socket) {
  const state = { incoming: null, outgoing: [], served: 0, idle: true, since: Date.now(), reading: false, ended: false };
  socket._messages = state;
  if (server.timeout && typeof socket.setTimeout === 'function') socket.setTimeout(server.timeout);
  if (server.keepAlive) socket.setKeepAlive(true);
  const timedOut = () => {
    const asked = state.incoming && !state.incoming.complete && state.incoming.emit('timeout', socket);
    const answered = socket._httpMessage && socket._httpMessage.emit('timeout', socket);
    if (!asked && !answered && !server.emit('timeout', socket)) socket.destroy();
  };
  state.listeners = { timeout: timedOut, error: (error) => refuse(server, socket, error), close: () => closed(socket, state) };
  for (const event in state.listeners) socket.on(event, state.listeners[event]);
  sweep(server);
  server.emit(server._connectionEvent ?? 'connection', socket);
  if (!socket.destroyed && socket._handle) next(server, socket, state);
}

/** Reads the next head; the connection's end shows here too. */
function next(server, socket, state) {
  if (state.reading || socket.destroyed || state.ended || !socket._handle) return;
  state.reading = true;
  socket._handle.readHead(true, server._maxHeaderSize, server.headersTimeout, (error, text) => {
    state.reading = false;
    if (socket.destroyed) return;
    if (error) {
      failed(server, socket, error);
    } else if (text === null) {
      state.ended = true;
      socket.emit('end');
      if (!server.httpAllowHalfOpen || (state.outgoing.length === 0 && !socket._httpMessage)) socket.destroySoon();
      else (state.outgoing[state.outgoing.length - 1] ?? socket._httpMessage)._last = true;
    } else {
      socket._active();
      begin(server, socket, state, JSON.parse(text));
    }
  });
}

function failed(server, socket, error) {
  if (error.code === 'ECONNRESET' || error.code === 'EPIPE') socket.destroy(error);
  else refuse(server, socket, error);
}

function refuse(server, socket, error) {
  if (server.listenerCount('clientError') > 0) {
    server.emit('clientError', error, socket);
    return;
  }
  if (socket.destroyed || !socket.writable || socket._httpMessage?._headerSent) {
    socket.destroy(error);
    return;
  }
  const status = { HPE_HEADER_OVERFLOW: 431, ERR_HTTP_REQUEST_TIMEOUT: 408 }[error.code] ?? 400;
  if (error.code?.startsWith('HPE_') || error.code === 'ERR_HTTP_REQUEST_TIMEOUT') {
    socket._send(`HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\nConnection: close\r\n\r\n`, null, null, () => socket.destroy());
  } else {
    socket.destroy(error);
  }
}

function begin(server, socket, state, head) {
  const request = new server._IncomingMessage(socket);
  request.joinDuplicateHeaders = server._join;
  if (server.maxHeadersCount > 0) head.rawHeaders.length = Math.min(head.rawHeaders.length, server.maxHeadersCount * 2);
  request._begin(head);
  if (head.upgrade) {
    const event = head.method === 'CONNECT' ? 'connect' : 'upgrade';
    if (server.listenerCount(event) > 0) {
      release(socket);
      server.emit(event, request, socket, Buffer.alloc(0));
      socket._readPlain();
      return;
    }
    if (event === 'connect') {
      socket.destroy();
      return;
    }
    request.upgrade = false;
  }
  state.incoming = request;
  state.idle = false;
  state.served++;
  if (head.body) {
    request._startBody((callback) => socket._handle?.readBody((error, part) => {
      if (error) {
        failed(server, socket, error);
        return;
      }
      socket._active();
      callback(part);
      if (typeof part === 'string') next(server, socket, state);
    }));
  }
  const response = new server._ServerResponse(request, { highWaterMark: server._highWaterMark });
  response._keepAliveTimeout = server.keepAliveTimeout;
  response._maxRequestsPerSocket = server.maxRequestsPerSocket;
  response.shouldKeepAlive = head.keepAlive;
  if (server.maxRequestsPerSocket > 0 && state.served >= server.maxRequestsPerSocket) response.maxRequestsOnConnectionReached = true;
  response._request = request;
  if (socket._httpMessage) state.outgoing.push(response);
  else response.assignSocket(socket);
  response.on('finish', () => answered(server, socket, state, request, response));
  hand(server, request, response, head, state);
  if (!head.body) {
    request._end('');
    next(server, socket, state);
  }
}

function hand(server, request, response, head, state) {
  const { expect } = request.headers;
  if (head.version === '1.1' && server._requireHost && request.headers.host === undefined) {
    response.writeHead(400, ['Connection', 'close']);
    response.end();
  } else if (server.maxRequestsPerSocket > 0 && state.served > server.maxRequestsPerSocket) {
    server.emit('dropRequest', request, request.socket);
    response.writeHead(503);
    response.end();
  } else if (expect !== undefined && head.version === '1.1') {
    if (/(?:^|\W)100-continue(?:$|\W)/i.test(expect)) {
      response._expect_continue = true;
      if (server.listenerCount('checkContinue') > 0) {
        server.emit('checkContinue', request, response);
      } else {
        response.writeContinue();
        server.emit('request', request, response);
      }
    } else if (server.listenerCount('checkExpectation') > 0) {
      server.emit('checkExpectation', request, response);
    } else {
      response.writeHead(417);
      response.end();
    }
  } else {
    server.emit('request', request, response);
  }
}

/** An answer is out: the request's rest is read and thrown away, and the next answer gets the connection. */
function answered(server, socket, state, request, response) {
  if (!request._consumed) request._dump();
  response.detachSocket(socket);
  state.incoming = null;
  process.nextTick(() => {
    response.destroyed = true;
    response._closed = true;
    response.emit('close');
    if (request.readableEnded) request.destroy();
    else if (request.complete) request.once('end', () => request.destroy());
  });
  if (response._last || state.ended) {
    socket.destroySoon();
    return;
  }
  const waiting = state.outgoing.shift();
  if (waiting) {
    waiting.assignSocket(socket);
  } else {
    state.idle = true;
    state.since = Date.now();
    if (!server._handle && server._closing) socket.destroySoon();
  }
}

function closed(socket, state) {
  const { incoming } = state;
  if (incoming && !incoming.destroyed) {
    if (!incoming.complete || !incoming.readableEnded) incoming.destroy(hangUp('aborted'));
    else incoming.destroy();
  }
  const response = socket._httpMessage;
  if (response && !response._closed) {
    response.destroyed = true;
    response._closed = true;
    response.emit('close');
  }
}

/** From here on the connection is an ordinary socket again. */
function release(socket) {
  const { listeners } = socket._messages;
  for (const event in listeners) socket.off(event, listeners[event]);
  socket._messages = null;
}

module.exports = { Server, initialize, methods };
