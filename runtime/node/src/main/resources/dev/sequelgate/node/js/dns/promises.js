'use strict';
// `dns/promises`.
const dns = require('dns');

function promised(start) {
  return new Promise((resolve, reject) => {
    start((error, ...results) => {
      if (error) reject(error);
      else resolve(results);
    });
  });
}

const only = ([result]) => result;

exports.lookup = (hostname, options) => promised((done) => dns.lookup(hostname, options, done))
  .then(([address, family]) => (Array.isArray(address) ? address : { address, family }));
exports.lookupService = (...given) => promised((done) => dns.lookupService(...given, done))
  .then(([hostname, service]) => ({ hostname, service }));

const { METHODS, Resolver: CallbackResolver } = require('internal/dns/records');

class Resolver extends CallbackResolver {}
for (const name of METHODS) {
  const method = CallbackResolver.prototype[name];
  Resolver.prototype[name] = { [name](...given) {
    return promised((done) => method.call(name === 'resolve' ? callbacks(this) : this, ...given, done)).then(only);
  } }[name];
  exports[name] = { [name]: (...given) => promised((done) => dns[name](...given, done)).then(only) }[name];
}

/** `resolve` picks among its own methods, which must take callbacks. */
function callbacks(resolver) {
  return new Proxy(resolver, {
    get: (target, key) => (METHODS.includes(key) ? (...given) => CallbackResolver.prototype[key].apply(target, given) : target[key]),
  });
}

exports.Resolver = Resolver;
for (const name of ['getServers', 'setServers', 'getDefaultResultOrder', 'setDefaultResultOrder']) exports[name] = dns[name];
Object.assign(exports, dns.codes);
