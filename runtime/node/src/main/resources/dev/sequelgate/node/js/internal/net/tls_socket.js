'use strict';
// tls.TLSSocket: a net.Socket whose connection shakes hands before it is ready.
const { Socket, attach } = require('internal/net/socket');
const { coded, unavailable } = require('internal/errors');
const { clientTls } = require('internal/tls_options');
const VERSIONS = ['TLSv1', 'TLSv1.1', 'TLSv1.2', 'TLSv1.3'];
const TRUST = {
  CERT_HAS_EXPIRED: 'certificate has expired', DEPTH_ZERO_SELF_SIGNED_CERT: 'self-signed certificate',
  SELF_SIGNED_CERT_IN_CHAIN: 'self-signed certificate in certificate chain',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'unable to verify the first certificate',
};

/** The versions of TLS between the two, for Java; the JVM's own choice when neither is given. */
function versions({ minVersion, maxVersion, secureProtocol }) {
  const fixed = /^TLSv1_([123])(?:_client|_server)?_method$/.exec(secureProtocol ?? '');
  if (fixed) return `TLSv1.${fixed[1]}`;
  if (minVersion == null && maxVersion == null) return '';
  for (const [name, version] of [['minimum', minVersion], ['maximum', maxVersion]]) {
    if (version != null && !VERSIONS.includes(version)) {
      throw coded(TypeError, 'ERR_TLS_INVALID_PROTOCOL_VERSION', `${JSON.stringify(version)} is not a valid ${name} TLS protocol version`);
    }
  }
  return VERSIONS.slice(VERSIONS.indexOf(minVersion ?? 'TLSv1.2'), VERSIONS.indexOf(maxVersion ?? 'TLSv1.3') + 1).join(',');
}

function protocolNames(protocols) {
  if (protocols == null) return '';
  if (Array.isArray(protocols)) return protocols.map(String).join(',');
  const bytes = Buffer.from(protocols);
  const names = [];
  for (let i = 0; i < bytes.length; i += 1 + bytes[i]) names.push(bytes.toString('latin1', i + 1, i + 1 + bytes[i]));
  return names.join(',');
}

function TLSSocket(socket, options) {
  if (!(this instanceof TLSSocket)) return new TLSSocket(socket, options);
  const settings = { ...options };
  this._tlsOptions = settings;
  this._versions = versions(settings);
  this._session = null;
  this.encrypted = true;
  this.authorized = false;
  this.authorizationError = null;
  this.alpnProtocol = null;
  this.servername = null;
  this.secureConnecting = true;
  this._readyEvent = 'secureConnect';
  this._securing = null;
  this._parent = socket ?? null;
  Socket.call(this, { allowHalfOpen: settings.allowHalfOpen ?? socket?.allowHalfOpen, highWaterMark: settings.highWaterMark, handle: settings.handle, signal: settings.signal });
  if (settings.handle) secured(this);
  if (socket) this.once('close', () => socket.destroy());
}
Object.setPrototypeOf(TLSSocket.prototype, Socket.prototype);
Object.setPrototypeOf(TLSSocket, Socket);

/** The handshake is over: what it agreed on. */
function secured(socket) {
  socket._session = JSON.parse(socket._handle.session());
  socket.alpnProtocol = socket._session.alpn ?? false;
  socket.secureConnecting = false;
  socket.servername = socket._session.serverName ?? socket._tlsOptions.servername ?? false;
}

function verified(socket, options, host) {
  const { checkServerIdentity = require('tls').checkServerIdentity, rejectUnauthorized } = options;
  const { fault } = socket._session;
  if (fault) {
    socket.authorizationError = fault;
    return null;
  }
  const complaint = checkServerIdentity(options.servername || host, socket.getPeerCertificate(true));
  if (complaint) {
    socket.authorizationError = complaint.code ?? complaint.message;
    return rejectUnauthorized === false ? null : complaint;
  }
  socket.authorized = true;
  return null;
}

const methods = {
  /** The plain connection stands; reading and writing wait until it is secure. */
  _opened(handle) {
    this._shake(handle, this._tlsOptions, this._host);
  },

  _shake(handle, options, host) {
    this.connecting = true;
    this._securing = handle;
    // The name is checked by JavaScript, after the handshake.
    const tls = clientTls({ ...options, checkServerIdentity: undefined }, '', host);
    const settings = { ...tls, checkName: false, host: host ?? '', alpn: protocolNames(options.ALPNProtocols) || null, versions: this._versions };
    handle.secure(settings, (error, secure) => {
      this._securing = null;
      if (this.destroyed) {
        secure?.destroy(false);
        return;
      }
      if (error) {
        this.connecting = false;
        this.authorizationError = error.code ?? null;
        this.destroy(error.code in TRUST ? Object.assign(new Error(TRUST[error.code]), { code: error.code }) : error);
        return;
      }
      attach(this, secure);
      secured(this);
      const complaint = verified(this, { ...options, rejectUnauthorized: tls.rejectUnauthorized }, host);
      this.connecting = false;
      if (complaint) {
        this.destroy(complaint);
        return;
      }
      this._active();
      if (!this._parent) this.emit('connect');
      else this._releaseWrites();
      this.emit('secure');
      this.emit('secureConnect');
      if (!this.isPaused()) this.read(0);
    });
  },

  /** What was written before the handshake over a given socket waits for this event. */
  _releaseWrites() {
    this.emit('connect');
  },

  _destroy(error, callback) {
    const handle = this._securing;
    this._securing = null;
    Socket.prototype._destroy.call(this, error, callback);
    handle?.destroy(false);
  },

  getPeerCertificate(detailed) {
    if (!this._session) return null;
    const { X509Certificate } = require('crypto');
    const chain = this._session.peer.map((text) => new X509Certificate(Buffer.from(text, 'base64')).toLegacyObject());
    if (chain.length === 0) return {};
    if (detailed) chain.forEach((certificate, i) => (certificate.issuerCertificate = chain[i + 1] ?? certificate));
    return chain[0];
  },

  getPeerX509Certificate() {
    const first = this._session?.peer[0];
    return first === undefined ? undefined : new (require('crypto').X509Certificate)(Buffer.from(first, 'base64'));
  },

  getCipher() {
    if (!this._session) return undefined;
    const { cipher, protocol } = this._session;
    return { name: openSslName(cipher), standardName: cipher, version: protocol === 'TLSv1.3' ? 'TLSv1.3' : 'TLSv1.2' };
  },

  getProtocol() {
    return this._session?.protocol ?? null;
  },

  isSessionReused: () => false,
  getSession: () => undefined,
  getTLSTicket: () => undefined,
  getFinished: () => undefined,
  getPeerFinished: () => undefined,
  getCertificate: () => ({}),
  getEphemeralKeyInfo: () => ({}),
  getSharedSigalgs: () => [],
  setMaxSendFragment: () => true,
  disableRenegotiation() {},
  enableTrace() {},
  setSession() {},

  setServername(name) {
    require('internal/errors').validateString(name, 'name');
    this._tlsOptions.servername = name;
  },

  renegotiate(options, callback) {
    if (callback) process.nextTick(callback, unavailable('tlsSocket.renegotiate', 'open a new connection'));
    return false;
  },

  exportKeyingMaterial() {
    throw unavailable('tlsSocket.exportKeyingMaterial', 'the JVM does not give it away');
  },
};
for (const name in methods) Object.defineProperty(TLSSocket.prototype, name, { value: methods[name], writable: true, configurable: true, enumerable: true });

/** Java has the standard's names of ciphers, OpenSSL and Node older ones up to TLS 1.2. */
function openSslName(name) {
  if (!name.includes('_WITH_')) return name;
  return name.replace(/^TLS_/, '').replace('RSA_WITH', 'RSA').replace('_WITH', '').replace(/^RSA_/, '').replace(/AES_(\d+)/, 'AES$1').replace('_CBC', '')
    .replace(/_SHA256$/, (end) => (name.includes('CHACHA20') ? '' : end)).replaceAll('_', '-');
}

module.exports = { TLSSocket, versions, protocolNames };
