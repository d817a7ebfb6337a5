'use strict';
// `http`.
const { METHODS, STATUS_CODES, validateHeaderName, validateHeaderValue } = require('internal/http/common');
const LAZY = {
  'internal/http/server': ['Server'],
  'internal/http/server_response': ['ServerResponse'],
  'internal/http/incoming': ['IncomingMessage'],
  'internal/http/outgoing': ['OutgoingMessage'],
  'internal/http/client': ['ClientRequest'],
  'internal/http/agent': ['Agent'],
};
let agent;

module.exports = {
  METHODS: [...METHODS].sort(),
  STATUS_CODES,
  maxHeaderSize: 16384,
  validateHeaderName,
  validateHeaderValue,
  createServer: (options, listener) => new module.exports.Server(options, listener),
  request: (url, options, callback) => new module.exports.ClientRequest(url, options, callback),
  get(url, options, callback) {
    const request = module.exports.request(url, options, callback);
    request.end();
    return request;
  },
  setMaxIdleHTTPParsers() {},
};
for (const id in LAZY) {
  for (const name of LAZY[id]) {
    Object.defineProperty(module.exports, name, {
      configurable: true, enumerable: true,
      get() {
        return require(id)[name];
      },
      set(value) {
        Object.defineProperty(module.exports, name, { value, writable: true, configurable: true, enumerable: true });
      },
    });
  }
}
Object.defineProperty(module.exports, 'globalAgent', {
  configurable: true, enumerable: true,
  get: () => agent ?? require('internal/http/agent').globalAgent,
  set(value) {
    agent = value;
  },
});
