'use strict';
// https.Server: HTTP on the connections of a server with TLS.
const { Server: TlsServer } = require('internal/tls/server');
const { initialize, methods } = require('internal/http/server');
const { invalidType } = require('internal/errors');

function Server(options, listener) {
  if (!(this instanceof Server)) return new Server(options, listener);
  if (typeof options === 'function') [options, listener] = [{}, options];
  else if (options == null) options = {};
  else if (typeof options !== 'object') throw invalidType('options', 'Object', options);
  TlsServer.call(this, { ...options, allowHalfOpen: true });
  // A key that cannot be used is told when the server is made.
  if (options.key !== undefined || options.cert !== undefined) this._tls();
  initialize(this, options, listener);
  this._connectionEvent = 'secureConnection';
}
Object.setPrototypeOf(Server.prototype, TlsServer.prototype);
Object.setPrototypeOf(Server, TlsServer);
for (const name in methods) Object.defineProperty(Server.prototype, name, { value: methods[name], writable: true, configurable: true, enumerable: true });

module.exports = { Server };
