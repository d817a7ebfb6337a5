'use strict';
// Numbers in a Buffer: read…, write… of every width and order.
const { coded, invalidType, outOfRange } = require('internal/errors');
const scratch = new DataView(new ArrayBuffer(8));

function badOffset(bytes, offset, width) {
  if (typeof offset !== 'number') return invalidType('offset', 'number', offset);
  if (!Number.isInteger(offset)) return outOfRange('offset', 'an integer', offset);
  if (bytes.length < width) return coded(RangeError, 'ERR_BUFFER_OUT_OF_BOUNDS', 'Attempt to access memory outside buffer bounds');
  return outOfRange('offset', `>= 0 and <= ${bytes.length - width}`, offset);
}

function check(bytes, offset, width) {
  if (!(Number.isInteger(offset) && offset >= 0 && offset + width <= bytes.length)) throw badOffset(bytes, offset, width);
}

function checkWidth(width) {
  if (typeof width !== 'number') throw invalidType('byteLength', 'number', width);
  if (!Number.isInteger(width)) throw outOfRange('byteLength', 'an integer', width);
  if (width < 1 || width > 6) throw outOfRange('byteLength', '>= 1 and <= 6', width);
}

function checkValue(value, width, signed, big) {
  const limit = big ? 2n ** 64n : 2 ** (8 * width);
  const min = signed ? -limit / (big ? 2n : 2) : big ? 0n : 0;
  const max = signed ? -min - (big ? 1n : 1) : limit - (big ? 1n : 1);
  if (value >= min && value <= max) return;
  if (!(value > max || value < min)) return;
  const n = big ? 'n' : '';
  const bits = 8 * width;
  let allowed = `>= ${min}${n} and <= ${max}${n}`;
  if (width > 4) allowed = signed ? `>= -(2${n} ** ${bits - 1}${n}) and < 2${n} ** ${bits - 1}${n}` : `>= 0${n} and < 2${n} ** ${bits}${n}`;
  throw outOfRange('value', allowed, value);
}

function readBytes(bytes, offset, width, little) {
  let value = 0;
  for (let i = 0; i < width; i++) value = value * 256 + bytes[offset + (little ? width - 1 - i : i)];
  return value;
}

function signedOf(value, width) {
  const half = 2 ** (8 * width - 1);
  return value >= half ? value - 2 * half : value;
}

function writeBytes(bytes, value, offset, width, little) {
  for (let i = 0; i < width; i++) {
    bytes[offset + (little ? i : width - 1 - i)] = value % 256;
    value = Math.floor(value / 256);
  }
  return offset + width;
}

function integers(define, name, width, little, signed) {
  define(`read${name}`, function (offset = 0) {
    check(this, offset, width);
    const value = readBytes(this, offset, width, little);
    return signed ? signedOf(value, width) : value;
  });
  define(`write${name}`, function (value, offset = 0) {
    value = +value;
    checkValue(value, width, signed, false);
    check(this, offset, width);
    return writeBytes(this, Math.trunc(value) || 0, offset, width, little);
  });
}

function variableIntegers(define, signed, little) {
  const name = `${signed ? 'Int' : 'UInt'}${little ? 'LE' : 'BE'}`;
  define(`read${name}`, function (offset, width) {
    if (offset === undefined) throw invalidType('offset', 'number', offset);
    checkWidth(width);
    check(this, offset, width);
    const value = readBytes(this, offset, width, little);
    return signed ? signedOf(value, width) : value;
  });
  define(`write${name}`, function (value, offset, width) {
    checkWidth(width);
    value = +value;
    checkValue(value, width, signed, false);
    check(this, offset, width);
    return writeBytes(this, Math.trunc(value) || 0, offset, width, little);
  });
}

function viewed(define, name, method, width, little, signed) {
  const big = method.startsWith('Big');
  define(`read${name}`, function (offset = 0) {
    check(this, offset, width);
    for (let i = 0; i < width; i++) scratch.setUint8(i, this[offset + i]);
    return scratch[`get${method}`](0, little);
  });
  define(`write${name}`, function (value, offset = 0) {
    if (big) checkValue(value, width, signed, true);
    else value = +value;
    check(this, offset, width);
    scratch[`set${method}`](0, value, little);
    for (let i = 0; i < width; i++) this[offset + i] = scratch.getUint8(i);
    return offset + width;
  });
}

exports.install = (prototype) => {
  function define(name, method) {
    const names = name.includes('UI') ? [name, name.replace('UI', 'Ui')] : [name];
    for (const each of names) Object.defineProperty(prototype, each, { value: method, writable: true, configurable: true, enumerable: true });
  }
  integers(define, 'UInt8', 1, true, false);
  integers(define, 'Int8', 1, true, true);
  for (const little of [true, false]) {
    const order = little ? 'LE' : 'BE';
    integers(define, `UInt16${order}`, 2, little, false);
    integers(define, `Int16${order}`, 2, little, true);
    integers(define, `UInt32${order}`, 4, little, false);
    integers(define, `Int32${order}`, 4, little, true);
    variableIntegers(define, false, little);
    variableIntegers(define, true, little);
    viewed(define, `Float${order}`, 'Float32', 4, little, true);
    viewed(define, `Double${order}`, 'Float64', 8, little, true);
    viewed(define, `BigUInt64${order}`, 'BigUint64', 8, little, false);
    viewed(define, `BigInt64${order}`, 'BigInt64', 8, little, true);
  }
};
