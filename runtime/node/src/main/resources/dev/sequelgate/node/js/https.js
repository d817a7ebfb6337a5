'use strict';
// `https`.
const http = require('http');
const { Agent: HttpAgent } = require('internal/http/agent');
const CLIENT_OPTIONS = ['ca', 'cert', 'ciphers', 'key', 'pfx', 'rejectUnauthorized', 'servername', 'minVersion', 'maxVersion', 'secureProtocol', 'crl',
  'honorCipherOrder', 'ecdhCurve', 'dhparam', 'secureOptions', 'sessionIdContext', 'sigalgs', 'privateKeyIdentifier', 'privateKeyEngine'];
let agent;

function Agent(options) {
  if (!(this instanceof Agent)) return new Agent(options);
  HttpAgent.call(this, options);
  this.defaultPort = 443;
  this.protocol = 'https:';
  this.maxCachedSessions = this.options.maxCachedSessions ?? 100;
}
Object.setPrototypeOf(Agent.prototype, HttpAgent.prototype);
Object.setPrototypeOf(Agent, HttpAgent);

Agent.prototype.createConnection = function (port, host, options) {
  if (port !== null && typeof port === 'object') options = port;
  else if (host !== null && typeof host === 'object') options = { ...host, port };
  else options = { ...options, port, host };
  return require('tls').connect(options);
};

Agent.prototype.getName = function (options = {}) {
  let name = HttpAgent.prototype.getName.call(this, options);
  for (const key of CLIENT_OPTIONS) {
    name += ':';
    if (key === 'servername' ? options.servername && options.servername !== options.host : options[key] !== undefined) name += String(options[key]);
  }
  return name;
};

function request(...given) {
  const rest = [...given];
  let options = {};
  if (typeof rest[0] === 'string' || rest[0]?.searchParams) {
    const [url] = rest.splice(0, 1);
    return new http.ClientRequest(url, ...(typeof rest[0] === 'function' || rest[0] == null ? [{ _defaultAgent: module.exports.globalAgent }, rest[0] ?? rest[1]]
      : [{ ...rest[0], _defaultAgent: module.exports.globalAgent }, rest[1]]));
  }
  if (rest[0] && typeof rest[0] !== 'function') options = { ...rest.shift() };
  options._defaultAgent = module.exports.globalAgent;
  return new http.ClientRequest(options, ...rest);
}

module.exports = {
  Agent,
  createServer: (options, listener) => new module.exports.Server(options, listener),
  request,
  get(...given) {
    const made = request(...given);
    made.end();
    return made;
  },
};
Object.defineProperty(module.exports, 'Server', {
  configurable: true, enumerable: true,
  get() {
    return require('internal/https_server').Server;
  },
});
Object.defineProperty(module.exports, 'globalAgent', {
  configurable: true, enumerable: true,
  get: () => (agent ??= new Agent({ keepAlive: true, scheduling: 'lifo', timeout: 5000 })),
  set(value) {
    agent = value;
  },
});
