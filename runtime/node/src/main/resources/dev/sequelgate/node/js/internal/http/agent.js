'use strict';
// http.Agent: which connections wait for requests, and which requests wait for connections.
const EventEmitter = require('events');
const { validateNumber, validateOneOf, outOfRange } = require('internal/errors');

function Agent(options) {
  if (!(this instanceof Agent)) return new Agent(options);
  EventEmitter.call(this);
  this.defaultPort = 80;
  this.protocol = 'http:';
  this.options = { __proto__: null, ...options };
  if (this.options.noDelay === undefined) this.options.noDelay = true;
  this.options.path = null;
  this.requests = Object.create(null);
  this.sockets = Object.create(null);
  this.freeSockets = Object.create(null);
  this.keepAliveMsecs = this.options.keepAliveMsecs || 1000;
  this.keepAlive = this.options.keepAlive || false;
  this.maxSockets = this.options.maxSockets || Agent.defaultMaxSockets;
  this.maxFreeSockets = this.options.maxFreeSockets || 256;
  this.scheduling = this.options.scheduling || 'lifo';
  this.maxTotalSockets = this.options.maxTotalSockets ?? Infinity;
  this.totalSocketCount = 0;
  validateOneOf(this.scheduling, 'scheduling', ['fifo', 'lifo']);
  if (this.options.maxTotalSockets !== undefined) {
    validateNumber(this.maxTotalSockets, 'maxTotalSockets');
    if (this.maxTotalSockets <= 0 || Number.isNaN(this.maxTotalSockets)) throw outOfRange('maxTotalSockets', '> 0', this.maxTotalSockets);
  }
  this.on('free', (socket, given) => released(this, socket, given));
}
Object.setPrototypeOf(Agent.prototype, EventEmitter.prototype);
Object.setPrototypeOf(Agent, EventEmitter);
Agent.defaultMaxSockets = Infinity;

function released(agent, socket, options) {
  const name = agent.getName(options);
  if (!socket.writable) {
    socket.destroy();
    return;
  }
  const waiting = agent.requests[name];
  if (waiting?.length > 0) {
    const request = waiting.shift();
    if (waiting.length === 0) delete agent.requests[name];
    socket._asyncIdle = false;
    agent.reuseSocket(socket, request);
    give(agent, request, socket);
    return;
  }
  const request = socket._httpMessage;
  if (!request || !request.shouldKeepAlive || !agent.keepAlive) {
    socket.destroy();
    return;
  }
  const free = agent.freeSockets[name] ?? [];
  const count = free.length + (agent.sockets[name]?.length ?? 0);
  if (agent.totalSocketCount > agent.maxTotalSockets || count > agent.maxSockets || free.length >= agent.maxFreeSockets
    || !agent.keepSocketAlive(socket)) {
    socket.destroy();
    return;
  }
  agent.freeSockets[name] = free;
  socket._httpMessage = null;
  remove(agent.sockets, name, socket);
  socket.on('error', freeFailed);
  free.push(socket);
}

function freeFailed(error) {
  this.destroy(error);
  this.emit('agentRemove');
}

function remove(lists, name, socket) {
  const list = lists[name];
  const place = list === undefined ? -1 : list.indexOf(socket);
  if (place < 0) return false;
  list.splice(place, 1);
  if (list.length === 0) delete lists[name];
  return true;
}

function give(agent, request, socket) {
  request.onSocket(socket);
  const limit = request.timeout ?? agent.options.timeout;
  if (limit && socket.timeout !== limit) socket.setTimeout(limit);
}

const methods = {
  createConnection: (...given) => require('net').createConnection(...given),

  getName(options = {}) {
    let name = `${options.host || 'localhost'}:${options.port || ''}:${options.localAddress || ''}`;
    if (options.family === 4 || options.family === 6) name += `:${options.family}`;
    if (options.socketPath) name += `:${options.socketPath}`;
    return name;
  },

  addRequest(request, options, port, localAddress) {
    if (typeof options === 'string') options = { host: options, port, localAddress };
    options = { ...options, ...this.options };
    if (options.socketPath) options.path = options.socketPath;
    normalizeServerName(options, request);
    const name = this.getName(options);
    this.sockets[name] ??= [];
    const free = this.freeSockets[name];
    let socket;
    while (free?.length > 0 && !socket) {
      const next = this.scheduling === 'fifo' ? free.shift() : free.pop();
      if (!next.destroyed && next._handle) socket = next;
    }
    if (free?.length === 0) delete this.freeSockets[name];
    if (socket) {
      this.reuseSocket(socket, request);
      this.sockets[name].push(socket);
      give(this, request, socket);
    } else if (this.sockets[name].length < this.maxSockets && this.totalSocketCount < this.maxTotalSockets) {
      this.createSocket(request, options, (error, made) => {
        if (error) request.onSocket(null, error);
        else give(this, request, made);
      });
    } else {
      if (this.sockets[name].length === 0) delete this.sockets[name];
      (this.requests[name] ??= []).push(request);
      request._agentOptions = options;
    }
  },

  createSocket(request, options, callback) {
    options = { ...options, ...this.options };
    if (options.socketPath) options.path = options.socketPath;
    normalizeServerName(options, request);
    const name = this.getName(options);
    options._agentKey = name;
    options.encoding = null;
    let done = false;
    const created = (error, socket) => {
      if (done) return;
      done = true;
      if (error) {
        callback(error);
        return;
      }
      (this.sockets[name] ??= []).push(socket);
      this.totalSocketCount++;
      install(this, socket, options);
      callback(null, socket);
    };
    const connectOptions = { ...options };
    if (this.keepAlive) connectOptions.keepAlive = this.keepAlive;
    const socket = this.createConnection(connectOptions, created);
    if (socket) created(null, socket);
  },

  removeSocket(socket, options) {
    const name = this.getName(options);
    let found = remove(this.sockets, name, socket);
    if (!socket.writable) found = remove(this.freeSockets, name, socket) || found;
    if (found) this.totalSocketCount--;
    const waiting = this.requests[name];
    if (waiting?.length > 0) {
      const request = waiting.shift();
      if (waiting.length === 0) delete this.requests[name];
      this.createSocket(request, options, (error, made) => {
        if (error) request.onSocket(null, error);
        else give(this, request, made);
      });
    }
  },

  keepSocketAlive(socket) {
    socket.setKeepAlive?.(true, this.keepAliveMsecs);
    socket.unref?.();
    const limit = this.options.timeout || 0;
    if (socket._httpMessage?.res) {
      const hint = /^timeout=(\d+)/.exec(socket._httpMessage.res.headers['keep-alive'] ?? '')?.[1];
      if (hint && limit > 0 && hint * 1000 - 1000 < limit) {
        if (hint * 1000 - 1000 <= 0) return false;
      }
    }
    if (socket.timeout !== limit) socket.setTimeout?.(limit);
    return true;
  },

  reuseSocket(socket, request) {
    socket.removeListener('error', freeFailed);
    request.reusedSocket = true;
    socket.ref?.();
  },

  destroy() {
    for (const lists of [this.freeSockets, this.sockets]) {
      for (const name of Object.keys(lists)) for (const socket of [...lists[name]]) socket.destroy();
    }
  },
};
for (const name in methods) Object.defineProperty(Agent.prototype, name, { value: methods[name], writable: true, configurable: true, enumerable: true });

function normalizeServerName(options, request) {
  if (options.servername || options.servername === '') return;
  const { isIP } = require('internal/net/addresses');
  let name = options.host;
  const header = request.getHeader?.('host');
  if (header) {
    name = header.startsWith('[') ? header.slice(1, header.indexOf(']')) : header.split(':', 1)[0];
  }
  options.servername = isIP(name) ? '' : name;
}

function install(agent, socket, options) {
  const free = () => agent.emit('free', socket, options);
  const close = () => agent.removeSocket(socket, options);
  const timeout = () => {
    for (const name of Object.keys(agent.freeSockets)) {
      if (agent.freeSockets[name].includes(socket)) {
        socket.destroy();
        return;
      }
    }
  };
  socket.on('free', free);
  socket.on('close', close);
  socket.on('timeout', timeout);
  socket.on('agentRemove', () => {
    agent.removeSocket(socket, options);
    for (const [event, listener] of [['free', free], ['close', close], ['timeout', timeout]]) socket.removeListener(event, listener);
  });
}

module.exports = { Agent, globalAgent: new Agent({ keepAlive: true, scheduling: 'lifo', timeout: 5000 }) };
