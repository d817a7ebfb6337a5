'use strict';
// `dns/promises`.
const dns = require('dns');

function promised(target, name) {
  return (...given) => new Promise((resolve, reject) => {
    target[name](...given, (error, ...values) => (error ? reject(error) : resolve(values[0])));
  });
}

const queries = Object.keys(dns).filter((name) => name.startsWith('resolve') || name === 'reverse');

class Resolver {
  #inner;

  constructor(options) {
    this.#inner = new dns.Resolver(options);
    for (const name of queries) Object.defineProperty(this, name, { value: promised(this.#inner, name), writable: true, configurable: true });
  }

  cancel() {
    this.#inner.cancel();
  }

  getServers() {
    return this.#inner.getServers();
  }

  setServers(servers) {
    this.#inner.setServers(servers);
  }
}

for (const name of queries) module.exports[name] = promised(dns, name);
Object.assign(module.exports, {
  lookup: (host, options) => new Promise((resolve, reject) => {
    dns.lookup(host, options ?? {}, (error, address, family) => {
      if (error) reject(error);
      else resolve(Array.isArray(address) ? address : { address, family });
    });
  }),
  lookupService: (address, port) => new Promise((resolve, reject) => {
    dns.lookupService(address, port, (error, hostname, service) => (error ? reject(error) : resolve({ hostname, service })));
  }),
  Resolver,
  getServers: dns.getServers,
  setServers: dns.setServers,
  getDefaultResultOrder: dns.getDefaultResultOrder,
  setDefaultResultOrder: dns.setDefaultResultOrder,
});
for (const name of Object.keys(dns)) if (/^[A-Z]+$/.test(name) && typeof dns[name] === 'string') module.exports[name] = dns[name];
