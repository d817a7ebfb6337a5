'use strict';
// Buffer: the npm polyfill with what Node added since; texts are converted by the engine or by Java, which are fast.
const vendor = require('internal/vendor/buffer');
const binding = internalBinding('buffer');
const { argumentType, argumentValue, coded, outOfRange } = require('internal/errors');

const { Buffer } = vendor;
const MAX_LENGTH = 2 ** 31 - 1;
const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
const encoder = new TextEncoder();

function normal(encoding) {
  if (encoding === undefined || encoding === null || encoding === '') return 'utf8';
  switch (String(encoding).toLowerCase()) {
    case 'utf8': case 'utf-8': return 'utf8';
    case 'ucs2': case 'ucs-2': case 'utf16le': case 'utf-16le': return 'utf16le';
    case 'latin1': case 'binary': return 'latin1';
    case 'base64': return 'base64';
    case 'base64url': return 'base64url';
    case 'hex': return 'hex';
    case 'ascii': return 'ascii';
    default: return undefined;
  }
}

function checked(encoding) {
  const known = normal(encoding);
  if (known === undefined) throw coded(TypeError, 'ERR_UNKNOWN_ENCODING', `Unknown encoding: ${encoding}`);
  return known;
}

function asBuffer(array) {
  Object.setPrototypeOf(array, Buffer.prototype);
  return array;
}

/** A string's bytes. */
function encoded(text, encoding) {
  const known = checked(encoding);
  const bytes = known === 'utf8' ? encoder.encode(text) : new Uint8Array(binding.encode(text, known));
  return asBuffer(bytes);
}

const vendorFrom = Buffer.from;
const isArrayBuffer = (value) => value instanceof ArrayBuffer || (typeof SharedArrayBuffer === 'function' && value instanceof SharedArrayBuffer)
  || Object.prototype.toString.call(value) === '[object ArrayBuffer]';

Buffer.from = function from(value, encodingOrOffset, length) {
  if (typeof value === 'string') return encoded(value, encodingOrOffset);
  if (typeof value === 'object' && value !== null) {
    if (isArrayBuffer(value)) {
      const offset = encodingOrOffset === undefined ? 0 : Number(encodingOrOffset) || 0;
      if (offset > value.byteLength) throw coded(RangeError, 'ERR_BUFFER_OUT_OF_BOUNDS', '"offset" is outside of buffer bounds');
      const size = length === undefined ? value.byteLength - offset : Math.max(0, Number(length) || 0);
      if (size > value.byteLength - offset) throw coded(RangeError, 'ERR_BUFFER_OUT_OF_BOUNDS', '"length" is outside of buffer bounds');
      return asBuffer(new Uint8Array(value, offset, size));
    }
    const primitive = typeof value.valueOf === 'function' ? value.valueOf() : value;
    if (primitive !== value && primitive != null && (typeof primitive === 'string' || typeof primitive === 'object')) {
      return Buffer.from(primitive, encodingOrOffset, length);
    }
    if (Array.isArray(value) || ArrayBuffer.isView(value) || typeof value.length === 'number') return asBuffer(Uint8Array.from(value, (each) => Number(each) & 255));
    if (value.type === 'Buffer' && Array.isArray(value.data)) return asBuffer(Uint8Array.from(value.data));
    if (typeof value[Symbol.toPrimitive] === 'function') {
      const text = value[Symbol.toPrimitive]('string');
      if (typeof text === 'string') return encoded(text, encodingOrOffset);
    }
  }
  throw firstArgument(value);
};
Buffer.from.prototype = vendorFrom.prototype;

function firstArgument(value) {
  const { received } = require('internal/tasks');
  return coded(TypeError, 'ERR_INVALID_ARG_TYPE',
    `The first argument must be of type string or an instance of Buffer, ArrayBuffer, or Array or an Array-like Object. Received ${received(value)}`);
}

function checkSize(size) {
  if (typeof size !== 'number') throw argumentType('size', 'number', size);
  if (!(size >= 0 && size <= MAX_LENGTH)) throw outOfRange('size', `>= 0 && <= ${MAX_LENGTH}`, size);
}

Buffer.alloc = function alloc(size, fill, encoding) {
  checkSize(size);
  const buffer = asBuffer(new Uint8Array(size));
  if (fill !== undefined && fill !== 0 && size > 0) buffer.fill(fill, encoding);
  return buffer;
};
Buffer.allocUnsafe = function allocUnsafe(size) {
  checkSize(size);
  return asBuffer(new Uint8Array(size));
};
Buffer.allocUnsafeSlow = Buffer.allocUnsafe;

Buffer.isEncoding = (encoding) => typeof encoding === 'string' && encoding.length !== 0 && normal(encoding) !== undefined;

Buffer.byteLength = function byteLength(value, encoding) {
  if (typeof value !== 'string') {
    if (ArrayBuffer.isView(value) || isArrayBuffer(value)) return value.byteLength;
    throw argumentType('string', ['string', 'Buffer', 'ArrayBuffer'], value);
  }
  switch (normal(encoding)) {
    case 'latin1': case 'ascii': return value.length;
    case 'utf16le': return value.length * 2;
    case 'hex': return value.length >>> 1;
    case 'base64': case 'base64url': return encoded(value, encoding).length;
    default: return encoder.encode(value).length;
  }
};

Buffer.concat = function concat(list, length) {
  if (!Array.isArray(list)) throw argumentType('list', 'Array', list);
  if (length === undefined) {
    length = 0;
    for (const each of list) if (each.length) length += each.length;
  }
  const all = Buffer.alloc(length);
  let at = 0;
  for (let i = 0; i < list.length; i++) {
    const each = list[i];
    if (!(each instanceof Uint8Array)) throw argumentType(`list[${i}]`, ['Buffer', 'Uint8Array'], each);
    if (at >= length) break;
    all.set(at + each.length > length ? each.subarray(0, length - at) : each, at);
    at += each.length;
  }
  return all;
};

Buffer.copyBytesFrom = (view, offset = 0, length = view.length - offset) => {
  const part = view.subarray(offset, offset + length);
  return Buffer.from(new Uint8Array(part.buffer, part.byteOffset, part.byteLength).slice().buffer);
};

function bounds(buffer, start, end) {
  start = start === undefined || start < 0 ? 0 : Math.min(Math.trunc(start) || 0, buffer.length);
  end = end === undefined || end > buffer.length ? buffer.length : Math.max(Math.trunc(end) || 0, 0);
  return [start, end];
}

Buffer.prototype.toString = function toString(encoding, start, end) {
  const [from, to] = bounds(this, start, end);
  if (to <= from) return '';
  const known = checked(encoding);
  const part = from === 0 && to === this.length ? this : new Uint8Array(this.buffer, this.byteOffset + from, to - from);
  return known === 'utf8' ? decoder.decode(part) : binding.decode(part, known);
};
Buffer.prototype.toLocaleString = Buffer.prototype.toString;
for (const name of ['utf8', 'latin1', 'ascii', 'hex', 'base64', 'base64url', 'ucs2', 'utf16le']) {
  const hide = (key, value) => Object.defineProperty(Buffer.prototype, key, { value, writable: true, configurable: true, enumerable: false });
  hide(`${name}Slice`, function slice(start, end) { return this.toString(name, start, end); });
  hide(`${name}Write`, function write(text, offset, length) { return this.write(text, offset, length, name); });
}

const vendorWrite = Buffer.prototype.write;
Buffer.prototype.write = function write(text, offset, length, encoding) {
  if (typeof text !== 'string') throw argumentType('argument', 'string', text);
  if (typeof offset === 'string') {
    encoding = offset;
    offset = 0;
    length = undefined;
  } else if (typeof length === 'string') {
    encoding = length;
    length = undefined;
  }
  offset = offset === undefined ? 0 : offset;
  if (offset < 0 || offset > this.length) throw outOfRange('offset', `>= 0 && <= ${this.length}`, offset);
  const room = Math.min(this.length - offset, length === undefined ? Infinity : length);
  const known = checked(encoding);
  const bytes = encoded(text, known);
  if (bytes.length <= room) {
    this.set(bytes, offset);
    return bytes.length;
  }
  // Only whole characters are written.
  if (known === 'utf8') return vendorWrite.call(this, text, offset, room, 'utf8');
  const whole = known === 'utf16le' ? room - (room % 2) : room;
  this.set(bytes.subarray(0, whole), offset);
  return whole;
};

const vendorFill = Buffer.prototype.fill;
Buffer.prototype.fill = function fill(value, start, end, encoding) {
  if (typeof value === 'string' && typeof start === 'string') [encoding, start, end] = [start, undefined, undefined];
  else if (typeof value === 'string' && typeof end === 'string') [encoding, end] = [end, undefined];
  if (typeof value === 'string' && value.length > 0) {
    const bytes = encoded(value, encoding);
    if (bytes.length === 0) throw argumentValue('value', value);
    return vendorFill.call(this, bytes, start, end);
  }
  return vendorFill.call(this, value, start, end);
};

const vendorIndexOf = Buffer.prototype.indexOf;
const vendorLastIndexOf = Buffer.prototype.lastIndexOf;
const searched = (original) => function search(value, offset, encoding) {
  if (typeof offset === 'string') [encoding, offset] = [offset, undefined];
  return original.call(this, typeof value === 'string' ? encoded(value, encoding) : value, offset);
};
Buffer.prototype.indexOf = searched(vendorIndexOf);
Buffer.prototype.lastIndexOf = searched(vendorLastIndexOf);
Buffer.prototype.includes = function includes(value, offset, encoding) {
  return this.indexOf(value, offset, encoding) !== -1;
};
Buffer.prototype.subarray = function subarray(start, end) {
  return asBuffer(Uint8Array.prototype.subarray.call(new Uint8Array(this.buffer, this.byteOffset, this.length), start, end));
};
Buffer.prototype.slice = Buffer.prototype.subarray;
Buffer.prototype[Symbol.for('nodejs.util.inspect.custom')] = function inspectBuffer(depth, options) {
  const most = module.exports.INSPECT_MAX_BYTES;
  const left = this.length - most;
  let text = binding.decode(this.subarray(0, most), 'hex').replace(/(.{2})/g, '$1 ').trim();
  if (left > 0) text += ` ... ${left} more byte${left > 1 ? 's' : ''}`;
  const extra = options ? Object.keys(this).filter((key) => !/^\d+$/.test(key)) : [];
  for (const key of extra) text += `${text ? ', ' : ''}${key}: ${require('util').inspect(this[key], { ...options, depth: 0 })}`;
  return `<${this.constructor.name} ${text}>`;
};
delete Buffer.prototype.inspect;
Buffer.poolSize = 8192;
for (const [short, long] of [['readUint', 'readUInt'], ['writeUint', 'writeUInt']]) {
  for (const size of ['8', '16LE', '16BE', '32LE', '32BE', 'LE', 'BE']) Buffer.prototype[short + size] ??= Buffer.prototype[long + size];
}

function atob(text) {
  const clean = String(text).replace(/[\t\n\f\r ]/g, '');
  const bare = clean.length % 4 === 0 ? clean.replace(/={1,2}$/, '') : clean;
  if (bare.length % 4 === 1 || /[^A-Za-z0-9+/]/.test(bare)) {
    const DOMException = require('internal/dom_exception');
    throw new DOMException('The string to be decoded is not correctly encoded.', 'InvalidCharacterError');
  }
  return Buffer.from(bare, 'base64').toString('latin1');
}

function btoa(text) {
  const string = String(text);
  if (/[^\0-\xff]/.test(string)) {
    const DOMException = require('internal/dom_exception');
    throw new DOMException('Invalid character', 'InvalidCharacterError');
  }
  return Buffer.from(string, 'latin1').toString('base64');
}

function SlowBuffer(size) {
  return Buffer.allocUnsafeSlow(size);
}

module.exports = {
  Buffer,
  SlowBuffer,
  atob,
  btoa,
  constants: { MAX_LENGTH, MAX_STRING_LENGTH: 2 ** 29 - 24 },
  kMaxLength: MAX_LENGTH,
  kStringMaxLength: 2 ** 29 - 24,
  INSPECT_MAX_BYTES: 50,
  isUtf8: (bytes) => binding.isUtf8(ArrayBuffer.isView(bytes) ? bytes : new Uint8Array(bytes)),
  isAscii: (bytes) => (ArrayBuffer.isView(bytes) ? new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength) : new Uint8Array(bytes)).every((each) => each < 128),
  transcode: (source, from, to) => Buffer.from(source.toString(from), to),
  resolveObjectURL: () => undefined,
};
for (const name of ['Blob', 'File']) {
  Object.defineProperty(module.exports, name, { enumerable: true, configurable: true, get: () => require('internal/blob')[name] });
}
