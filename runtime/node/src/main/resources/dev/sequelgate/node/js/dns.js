'use strict';
// `dns`.
const names = require('internal/dns/lookup');
const { validateFunction, missingArguments, invalidValue } = require('internal/errors');
const CODES = ['NODATA', 'FORMERR', 'SERVFAIL', 'NOTFOUND', 'NOTIMP', 'REFUSED', 'BADQUERY', 'BADNAME', 'BADFAMILY', 'BADRESP', 'CONNREFUSED',
  'TIMEOUT', 'EOF', 'FILE', 'NOMEM', 'DESTRUCTION', 'BADSTR', 'BADFLAGS', 'NONAME', 'BADHINTS', 'NOTINITIALIZED', 'LOADIPHLPAPI',
  'ADDRGETNETWORKPARAMS', 'CANCELLED'];
const METHODS = ['resolve', 'resolve4', 'resolve6', 'resolveAny', 'resolveCaa', 'resolveCname', 'resolveMx', 'resolveNaptr', 'resolveNs',
  'resolvePtr', 'resolveSoa', 'resolveSrv', 'resolveTxt', 'reverse', 'getServers', 'setServers'];
let resolver;

function shared() {
  return (resolver ??= new (require('internal/dns/resolver'))());
}

function lookupService(address, port, callback) {
  if (arguments.length !== 3) throw missingArguments('address', 'port', 'callback');
  if (!require('internal/net/addresses').isIP(address)) throw invalidValue('address', address);
  require('internal/net/socket').checkPort(port, 'Port');
  validateFunction(callback, 'callback');
  const services = { 21: 'ftp', 22: 'ssh', 25: 'smtp', 53: 'domain', 80: 'http', 110: 'pop3', 143: 'imap2', 443: 'https' };
  shared().reverse(address, (error, hosts) => callback(null, error ? address : hosts[0], services[port] ?? String(port)));
}

Object.assign(module.exports, {
  lookup: names.lookup,
  lookupService,
  getDefaultResultOrder: names.getDefaultResultOrder,
  setDefaultResultOrder: names.setDefaultResultOrder,
  ADDRCONFIG: names.ADDRCONFIG, V4MAPPED: names.V4MAPPED, ALL: names.ALL,
});
for (const name of METHODS) module.exports[name] = (...given) => shared()[name](...given);
for (const code of CODES) module.exports[code] = code === 'CANCELLED' ? 'ECANCELLED' : `E${code}`;
Object.defineProperty(module.exports, 'Resolver', { configurable: true, enumerable: true, get: () => require('internal/dns/resolver') });
Object.defineProperty(module.exports, 'promises', { configurable: true, enumerable: true, get: () => require('dns/promises') });
const { promisify } = require('util');
Object.defineProperty(names.lookup, promisify.argumentNames ?? Symbol('names'), { value: ['address', 'family'] });
Object.defineProperty(lookupService, promisify.argumentNames ?? Symbol('names'), { value: ['hostname', 'service'] });
