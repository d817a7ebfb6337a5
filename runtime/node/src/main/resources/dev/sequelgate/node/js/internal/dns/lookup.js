'use strict';
// Names to addresses by the operating system's resolver.
const native = internalBinding('dns');
const { isIP } = require('internal/net/addresses');
const { invalidType, invalidValue, validateFunction, validateOneOf, validateBoolean, validateInteger, coded } = require('internal/errors');
const ADDRCONFIG = 32;
const V4MAPPED = 8;
const ALL = 16;
let defaultOrder = 'verbatim';

function lookupOptions(options) {
  if (typeof options === 'number') {
    validateOneOf(options, 'family', [0, 4, 6]);
    return { family: options };
  }
  if (options === null || options === undefined) return {};
  if (typeof options !== 'object') throw invalidType('options', ['integer', 'object'], options);
  if (options.hints !== undefined) {
    validateInteger(options.hints, 'options.hints');
    if ((options.hints & ~(ADDRCONFIG | V4MAPPED | ALL)) !== 0) throw invalidValue('hints', options.hints);
  }
  if (options.family !== undefined) {
    if (options.family === 'IPv4' || options.family === 'IPv6') return { ...options, family: Number(options.family[3]) };
    validateOneOf(options.family, 'options.family', [0, 4, 6]);
  }
  if (options.all !== undefined) validateBoolean(options.all, 'options.all');
  if (options.verbatim !== undefined) validateBoolean(options.verbatim, 'options.verbatim');
  if (options.order !== undefined) validateOneOf(options.order, 'options.order', ['verbatim', 'ipv4first', 'ipv6first']);
  return options;
}

function chosen(lines, { family = 0, order, verbatim }) {
  let all = lines.split('\n').map((line) => ({ address: line.slice(1), family: Number(line[0]) }));
  if (family) all = all.filter((entry) => entry.family === family);
  const wanted = order ?? (verbatim === true ? 'verbatim' : verbatim === false ? 'ipv4first' : defaultOrder);
  if (wanted === 'ipv4first') all.sort((a, b) => a.family - b.family);
  if (wanted === 'ipv6first') all.sort((a, b) => b.family - a.family);
  return all;
}

function notFound(host) {
  return Object.assign(coded(Error, 'ENOTFOUND', `getaddrinfo ENOTFOUND ${host}`), { errno: -3008, syscall: 'getaddrinfo', hostname: host });
}

function lookup(host, options, callback) {
  if (host) {
    if (typeof host !== 'string') throw invalidType('hostname', 'string', host);
  }
  if (typeof options === 'function') [options, callback] = [{}, options];
  else validateFunction(callback, 'callback');
  const wanted = lookupOptions(options);
  const give = (all) => (wanted.all ? callback(null, all) : callback(null, all[0].address, all[0].family));
  if (!host) {
    process.nextTick(() => (wanted.all ? callback(null, []) : callback(null, null, wanted.family === 6 ? 6 : 4)));
    return {};
  }
  const family = isIP(host);
  if (family) {
    process.nextTick(give, [{ address: host, family }]);
    return {};
  }
  native.lookup(host, (error, lines) => {
    if (error) {
      callback(error);
      return;
    }
    const all = chosen(lines, wanted);
    if (all.length === 0) callback(notFound(host));
    else give(all);
  });
  return {};
}

module.exports = {
  lookup,
  ADDRCONFIG, V4MAPPED, ALL,
  getDefaultResultOrder: () => defaultOrder,
  setDefaultResultOrder(order) {
    validateOneOf(order, 'dnsOrder', ['verbatim', 'ipv4first', 'ipv6first']);
    defaultOrder = order;
  },
};
