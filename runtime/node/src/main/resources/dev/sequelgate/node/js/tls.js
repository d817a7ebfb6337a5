'use strict';
// `tls` on Java's TLS.
const { TLSSocket } = require('internal/tls/socket');
const { connectArguments } = require('internal/net/socket');
const { isIP } = require('internal/net/addresses');
const { coded, unavailable } = require('internal/errors');

class SecureContext {
  constructor(options) {
    Object.defineProperty(this, '_options', { value: options });
    this.context = {};
  }
}

const CONTEXT = ['ca', 'cert', 'key', 'passphrase', 'pfx'];

function createSecureContext(options = {}) {
  const kept = {};
  for (const name of CONTEXT) if (options[name] !== undefined) kept[name] = options[name];
  require('internal/tls_options').serverTls(kept);
  return new SecureContext(kept);
}

function connect(...given) {
  let [options, callback] = connectArguments(given);
  const more = given.find((value, i) => i > 0 && value !== null && typeof value === 'object');
  options = { ...options, ...more };
  if (options.secureContext) options = { ...options.secureContext._options, ...options };
  const socket = new TLSSocket(options.socket, options);
  if (callback) socket.once('secureConnect', callback);
  if (options.timeout) socket.setTimeout(options.timeout);
  if (options.socket) {
    if (typeof options.socket._send !== 'function') {
      throw unavailable('TLS over a stream that is no socket of this runtime', 'connect with net.connect and give that socket');
    }
    return socket._over(options.socket, options);
  }
  return socket.connect({ ...options, host: options.host });
}

function matches(host, pattern) {
  const name = host.toLowerCase();
  const wanted = pattern.toLowerCase().replace(/\.$/, '');
  if (!wanted.includes('*')) return name === wanted;
  const [first, ...rest] = wanted.split('.');
  const [own, ...others] = name.split('.');
  if (rest.length < 2 || rest.join('.') !== others.join('.') || first.startsWith('xn--')) return false;
  const [prefix, suffix, more] = first.split('*');
  return more === undefined && own.length >= prefix.length + suffix.length && own.startsWith(prefix) && own.endsWith(suffix);
}

function checkServerIdentity(hostname, certificate) {
  const { subject, subjectaltname: alternatives } = certificate;
  const host = `${hostname}`.replace(/\.$/, '');
  const names = (alternatives ?? '').split(', ').filter(Boolean);
  const dns = names.filter((name) => name.startsWith('DNS:')).map((name) => name.slice(4));
  const addresses = names.filter((name) => name.startsWith('IP Address:')).map((name) => name.slice(11));
  let reason;
  if (isIP(host)) {
    if (!addresses.some((one) => one.toLowerCase() === host.toLowerCase())) reason = `IP: ${host} is not in the cert's list: ${addresses.join(', ')}`;
  } else if (dns.length > 0 || (names.length > 0 && !subject?.CN)) {
    if (!dns.some((name) => matches(host, name))) reason = `Host: ${host}. is not in the cert's altnames: ${alternatives}`;
  } else if (subject?.CN) {
    if (![subject.CN].flat().some((name) => matches(host, name))) reason = `Host: ${host}. is not cert's CN: ${subject.CN}`;
  } else {
    reason = 'Cert does not contain a DNS name';
  }
  if (reason === undefined) return undefined;
  const error = coded(Error, 'ERR_TLS_CERT_ALTNAME_INVALID', `Hostname/IP does not match certificate's altnames: ${reason}`);
  return Object.assign(error, { reason, host, cert: certificate });
}

module.exports = {
  TLSSocket,
  SecureContext,
  connect,
  createSecureContext,
  checkServerIdentity,
  createServer: (options, listener) => new module.exports.Server(options, listener),
  getCiphers: () => ['tls_aes_128_gcm_sha256', 'tls_aes_256_gcm_sha384', 'tls_chacha20_poly1305_sha256'],
  rootCertificates: Object.freeze([]),
  DEFAULT_ECDH_CURVE: 'auto',
  DEFAULT_MIN_VERSION: 'TLSv1.2',
  DEFAULT_MAX_VERSION: 'TLSv1.3',
  DEFAULT_CIPHERS: 'TLS_AES_256_GCM_SHA384:TLS_CHACHA20_POLY1305_SHA256:TLS_AES_128_GCM_SHA256',
  CLIENT_RENEG_LIMIT: 3,
  CLIENT_RENEG_WINDOW: 600,
};
Object.defineProperty(module.exports, 'Server', {
  configurable: true, enumerable: true,
  get() {
    return require('internal/tls/server').Server;
  },
});
