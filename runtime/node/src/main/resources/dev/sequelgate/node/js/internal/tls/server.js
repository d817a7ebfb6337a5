'use strict';
// tls.Server.
const NetServer = require('internal/net/server');
const { TLSSocket } = require('internal/tls/socket');
const { serverTls } = require('internal/tls_options');
const { invalidType } = require('internal/errors');

function Server(options, listener) {
  if (!(this instanceof Server)) return new Server(options, listener);
  if (typeof options === 'function') [options, listener] = [{}, options];
  else if (options != null && typeof options !== 'object') throw invalidType('options', 'Object', options);
  NetServer.call(this, options);
  this._secure = { ...options, ...options?.secureContext?._options };
  if (listener) this.on('secureConnection', listener);
}
Object.setPrototypeOf(Server.prototype, NetServer.prototype);
Object.setPrototypeOf(Server, NetServer);

/** What a server with TLS does differently; `https.Server` shares it. */
const methods = {
  _tls() {
    return serverTls(this._secure);
  },

  _socketOf(handle) {
    const socket = new TLSSocket(undefined, { handle, allowHalfOpen: this.allowHalfOpen });
    socket.authorized = socket.getPeerX509Certificate() !== undefined;
    return socket;
  },

  _refused(error) {
    this.emit('tlsClientError', error, undefined);
  },

  setSecureContext(options) {
    this._secure = { ...this._secure, ...options };
  },

  addContext() {
    throw require('internal/errors').unavailable('server.addContext', 'give the server one certificate with all names');
  },

  getTicketKeys: () => Buffer.alloc(48),
  setTicketKeys() {},
};
for (const name in methods) Object.defineProperty(Server.prototype, name, { value: methods[name], writable: true, configurable: true, enumerable: true });
Server.prototype._serve = function (socket) {
  this.emit('connection', socket);
  this.emit('secureConnection', socket);
  if (!this.pauseOnConnect) socket.read(0);
};

module.exports = { Server, methods };
