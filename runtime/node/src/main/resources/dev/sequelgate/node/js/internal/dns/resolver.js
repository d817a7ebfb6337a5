'use strict';
// Single records of the domain name system.
const native = internalBinding('dns');
const { coded, invalidType, invalidValue, unavailable, validateFunction, validateString, validateArray } = require('internal/errors');
const { isIP } = require('internal/net/addresses');

const dotless = (name) => name.replace(/\.$/, '');
const words = (line) => line.match(/"(?:[^"\\]|\\.)*"|\S+/g) ?? [];
const unquoted = (word) => (word.startsWith('"') ? word.slice(1, -1).replace(/\\(.)/g, '$1') : word);

/** How each type's lines become values. */
const READ = {
  A: (line) => line,
  AAAA: (line) => line,
  CNAME: dotless,
  NS: dotless,
  PTR: dotless,
  MX(line) {
    const [priority, exchange] = line.split(' ');
    return { exchange: dotless(exchange), priority: Number(priority) };
  },
  TXT: (line) => (line.startsWith('"') ? words(line).map(unquoted) : [line]),
  SRV(line) {
    const [priority, weight, port, name] = line.split(' ');
    return { name: dotless(name), port: Number(port), priority: Number(priority), weight: Number(weight) };
  },
  SOA(line) {
    const [nsname, hostmaster, serial, refresh, retry, expire, minttl] = line.split(' ');
    return {
      nsname: dotless(nsname), hostmaster: dotless(hostmaster), serial: Number(serial), refresh: Number(refresh), retry: Number(retry),
      expire: Number(expire), minttl: Number(minttl),
    };
  },
  NAPTR(line) {
    const [order, preference, flags, service, regexp, replacement] = words(line);
    return {
      flags: unquoted(flags), service: unquoted(service), regexp: unquoted(regexp), replacement: dotless(replacement), order: Number(order),
      preference: Number(preference),
    };
  },
};

class Resolver {
  #servers = [];

  constructor(options) {
    if (options !== undefined && (options === null || typeof options !== 'object')) throw invalidType('options', 'object', options);
  }

  cancel() {}

  getServers() {
    return [...this.#servers];
  }

  setServers(servers) {
    validateArray(servers, 'servers');
    for (const server of servers) {
      validateString(server, 'servers');
      const host = /^\[(.*)\]/.exec(server)?.[1] ?? (isIP(server) ? server : server.replace(/:\d+$/, ''));
      if (!isIP(host)) throw coded(TypeError, 'ERR_INVALID_IP_ADDRESS', `Invalid IP address: ${server}`);
    }
    this.#servers = servers.map((server) => server.replace(/^\[?([^\]]*?)\]?:53$/, (all, host) => (isIP(host) ? host : all)));
  }

  setLocalAddress() {
    throw unavailable('dns.Resolver.setLocalAddress', 'choose the network by routes of the operating system');
  }

  resolve(name, type, callback) {
    if (typeof type === 'function') [type, callback] = ['A', type];
    validateString(type, 'rrtype');
    if (type === 'ANY') throw unavailable('A DNS query for ANY', 'ask for the types that are needed');
    if (READ[type] === undefined) throw invalidValue('rrtype', type);
    return this._query(name, type, {}, callback);
  }

  _query(name, type, options, callback) {
    if (typeof options === 'function') [options, callback] = [{}, options];
    validateString(name, 'name');
    validateFunction(callback, 'callback');
    native.records(name, type, this.#servers[0] ?? '', (error, lines) => {
      if (error) {
        callback(error);
        return;
      }
      const values = lines.split('\n').map(READ[type]);
      if (type === 'SOA') callback(null, values[0]);
      // Java's resolver does not tell how long an answer may be kept.
      else callback(null, options?.ttl ? values.map((address) => ({ address, ttl: 0 })) : values);
    });
    return {};
  }

  reverse(address, callback) {
    validateString(address, 'ip');
    validateFunction(callback, 'callback');
    if (!isIP(address)) {
      throw Object.assign(coded(Error, 'EINVAL', `getHostByAddr EINVAL ${address}`), { syscall: 'getHostByAddr', hostname: address, errno: 'EINVAL' });
    }
    native.reverse(address, (error, name) => (error ? callback(error) : callback(null, [name])));
    return {};
  }
}
for (const [name, type] of [['resolve4', 'A'], ['resolve6', 'AAAA'], ['resolveCname', 'CNAME'], ['resolveMx', 'MX'], ['resolveNs', 'NS'],
  ['resolveTxt', 'TXT'], ['resolveSrv', 'SRV'], ['resolvePtr', 'PTR'], ['resolveNaptr', 'NAPTR'], ['resolveSoa', 'SOA']]) {
  Object.defineProperty(Resolver.prototype, name, {
    writable: true, configurable: true,
    value(host, options, callback) {
      return this._query(host, type, options, callback);
    },
  });
}
for (const [name, what] of [['resolveAny', 'ANY'], ['resolveCaa', 'CAA'], ['resolveTlsa', 'TLSA']]) {
  Object.defineProperty(Resolver.prototype, name, {
    writable: true, configurable: true,
    value() {
      throw unavailable(`A DNS query for ${what}`, "ask for the types that Java's resolver knows");
    },
  });
}

module.exports = Resolver;
