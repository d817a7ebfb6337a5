'use strict';
// `dns`: names by the system's own service, records by DNS servers.
const binding = internalBinding('dns');
const {
  coded, invalidType, validateBoolean, validateFunction, validateOneOf, validateString,
} = require('internal/errors');
const { isIP } = require('internal/net/addresses');
const HINTS = { ADDRCONFIG: 32, ALL: 16, V4MAPPED: 8 };
const CODES = {
  NODATA: 'ENODATA', FORMERR: 'EFORMERR', SERVFAIL: 'ESERVFAIL', NOTFOUND: 'ENOTFOUND', NOTIMP: 'ENOTIMP', REFUSED: 'EREFUSED',
  BADQUERY: 'EBADQUERY', BADNAME: 'EBADNAME', BADFAMILY: 'EBADFAMILY', BADRESP: 'EBADRESP', CONNREFUSED: 'ECONNREFUSED',
  TIMEOUT: 'ETIMEOUT', EOF: 'EOF', FILE: 'EFILE', NOMEM: 'ENOMEM', DESTRUCTION: 'EDESTRUCTION', BADSTR: 'EBADSTR', BADFLAGS: 'EBADFLAGS',
  NONAME: 'ENONAME', BADHINTS: 'EBADHINTS', NOTINITIALIZED: 'ENOTINITIALIZED', LOADIPHLPAPI: 'ELOADIPHLPAPI',
  ADDRGETNETWORKPARAMS: 'EADDRGETNETWORKPARAMS', CANCELLED: 'ECANCELLED',
};
const FAMILIES = { IPv4: 4, IPv6: 6 };
let order = 'verbatim';
let resolver;

function lookupOptions(options) {
  if (typeof options === 'number') {
    validateOneOf(options, 'family', [0, 4, 6]);
    return { family: options, verbatim: order === 'verbatim' };
  }
  if (options === undefined || options === null) return { family: 0, verbatim: order === 'verbatim' };
  if (typeof options !== 'object') throw invalidType('options', ['integer', 'object'], options);
  let { family = 0 } = options;
  if (options.hints != null) {
    if (typeof options.hints !== 'number') throw invalidType('options.hints', 'number', options.hints);
    if ((options.hints & ~(HINTS.ADDRCONFIG | HINTS.ALL | HINTS.V4MAPPED)) !== 0) {
      throw coded(TypeError, 'ERR_INVALID_ARG_VALUE', `The argument 'hints' is invalid. Received ${options.hints}`);
    }
  }
  if (family !== undefined && family !== null) {
    family = FAMILIES[family] ?? family;
    validateOneOf(family, 'options.family', [0, 4, 6]);
  }
  if (options.all != null) validateBoolean(options.all, 'options.all');
  if (options.verbatim != null) validateBoolean(options.verbatim, 'options.verbatim');
  return { family: family ?? 0, all: Boolean(options.all), verbatim: options.verbatim ?? order === 'verbatim' };
}

function lookup(hostname, options, callback) {
  if (hostname) validateString(hostname, 'hostname');
  if (typeof options === 'function') [options, callback] = [undefined, options];
  else validateFunction(callback, 'callback');
  const { family, all, verbatim } = lookupOptions(options);
  validateFunction(callback, 'callback');
  if (!hostname) {
    process.emitWarning(`The provided hostname "${hostname}" is not a valid hostname, and is supported in the dns module solely for compatibility.`, 'DeprecationWarning', 'DEP0118');
    if (all) process.nextTick(callback, null, []);
    else process.nextTick(callback, null, null, family === 6 ? 6 : 4);
    return {};
  }
  const kind = isIP(hostname);
  if (kind) {
    if (all) process.nextTick(callback, null, [{ address: hostname, family: kind }]);
    else process.nextTick(callback, null, hostname, kind);
    return {};
  }
  binding.lookup(hostname, family, (error, found) => {
    if (error) {
      callback(error);
      return;
    }
    const addresses = Array.from(found, (address) => ({ address, family: address.includes(':') ? 6 : 4 }));
    if (!verbatim) addresses.sort((a, b) => (order === 'ipv6first' ? b.family - a.family : a.family - b.family));
    if (all) callback(null, addresses);
    else callback(null, addresses[0].address, addresses[0].family);
  });
  return {};
}

function lookupService(address, port, callback) {
  if (arguments.length !== 3) throw require('internal/errors').missingArguments('address', 'port', 'callback');
  if (isIP(address) === 0) throw require('internal/errors').invalidValue('address', address);
  if (!Number.isInteger(+port) || +port < 0 || +port > 65535) throw coded(RangeError, 'ERR_SOCKET_BAD_PORT', `Port should be >= 0 and < 65536. Received ${require('util').inspect(port)}.`);
  validateFunction(callback, 'callback');
  binding.name(address, (error, name) => {
    if (error) callback(error);
    else callback(null, name, require('internal/dns/services')(+port));
  });
}

Object.defineProperty(lookup, require('util').promisify.custom, {
  value: (hostname, options) => require('dns/promises').lookup(hostname, options),
});
Object.defineProperty(lookupService, require('util').promisify.custom, {
  value: (address, port) => require('dns/promises').lookupService(address, port),
});

const dns = {
  lookup,
  lookupService,
  get Resolver() {
    return require('internal/dns/records').Resolver;
  },
  getDefaultResultOrder: () => order,
  setDefaultResultOrder(value) {
    validateOneOf(value, 'dnsOrder', ['verbatim', 'ipv4first', 'ipv6first']);
    order = value;
  },
  ...HINTS,
  ...CODES,
};

function system() {
  resolver ??= new (require('internal/dns/records').Resolver)();
  return resolver;
}
for (const name of [
  'setServers', 'getServers', 'resolve', 'resolve4', 'resolve6', 'resolveAny', 'resolveCaa', 'resolveCname', 'resolveMx', 'resolveNaptr',
  'resolveNs', 'resolvePtr', 'resolveSoa', 'resolveSrv', 'resolveTxt', 'reverse',
]) {
  dns[name] = { [name]: (...args) => system()[name](...args) }[name];
}
Object.defineProperty(dns, 'promises', { configurable: true, enumerable: true, get: () => require('dns/promises') });
Object.defineProperty(dns, 'codes', { value: CODES });

module.exports = dns;
