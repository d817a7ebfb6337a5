'use strict';
// Buffer's methods that read and write numbers.
const { fault, invalidType, outOfRange } = require('internal/arguments');

function view(buffer) {
  return new DataView(buffer.buffer, buffer.byteOffset, buffer.byteLength);
}

/** `last` is the greatest offset that leaves room for the number. */
function checkOffset(offset, last) {
  if (typeof offset !== 'number') throw invalidType('offset', 'of type number', offset);
  if (offset >= 0 && offset <= last && Number.isInteger(offset)) return;
  if (!Number.isInteger(offset)) throw outOfRange('offset', 'an integer', offset);
  if (last < 0) throw fault(RangeError, 'ERR_BUFFER_OUT_OF_BOUNDS', 'Attempt to access memory outside buffer bounds');
  throw outOfRange('offset', `>= 0 and <= ${last}`, offset);
}

function checkValue(value, bytes, signed) {
  const big = typeof value === 'bigint';
  const two = big ? 2n : 2;
  const bits = big ? BigInt(bytes * 8) : bytes * 8;
  const one = big ? 1n : 1;
  const min = signed ? -(two ** (bits - one)) : big ? 0n : 0;
  const max = (signed ? two ** (bits - one) : two ** bits) - one;
  if (value <= max && value >= min || Number.isNaN(Number(value))) return;
  const n = big ? 'n' : '';
  let range = `>= ${min}${n} and <= ${max}${n}`;
  if (bytes > 4) {
    range = signed ? `>= -(2${n} ** ${bytes * 8 - 1}${n}) and < 2${n} ** ${bytes * 8 - 1}${n}` : `>= 0${n} and < 2${n} ** ${bytes * 8}${n}`;
  }
  throw outOfRange('value', range, value);
}

function checkLength(byteLength) {
  if (byteLength === undefined || typeof byteLength !== 'number') throw invalidType('byteLength', 'of type number', byteLength);
  if (!Number.isInteger(byteLength)) throw outOfRange('byteLength', 'an integer', byteLength);
  if (byteLength < 1 || byteLength > 6) throw outOfRange('byteLength', '>= 1 and <= 6', byteLength);
}

function define(prototype, names, method) {
  Object.defineProperty(method, 'name', { value: names[0] });
  for (const name of names) Object.defineProperty(prototype, name, { value: method, writable: true, configurable: true, enumerable: true });
}

function fixed(prototype, kind, bytes, littleEndian, { signed = false, whole = true, get = kind, big = false } = {}) {
  const order = bytes === 1 ? '' : littleEndian ? 'LE' : 'BE';
  const names = [`${kind}${order}`];
  if (!signed && whole) names.push(names[0].replace('UInt', 'Uint'));
  const getter = DataView.prototype[`get${get}`];
  const setter = DataView.prototype[`set${get}`];
  define(prototype, names.map((name) => `read${name}`), function (offset = 0) {
    checkOffset(offset, this.length - bytes);
    return Reflect.apply(getter, view(this), [offset, littleEndian]);
  });
  define(prototype, names.map((name) => `write${name}`), function (value, offset = 0) {
    if (big) {
      if (typeof value !== 'bigint') throw new TypeError('Cannot mix BigInt and other types, use explicit conversions');
      checkValue(value, bytes, signed);
    } else {
      value = +value;
      if (whole) {
        if (offset === undefined) offset = 0;
        if (bytes === 1 && typeof offset !== 'number') throw invalidType('offset', 'of type number', offset);
        checkValue(value, bytes, signed);
      }
    }
    checkOffset(offset, this.length - bytes);
    Reflect.apply(setter, view(this), [offset, value, littleEndian]);
    return offset + bytes;
  });
}

function variable(prototype, signed, littleEndian) {
  const order = littleEndian ? 'LE' : 'BE';
  const names = signed ? [`Int${order}`] : [`UInt${order}`, `Uint${order}`];
  define(prototype, names.map((name) => `read${name}`), function (offset, byteLength) {
    if (offset === undefined) throw invalidType('offset', 'of type number', offset);
    checkLength(byteLength);
    checkOffset(offset, this.length - byteLength);
    let value = 0;
    for (let i = 0; i < byteLength; i++) value = value * 256 + this[offset + (littleEndian ? byteLength - 1 - i : i)];
    return signed && value >= 2 ** (byteLength * 8 - 1) ? value - 2 ** (byteLength * 8) : value;
  });
  define(prototype, names.map((name) => `write${name}`), function (value, offset, byteLength) {
    checkLength(byteLength);
    value = +value;
    checkValue(value, byteLength, signed);
    if (offset === undefined) offset = 0;
    checkOffset(offset, this.length - byteLength);
    let rest = value < 0 ? value + 2 ** (byteLength * 8) : value;
    for (let i = 0; i < byteLength; i++) {
      this[offset + (littleEndian ? i : byteLength - 1 - i)] = rest % 256;
      rest = Math.floor(rest / 256);
    }
    return offset + byteLength;
  });
}

module.exports = {
  addTo(prototype) {
    fixed(prototype, 'UInt8', 1, true, { get: 'Uint8' });
    fixed(prototype, 'Int8', 1, true, { signed: true });
    for (const littleEndian of [true, false]) {
      for (const bits of [16, 32]) {
        fixed(prototype, `UInt${bits}`, bits / 8, littleEndian, { get: `Uint${bits}` });
        fixed(prototype, `Int${bits}`, bits / 8, littleEndian, { signed: true });
      }
      fixed(prototype, 'BigUInt64', 8, littleEndian, { get: 'BigUint64', big: true });
      fixed(prototype, 'BigInt64', 8, littleEndian, { signed: true, big: true });
      fixed(prototype, 'Float', 4, littleEndian, { whole: false, get: 'Float32' });
      fixed(prototype, 'Double', 8, littleEndian, { whole: false, get: 'Float64' });
      variable(prototype, true, littleEndian);
      variable(prototype, false, littleEndian);
    }
  },
};
