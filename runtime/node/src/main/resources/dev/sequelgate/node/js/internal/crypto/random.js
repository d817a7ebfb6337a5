'use strict';
// Random bytes and numbers.
const native = internalBinding('crypto');
const { invalidType, outOfRange, validateFunction, validateBoolean, validateObject, coded } = require('internal/errors');
const { isBytes } = require('internal/crypto/inputs');
const LARGEST = 2 ** 31 - 1;
const RANGE = 2 ** 48 - 1;

function checkSize(size, elementSize, offset, length) {
  if (typeof size !== 'number') throw invalidType('size', 'number', size);
  size *= elementSize;
  if (Number.isNaN(size) || size > LARGEST || size < 0) throw outOfRange('size', `>= 0 && <= ${LARGEST}`, size);
  if (size + offset > length) throw outOfRange('size + offset', `<= ${length}`, size + offset);
  return Math.trunc(size);
}

function checkOffset(offset, elementSize, length) {
  if (typeof offset !== 'number') throw invalidType('offset', 'number', offset);
  offset *= elementSize;
  if (Number.isNaN(offset) || offset > Math.min(length, LARGEST) || offset < 0) throw outOfRange('offset', `>= 0 && <= ${Math.min(length, LARGEST)}`, offset);
  return Math.trunc(offset);
}

function randomBytes(size, callback) {
  size = checkSize(size, 1, 0, Infinity);
  if (callback === undefined) return native.randomBytes(size);
  validateFunction(callback, 'callback');
  native.randomBytes(size, callback);
  return undefined;
}

function range(buffer, offset, size) {
  if (!isBytes(buffer)) throw invalidType('buf', ['ArrayBuffer', 'ArrayBufferView'], buffer);
  const elementSize = buffer.BYTES_PER_ELEMENT || 1;
  offset = checkOffset(offset ?? 0, elementSize, buffer.byteLength);
  size = size === undefined ? buffer.byteLength - offset : checkSize(size, elementSize, offset, buffer.byteLength);
  return [buffer instanceof ArrayBuffer ? new Uint8Array(buffer) : buffer, offset, size];
}

function randomFillSync(buffer, offset, size) {
  const [view, start, count] = range(buffer, offset, size);
  if (count > 0) native.randomFill(view, start, count);
  return buffer;
}

function randomFill(buffer, offset, size, callback) {
  if (typeof offset === 'function') [callback, offset] = [offset, 0];
  else if (typeof size === 'function') [callback, size] = [size, undefined];
  validateFunction(callback, 'callback');
  const [view, start, count] = range(buffer, offset, size);
  native.randomFill(view, start, count, (error) => callback(error, error ? undefined : buffer));
}

function randomInt(min, max, callback) {
  if (max === undefined || typeof max === 'function') [min, max, callback] = [0, min, max];
  if (callback !== undefined) validateFunction(callback, 'callback');
  if (!Number.isSafeInteger(min)) throw invalidType('min', 'a safe integer', min);
  if (!Number.isSafeInteger(max)) throw invalidType('max', 'a safe integer', max);
  if (max <= min) throw outOfRange('max', `greater than the value of "min" (${min})`, max);
  const span = max - min;
  if (span > RANGE) throw outOfRange('max - min', `<= ${RANGE}`, span);
  const limit = RANGE - (RANGE % span);
  let value;
  do value = native.randomBytes(6).readUIntBE(0, 6); while (value >= limit);
  const result = (value % span) + min;
  if (callback === undefined) return result;
  process.nextTick(callback, undefined, result);
  return undefined;
}

function randomUUID(options) {
  if (options !== undefined) validateObject(options, 'options');
  if (options?.disableEntropyCache !== undefined) validateBoolean(options.disableEntropyCache, 'options.disableEntropyCache');
  return native.randomUuid();
}

const INTEGERS = ['Int8Array', 'Uint8Array', 'Uint8ClampedArray', 'Int16Array', 'Uint16Array', 'Int32Array', 'Uint32Array', 'BigInt64Array', 'BigUint64Array'];

function getRandomValues(array) {
  const type = ArrayBuffer.isView(array) ? Object.prototype.toString.call(array).slice(8, -1) : '';
  if (!INTEGERS.includes(type)) throw new DOMException('The data argument must be an integer-type TypedArray', 'TypeMismatchError');
  if (array.byteLength > 65536) {
    throw new DOMException(`The requested length exceeds 65,536 bytes`, 'QuotaExceededError');
  }
  return randomFillSync(array, 0);
}

function timingSafeEqual(one, other) {
  for (const [name, value] of [['buf1', one], ['buf2', other]]) {
    if (!isBytes(value)) {
      throw coded(TypeError, 'ERR_INVALID_ARG_TYPE', `The "${name}" argument must be an instance of ArrayBuffer, Buffer, TypedArray, or DataView.`);
    }
  }
  if (one.byteLength !== other.byteLength) {
    throw coded(RangeError, 'ERR_CRYPTO_TIMING_SAFE_EQUAL_LENGTH', 'Input buffers must have the same byte length');
  }
  return native.sameBytes(one, other);
}

module.exports = { randomBytes, randomFillSync, randomFill, randomInt, randomUUID, getRandomValues, timingSafeEqual };
