'use strict';
// Queries to DNS servers, and the records as Node shows them.
const binding = internalBinding('dns');
const { coded, invalidType, invalidValue, validateArray, validateFunction, validateString } = require('internal/errors');
const { isIP } = require('internal/net/addresses');

/** The last part of a name in a zone file has a dot that Node leaves out. */
const name = (text) => (text.endsWith('.') ? text.slice(0, -1) : text);
const fields = (text) => text.split(/\s+/);
const quoted = (text) => {
  const parts = text.match(/"(?:[^"\\]|\\.)*"|\S+/g) ?? [''];
  return parts.map((part) => (part.startsWith('"') ? part.slice(1, -1) : part).replace(/\\(.)/g, '$1'));
};

const TYPES = {
  A: ['resolve4', 'queryA', (text) => text],
  AAAA: ['resolve6', 'queryAaaa', (text) => new URL(`http://[${text}]`).hostname.slice(1, -1)],
  CAA: ['resolveCaa', 'queryCaa', (text) => {
    const [critical, tag] = fields(text);
    return { critical: Number(critical), [tag]: quoted(text.slice(text.indexOf(tag) + tag.length).trim())[0] };
  }],
  CNAME: ['resolveCname', 'queryCname', name],
  MX: ['resolveMx', 'queryMx', (text) => {
    const [priority, exchange] = fields(text);
    return { exchange: name(exchange), priority: Number(priority) };
  }],
  NAPTR: ['resolveNaptr', 'queryNaptr', (text) => {
    const [order, preference, flags, service, regexp, replacement] = quoted(text);
    return { flags, service, regexp, replacement: name(replacement), order: Number(order), preference: Number(preference) };
  }],
  NS: ['resolveNs', 'queryNs', name],
  PTR: ['resolvePtr', 'queryPtr', name],
  SOA: ['resolveSoa', 'querySoa', (text) => {
    const [nsname, hostmaster, serial, refresh, retry, expire, minttl] = fields(text);
    return {
      nsname: name(nsname), hostmaster: name(hostmaster), serial: Number(serial), refresh: Number(refresh), retry: Number(retry),
      expire: Number(expire), minttl: Number(minttl),
    };
  }],
  SRV: ['resolveSrv', 'querySrv', (text) => {
    const [priority, weight, port, target] = fields(text);
    return { name: name(target), port: Number(port), priority: Number(priority), weight: Number(weight) };
  }],
  TXT: ['resolveTxt', 'queryTxt', quoted],
};

function query(servers, host, type, call, shape, callback) {
  binding.records(host, type, call, servers, (error, found) => {
    if (error) {
      error.errno = undefined;
      callback(error);
      return;
    }
    const shown = Array.from(found, shape);
    callback(null, type === 'SOA' ? shown[0] : shown);
  });
}

/** The address as a name of the zone that leads from addresses to names. */
function reverseName(address) {
  if (isIP(address) === 4) return `${address.split('.').reverse().join('.')}.in-addr.arpa`;
  const [head, tail] = address.split('::').map((half) => (half ? half.split(':') : []));
  const groups = tail === undefined ? head : [...head, ...Array(8 - head.length - tail.length).fill('0'), ...tail];
  return `${groups.map((group) => group.padStart(4, '0')).join('').split('').reverse().join('.')}.ip6.arpa`;
}

function checkServer(server) {
  const match = /^\[([^\]]+)\](?::(\d+))?$/.exec(server) ?? (isIP(server) ? [server, server] : /^([^:]+):(\d+)$/.exec(server));
  if (!match || !isIP(match[1])) throw coded(TypeError, 'ERR_INVALID_IP_ADDRESS', `Invalid IP address: ${server}`);
  const address = isIP(match[1]) === 6 ? `[${match[1]}]` : match[1];
  return { shown: match[2] && match[2] !== '53' ? `${address}:${match[2]}` : match[1], used: match[2] ? `${address}:${match[2]}` : address };
}

function systemServers() {
  let text = '';
  try {
    text = require('fs').readFileSync('/etc/resolv.conf', 'utf8');
  } catch (missing) {
    if (missing.code !== 'ENOENT') throw missing;
  }
  const servers = text.split('\n').map((line) => /^\s*nameserver\s+(\S+)/.exec(line)?.[1]).filter(Boolean);
  return servers.length > 0 ? servers : ['127.0.0.1'];
}

class Resolver {
  #servers = null;

  getServers() {
    return this.#servers?.map(({ shown }) => shown) ?? systemServers();
  }

  setServers(servers) {
    validateArray(servers, 'servers');
    this.#servers = servers.map((server) => {
      validateString(server, 'servers[0]');
      return checkServer(server);
    });
  }

  cancel() {}

  setLocalAddress() {
    throw require('internal/errors').unavailable('Resolver.setLocalAddress', 'the system chooses the address');
  }

  resolve(host, type, callback) {
    if (typeof type === 'function') [type, callback] = ['A', type];
    else if (typeof type !== 'string') throw invalidType('rrtype', 'string', type);
    const [method] = type === 'ANY' ? ['resolveAny'] : TYPES[type] ?? [];
    if (!method) throw invalidValue('rrtype', type);
    return this[method](host, callback);
  }

  resolveAny(host, callback) {
    validateString(host, 'name');
    validateFunction(callback, 'callback');
    throw require('internal/errors').unavailable('dns.resolveAny', 'ask for one type of record');
  }

  reverse(address, callback) {
    validateString(address, 'name');
    validateFunction(callback, 'callback');
    if (!isIP(address)) {
      throw Object.assign(new Error(`getHostByAddr EINVAL ${address}`), { errno: -22, code: 'EINVAL', syscall: 'getHostByAddr', hostname: address });
    }
    query(this._used(), reverseName(address), 'PTR', 'getHostByAddr', name, (error, found) => {
      if (error) {
        error.message = `getHostByAddr ${error.code} ${address}`;
        error.hostname = address;
      }
      callback(error, found);
    });
  }

  _used() {
    return this.#servers?.map(({ used }) => used) ?? [];
  }
}
for (const type in TYPES) {
  const [method, call, shape] = TYPES[type];
  Resolver.prototype[method] = { [method](host, options, callback) {
    if (callback === undefined) [options, callback] = [{}, options];
    validateString(host, 'name');
    validateFunction(callback, 'callback');
    const ttl = options?.ttl && (type === 'A' || type === 'AAAA');
    query(this._used(), host, type, call, ttl ? (text) => ({ address: shape(text), ttl: 0 }) : shape, callback);
  } }[method];
}

const METHODS = ['resolve', 'resolveAny', 'reverse', ...Object.values(TYPES).map(([method]) => method)];

module.exports = { Resolver, METHODS };
