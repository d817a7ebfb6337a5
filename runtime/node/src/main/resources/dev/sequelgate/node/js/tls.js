'use strict';
// `tls`, on Java's own.
const { coded, unavailable } = require('internal/errors');
const { connectArguments } = require('internal/net/socket');
const { TLSSocket } = require('internal/net/tls_socket');
const { isIP } = require('internal/net/addresses');
let authorities;

class SecureContext {
  constructor(options) {
    this.options = options;
    this.context = {};
  }
}

function createSecureContext(options) {
  const { serverTls, pem } = require('internal/tls_options');
  if (options?.cert !== undefined || options?.key !== undefined) serverTls(options);
  pem(options?.ca, 'ca');
  return new SecureContext({ ...options });
}

function connect(...given) {
  const [first, callback] = connectArguments(given);
  const extra = given.find((value, i) => i > 0 && value !== null && typeof value === 'object');
  const options = { rejectUnauthorized: process.env.NODE_TLS_REJECT_UNAUTHORIZED !== '0', ...first.secureContext?.options, ...first, ...extra };
  const host = options.host || options.socket?._host || 'localhost';
  const secure = { ...options, servername: options.servername ?? (isIP(host) ? '' : host) };
  const { socket } = options;
  const made = new TLSSocket(socket, secure);
  made._host = host;
  if (callback) made.once('secureConnect', callback);
  if (options.timeout) made.setTimeout(options.timeout);
  if (!socket) {
    made.connect(options);
    return made;
  }
  if (typeof socket._opened !== 'function') throw unavailable('TLS over a stream that is no socket of this runtime', 'give what net.connect gives');
  made.connecting = true;
  const start = () => {
    if (!made.destroyed) made._shake(socket._handle, secure, host);
  };
  socket.once('error', (error) => made.destroy(error));
  socket.once('close', () => made.destroy());
  if (socket.connecting) socket.once('connect', start);
  else process.nextTick(start);
  return made;
}

function altNames(certificate) {
  const names = { DNS: [], 'IP Address': [] };
  for (const part of (certificate.subjectaltname ?? '').split(', ')) {
    const colon = part.indexOf(':');
    names[part.slice(0, colon)]?.push(part.slice(colon + 1).replace(/^"|"$/g, ''));
  }
  return names;
}

function wildcard(pattern, host) {
  const [name, wanted] = [pattern, host].map((text) => text.toLowerCase().replace(/\.$/, ''));
  if (!name.includes('*')) return name === wanted;
  const [first, ...rest] = name.split('.');
  const [asked, ...above] = wanted.split('.');
  if (rest.length < 2 || rest.join('.') !== above.join('.') || first.startsWith('xn--')) return false;
  const [before, after, more] = first.split('*');
  return more === undefined && asked.length >= before.length + after.length && asked.startsWith(before) && asked.endsWith(after);
}

/** What is wrong with the name of a server; nothing if all is well. */
function checkServerIdentity(host, certificate) {
  const names = altNames(certificate);
  host = `${host}`;
  let reason;
  if (isIP(host)) {
    if (!names['IP Address'].some((address) => address.toLowerCase() === host.toLowerCase())) {
      reason = `IP: ${host} is not in the cert's list: ${names['IP Address'].join(', ')}`;
    }
  } else if (names.DNS.length > 0 || certificate.subject?.CN) {
    if (names.DNS.length > 0) {
      if (!names.DNS.some((name) => wildcard(name, host))) reason = `Host: ${host}. is not in the cert's altnames: ${certificate.subjectaltname}`;
    } else {
      const { CN } = certificate.subject;
      if (![CN].flat().some((name) => wildcard(name, host))) reason = `Host: ${host}. is not cert's CN: ${CN}`;
    }
  } else {
    reason = 'Cert does not contain a DNS name';
  }
  if (reason === undefined) return undefined;
  return Object.assign(coded(Error, 'ERR_TLS_CERT_ALTNAME_INVALID', `Hostname/IP does not match certificate's altnames: ${reason}`), { reason, host, cert: certificate });
}

module.exports = {
  CLIENT_RENEG_LIMIT: 3,
  CLIENT_RENEG_WINDOW: 600,
  DEFAULT_CIPHERS: 'TLS_AES_256_GCM_SHA384:TLS_CHACHA20_POLY1305_SHA256:TLS_AES_128_GCM_SHA256:ECDHE-RSA-AES128-GCM-SHA256:ECDHE-ECDSA-AES128-GCM-SHA256:ECDHE-RSA-AES256-GCM-SHA384:ECDHE-ECDSA-AES256-GCM-SHA384:DHE-RSA-AES128-GCM-SHA256:ECDHE-RSA-AES128-SHA256:DHE-RSA-AES128-SHA256:ECDHE-RSA-AES256-SHA384:DHE-RSA-AES256-SHA384:ECDHE-RSA-AES256-SHA256:DHE-RSA-AES256-SHA256:HIGH:!aNULL:!eNULL:!EXPORT:!DES:!RC4:!MD5:!PSK:!SRP:!CAMELLIA',
  DEFAULT_ECDH_CURVE: 'auto',
  DEFAULT_MIN_VERSION: 'TLSv1.2',
  DEFAULT_MAX_VERSION: 'TLSv1.3',
  getCiphers: () => Array.from(internalBinding('net').ciphers(), (name) => name.toLowerCase()),
  get rootCertificates() {
    authorities ??= Object.freeze(Array.from(internalBinding('net').rootCertificates()));
    return authorities;
  },
  convertALPNProtocols(protocols, out) {
    const names = Array.isArray(protocols) ? protocols.map((name) => Buffer.from(name)) : null;
    out.ALPNProtocols = names ? Buffer.concat(names.flatMap((name) => [Buffer.of(name.length), name])) : Buffer.from(protocols);
  },
  checkServerIdentity,
  createSecureContext,
  SecureContext,
  TLSSocket,
  get Server() {
    return require('internal/net/tls_server');
  },
  createServer: (options, listener) => new (require('internal/net/tls_server'))(options, listener),
  connect,
};
