'use strict';
// tls.Server: connections come when their handshake is over.
const NetServer = require('internal/net/server');
const { TLSSocket, versions, protocolNames } = require('internal/net/tls_socket');
const { serverTls, pem } = require('internal/tls_options');
const { invalidType, unavailable } = require('internal/errors');

function Server(options, listener) {
  if (!(this instanceof Server)) return new Server(options, listener);
  if (typeof options === 'function') [options, listener] = [{}, options];
  else if (options != null && typeof options !== 'object') throw invalidType('options', 'Object', options);
  NetServer.call(this, { allowHalfOpen: options?.allowHalfOpen, highWaterMark: options?.highWaterMark, pauseOnConnect: options?.pauseOnConnect });
  this._secureOptions = {};
  this.setSecureContext(options ?? {});
  if (listener) this.on('secureConnection', listener);
}
Object.setPrototypeOf(Server.prototype, NetServer.prototype);
Object.setPrototypeOf(Server, NetServer);

const methods = {
  _connectionEvent: 'secureConnection',

  setSecureContext(options) {
    if (options.SNICallback) throw unavailable('SNICallback', 'give one certificate with all names, or listen on one port for each');
    this._secureOptions = { ...this._secureOptions, ...(options.secureContext?.options ?? {}), ...options };
    if (this._secureOptions.cert !== undefined || this._secureOptions.key !== undefined) serverTls(this._secureOptions);
  },

  addContext() {
    throw unavailable('tls.Server.addContext', 'give one certificate with all names, or listen on one port for each');
  },

  getTicketKeys: () => Buffer.alloc(48),
  setTicketKeys() {},

  _tls() {
    const options = this._secureOptions;
    return {
      ...serverTls(options), requestCert: Boolean(options.requestCert), rejectUnauthorized: options.rejectUnauthorized !== false,
      ca: pem(options.ca, 'ca'), alpn: protocolNames(options.ALPNProtocols), versions: versions(options),
    };
  },

  _refused(error) {
    this.emit('tlsClientError', error, null);
  },

  _socketOf(handle) {
    const socket = new TLSSocket(null, { handle, allowHalfOpen: this.allowHalfOpen, highWaterMark: this.highWaterMark, isServer: true });
    socket.authorized = Boolean(this._secureOptions.requestCert) && socket._session.peer.length > 0;
    return socket;
  },

  _serve(socket) {
    this.emit('secureConnection', socket);
    if (!this.pauseOnConnect) socket.read(0);
  },
};
for (const name in methods) Object.defineProperty(Server.prototype, name, { value: methods[name], writable: true, configurable: true, enumerable: true });

module.exports = Server;
