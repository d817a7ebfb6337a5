'use strict';
// `https`: `http` on TLS.
const http = require('http');
const { Agent: HttpAgent } = require('internal/http/agent');
const NAMED = ['ca', 'cert', 'clientCertEngine', 'ciphers', 'key', 'pfx', 'rejectUnauthorized', 'servername', 'minVersion', 'maxVersion', 'secureProtocol',
  'crl', 'honorCipherOrder', 'ecdhCurve', 'dhparam', 'secureOptions', 'sessionIdContext', 'sigalgs', 'privateKeyIdentifier', 'privateKeyEngine'];
let server;

function Server(options, listener) {
  if (!(this instanceof Server)) return new Server(options, listener);
  if (typeof options === 'function') [options, listener] = [{}, options];
  server.TlsServer.call(this, { ALPNProtocols: ['http/1.1'], ...options, allowHalfOpen: true });
  server.initialize(this, options ?? {}, listener);
}

/** The class needs its parents when it is first used. */
function prepare() {
  if (server) return;
  const { initialize, methods } = require('internal/http/server');
  server = { TlsServer: require('internal/net/tls_server'), initialize };
  Object.setPrototypeOf(Server.prototype, server.TlsServer.prototype);
  Object.setPrototypeOf(Server, server.TlsServer);
  for (const name in methods) Object.defineProperty(Server.prototype, name, { value: methods[name], writable: true, configurable: true, enumerable: true });
}

function Agent(options) {
  if (!(this instanceof Agent)) return new Agent(options);
  HttpAgent.call(this, options);
  this.defaultPort = 443;
  this.protocol = 'https:';
  this.maxCachedSessions = this.options.maxCachedSessions ?? 100;
  this._sessionCache = { map: {}, list: [] };
}
Object.setPrototypeOf(Agent.prototype, HttpAgent.prototype);
Object.setPrototypeOf(Agent, HttpAgent);
Agent.prototype.createConnection = function (...given) {
  return require('tls').connect(...given);
};
Agent.prototype.getName = function (options = {}) {
  const parts = NAMED.map((name) => {
    if (name === 'rejectUnauthorized') return options[name] === undefined ? '' : options[name];
    if (name === 'servername') return options.servername && options.servername !== options.host ? options.servername : '';
    return options[name] || '';
  });
  return `${HttpAgent.prototype.getName.call(this, options)}:${parts.join(':')}`;
};

const globalAgent = new Agent({ keepAlive: true, scheduling: 'lifo', timeout: 5000 });

function request(...given) {
  const [input] = given;
  const options = {};
  if (typeof input === 'string') given[0] = new URL(input);
  if (typeof given[0] === 'object' && !given[0]?.searchParams) Object.assign(options, given.shift());
  else options.url = given.shift();
  const callback = typeof given[given.length - 1] === 'function' ? given.pop() : undefined;
  Object.assign(options, given[0]);
  const { url, ...rest } = options;
  rest._defaultAgent = module.exports.globalAgent;
  return url ? new http.ClientRequest(url, rest, callback) : new http.ClientRequest(rest, callback);
}

module.exports = {
  Agent,
  globalAgent,
  get Server() {
    prepare();
    return Server;
  },
  createServer(options, listener) {
    prepare();
    return new Server(options, listener);
  },
  get(...given) {
    const made = module.exports.request(...given);
    made.end();
    return made;
  },
  request,
};
