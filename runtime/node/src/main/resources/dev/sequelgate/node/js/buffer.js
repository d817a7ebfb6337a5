'use strict';
const { fault, invalidType, outOfRange } = require('internal/arguments');
const { encodings, normalise } = require('internal/buffer_encodings');
const K_MAX_LENGTH = 2 ** 32;
const K_STRING_MAX_LENGTH = 2 ** 29 - 24;
const kInspect = Symbol.for('nodejs.util.inspect.custom');
const FROM_WHAT = 'The first argument must be of type string or an instance of Buffer, ArrayBuffer, or Array or an Array-like Object.';

class FastBuffer extends Uint8Array {}

function Buffer(value, encodingOrOffset, length) {
  if (typeof value === 'number') {
    if (typeof encodingOrOffset === 'string') throw invalidType('string', 'of type string', value);
    return Buffer.alloc(value);
  }
  return Buffer.from(value, encodingOrOffset, length);
}
Buffer.prototype = FastBuffer.prototype;
Object.defineProperty(FastBuffer.prototype, 'constructor', { value: Buffer, writable: true, configurable: true });
Object.setPrototypeOf(Buffer, Uint8Array);
Object.defineProperty(Buffer, Symbol.species, { configurable: true, get: () => FastBuffer });
Buffer.poolSize = 8192;

function over(bytes) {
  return new FastBuffer(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

function encodingOf(name) {
  const encoding = normalise(name);
  if (encoding === undefined) throw fault(TypeError, 'ERR_UNKNOWN_ENCODING', `Unknown encoding: ${name}`);
  return encodings[encoding];
}

function isArrayBuffer(value) {
  return value instanceof ArrayBuffer || value instanceof SharedArrayBuffer;
}

function isBytes(value) {
  return value instanceof Uint8Array;
}

function fromArrayBuffer(buffer, byteOffset, length) {
  byteOffset = byteOffset === undefined ? 0 : +byteOffset || 0;
  const room = buffer.byteLength - byteOffset;
  if (room < 0) throw fault(RangeError, 'ERR_BUFFER_OUT_OF_BOUNDS', '"offset" is outside of buffer bounds');
  if (length === undefined) {
    length = room;
  } else {
    length = +length;
    if (!(length > 0)) length = 0;
    else if (length > room) throw fault(RangeError, 'ERR_BUFFER_OUT_OF_BOUNDS', '"length" is outside of buffer bounds');
  }
  return new FastBuffer(buffer, byteOffset, length);
}

function fromArrayLike(value) {
  const buffer = new FastBuffer(value.length > 0 ? value.length : 0);
  if (isBytes(value) || Array.isArray(value)) buffer.set(value);
  else for (let i = 0; i < buffer.length; i++) buffer[i] = value[i];
  return buffer;
}

Buffer.from = function from(value, encodingOrOffset, length) {
  if (typeof value === 'string') {
    const name = typeof encodingOrOffset === 'string' ? encodingOrOffset : undefined;
    return over(encodingOf(name).encode(value));
  }
  if (typeof value === 'object' && value !== null) {
    if (isArrayBuffer(value)) return fromArrayBuffer(value, encodingOrOffset, length);
    const primitive = value.valueOf?.();
    if (primitive != null && primitive !== value && (typeof primitive === 'string' || typeof primitive === 'object')) {
      return Buffer.from(primitive, encodingOrOffset, length);
    }
    if (value.length !== undefined || isArrayBuffer(value.buffer)) {
      return typeof value.length === 'number' ? fromArrayLike(value) : new FastBuffer();
    }
    if (value.type === 'Buffer' && Array.isArray(value.data)) return fromArrayLike(value.data);
    const text = value[Symbol.toPrimitive]?.('string');
    if (typeof text === 'string') return Buffer.from(text, encodingOrOffset);
  }
  throw fault(TypeError, 'ERR_INVALID_ARG_TYPE', `${FROM_WHAT} Received ${require('internal/tasks').received(value)}`);
};

Buffer.copyBytesFrom = function copyBytesFrom(view, offset = 0, length = undefined) {
  if (!ArrayBuffer.isView(view) || view instanceof DataView) throw invalidType('view', 'an instance of TypedArray', view);
  const part = view.subarray(offset, length === undefined ? undefined : offset + length);
  return Buffer.from(new Uint8Array(part.buffer, part.byteOffset, part.byteLength));
};

function checkSize(size) {
  if (typeof size !== 'number') throw invalidType('size', 'of type number', size);
  if (!(size >= 0 && size <= K_MAX_LENGTH)) throw outOfRange('size', `>= 0 && <= ${K_MAX_LENGTH}`, size);
}

Buffer.alloc = function alloc(size, fill, encoding) {
  checkSize(size);
  const buffer = new FastBuffer(size);
  return fill !== undefined && fill !== 0 && size > 0 ? buffer.fill(fill, typeof encoding === 'string' ? encoding : undefined) : buffer;
};
Buffer.allocUnsafe = function allocUnsafe(size) {
  checkSize(size);
  return new FastBuffer(size);
};
Buffer.allocUnsafeSlow = function allocUnsafeSlow(size) {
  checkSize(size);
  return new FastBuffer(size);
};
Buffer.isBuffer = function isBuffer(value) {
  return value instanceof Buffer;
};
Buffer.isEncoding = function isEncoding(name) {
  return typeof name === 'string' && name.length !== 0 && normalise(name) !== undefined;
};
Buffer.of = function of(...bytes) {
  return fromArrayLike(bytes);
};

Buffer.byteLength = function byteLength(value, encoding) {
  if (typeof value === 'string') return value === '' ? 0 : encodings[normalise(encoding) ?? 'utf8'].size(value);
  if (ArrayBuffer.isView(value) || isArrayBuffer(value)) return value.byteLength;
  throw invalidType('string', 'of type string or an instance of Buffer or ArrayBuffer', value);
};

function compareBytes(one, other) {
  const length = Math.min(one.length, other.length);
  for (let i = 0; i < length; i++) {
    if (one[i] !== other[i]) return one[i] < other[i] ? -1 : 1;
  }
  return Math.sign(one.length - other.length);
}

function checkBytes(name, value) {
  if (!isBytes(value)) throw invalidType(name, 'an instance of Buffer or Uint8Array', value);
}

Buffer.compare = function compare(one, other) {
  checkBytes('buf1', one);
  checkBytes('buf2', other);
  return one === other ? 0 : compareBytes(one, other);
};

Buffer.concat = function concat(list, length) {
  if (!Array.isArray(list)) throw invalidType('list', 'an instance of Array', list);
  if (list.length === 0) return new FastBuffer();
  list.forEach((part, i) => checkBytes(`list[${i}]`, part));
  if (length === undefined) length = list.reduce((sum, part) => sum + part.length, 0);
  else if (typeof length !== 'number') throw invalidType('length', 'of type number', length);
  else if (!Number.isInteger(length)) throw outOfRange('length', 'an integer', length);
  else if (length < 0) throw outOfRange('length', `>= 0 && <= ${Number.MAX_SAFE_INTEGER}`, length);
  const all = Buffer.allocUnsafe(length);
  let at = 0;
  for (const part of list) {
    if (at + part.length > length) {
      all.set(part.subarray(0, length - at), at);
      break;
    }
    all.set(part, at);
    at += part.length;
  }
  return all;
};

require('internal/buffer_methods').addTo(Buffer, { FastBuffer, encodingOf, compareBytes, checkBytes, isBytes });
require('internal/buffer_numbers').addTo(Buffer.prototype);
Object.defineProperty(Buffer.prototype, 'parent', { enumerable: true, get() { return this instanceof Buffer ? this.buffer : undefined; } });
Object.defineProperty(Buffer.prototype, 'offset', { enumerable: true, get() { return this instanceof Buffer ? this.byteOffset : undefined; } });

const inspection = { limit: 50 };
Buffer.prototype[kInspect] = function inspect(depth, context) {
  const shown = Math.min(inspection.limit, this.length);
  const more = this.length - shown;
  let text = this.hexSlice(0, shown).replace(/(.{2})/g, '$1 ').trim();
  if (more > 0) text += ` ... ${more} more byte${more > 1 ? 's' : ''}`;
  const names = context ? Object.keys(this).slice(this.length) : [];
  if (names.length > 0) {
    const extras = Object.fromEntries(names.map((name) => [name, this[name]]));
    text += `${this.length > 0 ? ', ' : ''}${require('internal/util/inspect').inspect(extras, { ...context, breakLength: Infinity, compact: true }).slice(2, -2)}`;
  }
  return `<${this.constructor.name} ${text}>`;
};
Buffer.prototype.inspect = Buffer.prototype[kInspect];

function SlowBuffer(length) {
  checkSize(length);
  return Buffer.allocUnsafeSlow(length);
}
Object.setPrototypeOf(SlowBuffer.prototype, Uint8Array.prototype);
Object.setPrototypeOf(SlowBuffer, Uint8Array);

function invalidCharacter() {
  const { DOMException } = require('internal/dom_exception');
  return new DOMException('Invalid character', 'InvalidCharacterError');
}

module.exports = {
  Buffer,
  SlowBuffer,
  transcode(source, from, to) {
    checkBytes('source', source);
    const target = normalise(to);
    const text = encodingOf(from).decode(source, 0, source.length);
    return Buffer.from(target === 'ascii' || target === 'latin1' ? text.replace(target === 'ascii' ? /[^\0-\x7f]/gu : /[^\0-\xff]/gu, '?') : text, to);
  },
  isUtf8(input) {
    try {
      new TextDecoder('utf-8', { fatal: true }).decode(input);
      return true;
    } catch {
      return false;
    }
  },
  isAscii: (input) => new Uint8Array(input.buffer ?? input, input.byteOffset ?? 0, input.byteLength).every((byte) => byte < 128),
  kMaxLength: K_MAX_LENGTH,
  kStringMaxLength: K_STRING_MAX_LENGTH,
  btoa(input) {
    if (arguments.length === 0) throw fault(TypeError, 'ERR_MISSING_ARGS', 'The "input" argument must be specified');
    const text = `${input}`;
    if (/[^\0-\xff]/.test(text)) throw invalidCharacter();
    return Buffer.from(text, 'latin1').toString('base64');
  },
  atob(input) {
    if (arguments.length === 0) throw fault(TypeError, 'ERR_MISSING_ARGS', 'The "input" argument must be specified');
    const text = `${input}`.replace(/[\t\n\f\r ]/g, '').replace(/^((?:.{4})*.{2}(?:.(?==$)|(?===$)))={1,2}$/s, '$1');
    if (/[^A-Za-z0-9+/]/.test(text)) throw invalidCharacter();
    if (text.length % 4 === 1) {
      const { DOMException } = require('internal/dom_exception');
      throw new DOMException('The string to be decoded is not correctly encoded.', 'InvalidCharacterError');
    }
    return Buffer.from(text, 'base64').toString('latin1');
  },
  constants: Object.defineProperties({}, {
    MAX_LENGTH: { value: K_MAX_LENGTH, enumerable: true },
    MAX_STRING_LENGTH: { value: K_STRING_MAX_LENGTH, enumerable: true },
  }),
  get INSPECT_MAX_BYTES() { return inspection.limit; },
  set INSPECT_MAX_BYTES(limit) { inspection.limit = limit; },
  resolveObjectURL: (id) => require('internal/blob').resolveObjectURL(id),
};
for (const name of ['Blob', 'File']) {
  Object.defineProperty(module.exports, name, { enumerable: true, configurable: true, get: () => require('internal/blob')[name] });
}
