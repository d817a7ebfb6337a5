'use strict';
// The classes BlockList and SocketAddress.
const { coded, invalidValue, validateInteger, validateObject, validateString } = require('internal/errors');
const { isIPv4, isIPv6 } = require('internal/net/addresses');
const kInspect = Symbol.for('nodejs.util.inspect.custom');
const BITS = { ipv4: 32, ipv6: 128 };

function familyOf(name, argument = 'options.family') {
  const family = typeof name === 'string' ? name.toLowerCase() : name === 4 || name === 6 ? `ipv${name}` : name;
  if (family !== 'ipv4' && family !== 'ipv6') throw invalidValue(argument, name);
  return family;
}

function numberOf(address, family) {
  if (family === 'ipv4') return address.split('.').reduce((sum, part) => sum * 256n + BigInt(part), 0n);
  const plain = address.replace(/%.*$/, '').replace(/(\d+)\.(\d+)\.(\d+)\.(\d+)$/, (all, a, b, c, d) => `${(a * 256 + +b).toString(16)}:${(c * 256 + +d).toString(16)}`);
  const [head, tail] = plain.split('::').map((half) => (half === '' ? [] : half.split(':')));
  const groups = tail === undefined ? head : [...head, ...Array(8 - head.length - tail.length).fill('0'), ...tail];
  return groups.reduce((sum, group) => sum * 65536n + BigInt(`0x${group}`), 0n);
}

/** The shortest text, as RFC 5952 wants it. */
function textOf(number, family) {
  if (family === 'ipv4') return [24n, 16n, 8n, 0n].map((shift) => (number >> shift) & 255n).join('.');
  if (number >> 32n === 0xffffn) return `::ffff:${textOf(number & 0xffffffffn, 'ipv4')}`;
  const groups = Array.from({ length: 8 }, (_, i) => ((number >> BigInt(112 - 16 * i)) & 0xffffn).toString(16));
  const zeros = [...groups.join(':').matchAll(/\b0(?::0)+\b/g)].sort((one, other) => other[0].length - one[0].length)[0];
  const text = groups.join(':');
  if (!zeros) return text;
  return `${text.slice(0, zeros.index).replace(/:$/, '')}::${text.slice(zeros.index + zeros[0].length).replace(/^:/, '')}`;
}

class SocketAddress {
  #number;
  #family;
  #port;
  #flowlabel;

  constructor(options = {}) {
    validateObject(options, 'options');
    this.#family = familyOf(options.family ?? 'ipv4');
    const { address = this.#family === 'ipv4' ? '127.0.0.1' : '::', port = 0, flowlabel = 0 } = options;
    validateString(address, 'options.address');
    if (!(Number(port) >= 0 && Number(port) <= 65535)) {
      throw coded(RangeError, 'ERR_SOCKET_BAD_PORT', `options.port should be >= 0 and < 65536. Received ${require('internal/errors').received(port)}.`);
    }
    validateInteger(flowlabel, 'options.flowlabel', 0, 2 ** 32 - 1);
    if (!(this.#family === 'ipv4' ? isIPv4(address) : isIPv6(address))) throw coded(Error, 'ERR_INVALID_ADDRESS', 'Invalid socket address');
    this.#number = numberOf(address, this.#family);
    this.#port = Number(port);
    this.#flowlabel = flowlabel;
  }

  get address() { return textOf(this.#number, this.#family); }
  get port() { return this.#port; }
  get family() { return this.#family; }
  get flowlabel() { return this.#family === 'ipv6' ? this.#flowlabel : 0; }
  get number() { return this.#number; }
  toJSON() { return { address: this.address, port: this.port, family: this.family, flowlabel: this.flowlabel }; }

  [kInspect](depth, options) {
    return depth < 0 ? this : `SocketAddress ${require('internal/util/inspect').inspect(this.toJSON(), options)}`;
  }
}
Object.defineProperty(SocketAddress.prototype, 'number', { enumerable: false });

function addressOf(address, family, name) {
  if (SocketAddress.prototype.isPrototypeOf(address)) return address;
  validateString(address, name);
  validateString(family, 'family');
  return new SocketAddress({ address, family: familyOf(family, 'family') });
}

const shownFamily = (family) => (family === 'ipv4' ? 'IPv4' : 'IPv6');

class BlockList {
  #rules = [];

  addAddress(address, family = 'ipv4') {
    const one = addressOf(address, family, 'address');
    this.#rules.unshift({ family: one.family, first: one.number, last: one.number, text: `Address: ${shownFamily(one.family)} ${one.address}` });
  }

  addRange(start, end, family = 'ipv4') {
    const first = addressOf(start, family, 'start');
    const last = addressOf(end, family, 'end');
    if (last.number < first.number) throw invalidValue('start', first, 'must come before end');
    this.#rules.unshift({
      family: first.family, first: first.number, last: last.number, text: `Range: ${shownFamily(first.family)} ${first.address}-${last.address}`,
    });
  }

  addSubnet(network, prefix, family = 'ipv4') {
    const one = addressOf(network, family, 'network');
    validateInteger(prefix, 'prefix', 0, BITS[one.family]);
    const size = 1n << BigInt(BITS[one.family] - prefix);
    const first = one.number - (one.number % size);
    this.#rules.unshift({ family: one.family, first, last: first + size - 1n, text: `Subnet: ${shownFamily(one.family)} ${one.address}/${prefix}` });
  }

  check(address, family = 'ipv4') {
    let one = address;
    if (!SocketAddress.prototype.isPrototypeOf(address)) {
      validateString(address, 'address');
      validateString(family, 'family');
      try {
        one = addressOf(address, family, 'address');
      } catch (error) {
        if (error.code === 'ERR_INVALID_ADDRESS') return false;
        throw error;
      }
    }
    const mapped = one.family === 'ipv6' && one.number >> 32n === 0xffffn ? one.number & 0xffffffffn : undefined;
    return this.#rules.some((rule) => {
      const number = rule.family === one.family ? one.number : rule.family === 'ipv4' ? mapped : undefined;
      return number !== undefined && number >= rule.first && number <= rule.last;
    });
  }

  get rules() {
    return this.#rules.map(({ text }) => text);
  }

  [kInspect](depth, options) {
    return depth < 0 ? this : `BlockList ${require('internal/util/inspect').inspect({ rules: this.rules }, options)}`;
  }
}

module.exports = { BlockList, SocketAddress };
