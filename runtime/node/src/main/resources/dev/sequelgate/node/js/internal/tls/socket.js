'use strict';
// tls.TLSSocket: a net.Socket on an encrypted connection.
const { Socket, attach } = require('internal/net/socket');
const { clientTls } = require('internal/tls_options');
const { isIP } = require('internal/net/addresses');
const kSession = Symbol('session');

function TLSSocket(socket, options = {}) {
  if (!(this instanceof TLSSocket)) return new TLSSocket(socket, options);
  Socket.call(this, { ...options, handle: options.handle, allowHalfOpen: socket ? socket.allowHalfOpen : options.allowHalfOpen });
  this.encrypted = true;
  this.authorized = false;
  this.authorizationError = null;
  this.alpnProtocol = false;
  this.servername = null;
  this.secureConnecting = true;
  this[kSession] = null;
  this._tlsOptions = options;
  this._parent = socket ?? null;
  if (options.handle) secured(this, options.handle);
}
Object.setPrototypeOf(TLSSocket.prototype, Socket.prototype);
Object.setPrototypeOf(TLSSocket, Socket);
TLSSocket.prototype._readyEvent = 'secureConnect';

function secured(socket, handle) {
  const session = JSON.parse(handle.session());
  socket[kSession] = session;
  socket.secureConnecting = false;
  socket.alpnProtocol = session.alpn ?? false;
}

function certificate(base64) {
  return new (require('crypto').X509Certificate)(Buffer.from(base64, 'base64'));
}

/** Shakes hands over a connection that stands. */
function handshake(socket, plainHandle, options) {
  const host = options.servername || options.host || socket._host || 'localhost';
  // The certificate's name is checked here, as every caller's own check is.
  const check = options.checkServerIdentity ?? require('tls').checkServerIdentity;
  const settings = clientTls({ ...options, checkServerIdentity: () => undefined }, '', host);
  const alpn = options.ALPNProtocols;
  const protocols = Array.isArray(alpn) ? alpn.join(',') : null;
  plainHandle.secure({ ...settings, host, alpn: protocols }, (error, handle) => {
    if (socket.destroyed) {
      handle?.destroy(false);
      return;
    }
    if (error) {
      socket.connecting = false;
      socket.destroy(error);
      return;
    }
    attach(socket, handle);
    secured(socket, handle);
    socket.servername = isIP(host) ? false : host;
    let { fault } = socket[kSession];
    if (!fault) {
      const complaint = check(host, socket.getPeerCertificate(true));
      if (complaint && settings.rejectUnauthorized) {
        socket.connecting = false;
        socket.destroy(complaint);
        return;
      }
      fault = complaint?.code;
    }
    socket.authorized = !fault;
    socket.authorizationError = fault ?? null;
    socket.connecting = false;
    socket._active();
    socket.emit('connect');
    socket.emit('ready');
    socket.emit('secureConnect');
    if (!socket.isPaused()) socket.read(0);
  });
}

const methods = {
  _connected(error, handle, options) {
    if (error || this.destroyed) {
      Socket.prototype._connected.call(this, error, handle, options);
      return;
    }
    handle.noDelay(true);
    handshake(this, handle, options);
  },

  /** Encrypts a connection that another socket has made. */
  _over(plain, options) {
    this.connecting = true;
    this._host = options.servername || options.host || plain._host;
    const start = () => {
      const handle = plain._handle;
      if (!handle) {
        this.destroy(require('internal/errors').coded(Error, 'ECONNRESET', 'Client network socket disconnected before secure TLS connection was established'));
        return;
      }
      plain._handle = null;
      handshake(this, handle, options);
    };
    if (plain.connecting) plain.once('connect', start);
    else process.nextTick(start);
    plain.on('error', (error) => this.destroy(error));
    this.on('close', () => plain.destroy());
    return this;
  },

  getPeerCertificate(detailed) {
    const chain = this[kSession]?.peer ?? [];
    if (this.destroyed && !this[kSession]) return null;
    if (chain.length === 0) return {};
    const all = chain.map((one) => certificate(one).toLegacyObject());
    if (detailed) all.forEach((one, i) => { one.issuerCertificate = all[i + 1] ?? one; });
    return all[0];
  },

  getPeerX509Certificate() {
    const [first] = this[kSession]?.peer ?? [];
    return first ? certificate(first) : undefined;
  },

  getCertificate: () => ({}),
  getX509Certificate: () => undefined,

  getProtocol() {
    return this[kSession]?.protocol ?? null;
  },

  getCipher() {
    if (!this[kSession]) return undefined;
    const standardName = this[kSession].cipher;
    const name = /^TLS_(AES|CHACHA)/.test(standardName) ? standardName
      : standardName.replace(/^TLS_/, '').replace('_WITH_', '_').replace(/AES_(\d+)/, 'AES$1').replaceAll('_', '-').replace(/^RSA-/, '');
    return { name, standardName, version: this[kSession].protocol };
  },

  getEphemeralKeyInfo: () => ({}),
  getFinished: () => undefined,
  getPeerFinished: () => undefined,
  getSession: () => undefined,
  getTLSTicket: () => undefined,
  isSessionReused: () => false,
  getSharedSigalgs: () => [],
  exportKeyingMaterial() {
    throw require('internal/errors').unavailable('tlsSocket.exportKeyingMaterial', 'derive keys with crypto');
  },
  disableRenegotiation() {},
  enableTrace() {},
  setServername() {},
  setSession() {},
  setMaxSendFragment: () => true,
  renegotiate(options, callback) {
    process.nextTick(callback, require('internal/errors').unavailable('tlsSocket.renegotiate', 'open a new connection'));
    return false;
  },
};
for (const name in methods) Object.defineProperty(TLSSocket.prototype, name, { value: methods[name], writable: true, configurable: true, enumerable: true });

module.exports = { TLSSocket };
