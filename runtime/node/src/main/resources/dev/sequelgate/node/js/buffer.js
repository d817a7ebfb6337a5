'use strict';
// Buffer: a Uint8Array whose texts are converted by the engine (UTF-8) or by Java (all other encodings).
const binding = internalBinding('buffer');
const { coded, invalidType, outOfRange } = require('internal/errors');
const { encodingOf } = require('internal/encodings');
const MAX_LENGTH = 0x7fffffff - 8;
const MAX_STRING_LENGTH = 0x1fffffe8;
const utf8Encoder = new TextEncoder();
const { NativeTextDecoder } = require('internal/builtins');
const utf8Decoder = new NativeTextDecoder('utf-8', { ignoreBOM: true });
const kCustomInspect = Symbol.for('nodejs.util.inspect.custom');
let inspectMaxBytes = 50;

class FastBuffer extends Uint8Array {}

let announced = false;

/** Once, and not for packages: they are not the application's to change. */
function announceConstructor() {
  if (announced || /[/\\]node_modules[/\\]/.test(new Error().stack.split('\n')[1])) return;
  announced = true;
  process.emitWarning(
    'Buffer() is deprecated due to security and usability issues. Please use the Buffer.alloc(), Buffer.allocUnsafe(), or Buffer.from() methods instead.',
    'DeprecationWarning', 'DEP0005');
}

function Buffer(value, encodingOrOffset, length) {
  announceConstructor();
  if (typeof value === 'number') {
    if (typeof encodingOrOffset === 'string') throw invalidType('string', 'string', value);
    return Buffer.alloc(value);
  }
  return Buffer.from(value, encodingOrOffset, length);
}
Object.setPrototypeOf(Buffer, Uint8Array);
FastBuffer.prototype.constructor = Buffer;
Object.defineProperty(FastBuffer.prototype, 'constructor', { enumerable: false });
Buffer.prototype = FastBuffer.prototype;
Object.defineProperty(Buffer, Symbol.species, { configurable: true, get: () => FastBuffer });
Buffer.poolSize = 8192;

function checkSize(size) {
  if (typeof size !== 'number') throw invalidType('size', 'number', size);
  if (!(size >= 0 && size <= MAX_LENGTH)) throw outOfRange('size', `>= 0 && <= ${MAX_LENGTH}`, size);
}

function known(encoding) {
  const name = encodingOf(encoding);
  if (name === undefined) throw coded(TypeError, 'ERR_UNKNOWN_ENCODING', `Unknown encoding: ${encoding}`);
  return name;
}

function over(array) {
  return new FastBuffer(array.buffer, array.byteOffset, array.byteLength);
}

function encode(text, encoding) {
  return encoding === 'utf8' ? over(utf8Encoder.encode(text)) : new FastBuffer(binding.encode(encoding, text));
}

function decode(bytes, encoding) {
  if (bytes.length === 0) return '';
  return encoding === 'utf8' ? utf8Decoder.decode(bytes) : binding.decode(encoding, bytes.buffer, bytes.byteOffset, bytes.length);
}

function isInstance(value, Type) {
  return value instanceof Type || (value != null && value.constructor != null && value.constructor.name === Type.name);
}

function fromArrayLike(array) {
  const bytes = new FastBuffer(array.length > 0 ? Math.trunc(array.length) || 0 : 0);
  if (array.length > 0) bytes.set(array);
  return bytes;
}

function fromObject(value) {
  if (value.length !== undefined || isInstance(value.buffer, ArrayBuffer)) {
    return typeof value.length !== 'number' ? new FastBuffer(0) : fromArrayLike(value);
  }
  if (value.type === 'Buffer' && Array.isArray(value.data)) return fromArrayLike(value.data);
  return undefined;
}

Buffer.from = function from(value, encodingOrOffset, length) {
  if (typeof value === 'string') return encode(value, typeof encodingOrOffset === 'string' && encodingOrOffset !== '' ? known(encodingOrOffset) : 'utf8');
  if (typeof value === 'object' && value !== null) {
    if (isInstance(value, ArrayBuffer) || isInstance(value, SharedArrayBuffer)) return fromArrayBuffer(value, encodingOrOffset, length);
    const primitive = value.valueOf?.();
    if (primitive != null && primitive !== value && (typeof primitive === 'string' || typeof primitive === 'object')) {
      return from(primitive, encodingOrOffset, length);
    }
    const made = fromObject(value);
    if (made !== undefined) return made;
    if (typeof value[Symbol.toPrimitive] === 'function') {
      const text = value[Symbol.toPrimitive]('string');
      if (typeof text === 'string') return encode(text, encodingOrOffset === undefined ? 'utf8' : known(encodingOrOffset));
    }
  }
  throw invalidType('first argument', ['string', 'Buffer', 'ArrayBuffer', 'Array', 'Array-like Object'], value);
};

function fromArrayBuffer(buffer, byteOffset, length) {
  const offset = byteOffset === undefined || Number.isNaN(+byteOffset) ? 0 : +byteOffset;
  const longest = buffer.byteLength - offset;
  if (longest < 0) throw coded(RangeError, 'ERR_BUFFER_OUT_OF_BOUNDS', '"offset" is outside of buffer bounds');
  if (length === undefined) return new FastBuffer(buffer, offset);
  const count = +length > 0 ? +length : 0;
  if (count > longest) throw coded(RangeError, 'ERR_BUFFER_OUT_OF_BOUNDS', '"length" is outside of buffer bounds');
  return new FastBuffer(buffer, offset, count);
}

Buffer.of = (...items) => fromArrayLike(items);
Buffer.copyBytesFrom = (view, offset = 0, length = undefined) => {
  if (!ArrayBuffer.isView(view) || view instanceof DataView) throw invalidType('view', ['TypedArray'], view);
  const part = view.subarray(offset, length === undefined ? undefined : offset + length);
  return over(new Uint8Array(part.buffer.slice(part.byteOffset, part.byteOffset + part.byteLength)));
};
Buffer.alloc = function alloc(size, fill, encoding) {
  checkSize(size);
  const bytes = new FastBuffer(size);
  return fill !== undefined && fill !== 0 && size > 0 ? bytes.fill(fill, encoding) : bytes;
};
Buffer.allocUnsafe = function allocUnsafe(size) {
  checkSize(size);
  return new FastBuffer(size);
};
Buffer.allocUnsafeSlow = function allocUnsafeSlow(size) {
  checkSize(size);
  return new FastBuffer(size);
};
Buffer.isBuffer = (value) => value instanceof Buffer;
Buffer.isEncoding = (encoding) => typeof encoding === 'string' && encoding.length !== 0 && encodingOf(encoding) !== undefined;

Buffer.byteLength = function byteLength(value, encoding) {
  if (typeof value !== 'string') {
    if (ArrayBuffer.isView(value) || isInstance(value, ArrayBuffer) || isInstance(value, SharedArrayBuffer)) return value.byteLength;
    throw invalidType('string', ['string', 'Buffer', 'ArrayBuffer'], value);
  }
  switch (encoding === undefined ? 'utf8' : encodingOf(encoding)) {
    case 'latin1':
    case 'ascii': return value.length;
    case 'utf16le': return value.length * 2;
    case 'hex': return value.length >>> 1;
    case 'base64':
    case 'base64url': return Math.floor(((value.length - (value.endsWith('==') ? 2 : value.endsWith('=') ? 1 : 0)) * 3) / 4);
    default: return utf8Length(value);
  }
};

function utf8Length(text) {
  if (text.length > 64) return utf8Encoder.encode(text).length;
  let length = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit < 0x80) length += 1;
    else if (unit < 0x800) length += 2;
    else if (unit >= 0xd800 && unit < 0xdc00 && (text.charCodeAt(i + 1) & 0xfc00) === 0xdc00) {
      length += 4;
      i++;
    } else length += 3;
  }
  return length;
}

Buffer.compare = function compare(a, b) {
  if (!(a instanceof Uint8Array)) throw invalidType('buf1', ['Buffer', 'Uint8Array'], a);
  if (!(b instanceof Uint8Array)) throw invalidType('buf2', ['Buffer', 'Uint8Array'], b);
  return compareBytes(a, b);
};

function compareBytes(a, b) {
  const length = Math.min(a.length, b.length);
  for (let i = 0; i < length; i++) {
    if (a[i] !== b[i]) return a[i] < b[i] ? -1 : 1;
  }
  return Math.sign(a.length - b.length);
}

Buffer.concat = function concat(list, length) {
  if (!Array.isArray(list)) throw invalidType('list', 'Array', list);
  if (length === undefined) length = list.reduce((sum, part) => sum + (part?.length || 0), 0);
  else require('internal/errors').validateInteger(length, 'length', 0);
  const joined = Buffer.allocUnsafe(length);
  let at = 0;
  for (let i = 0; i < list.length; i++) {
    const part = list[i];
    if (!(part instanceof Uint8Array)) throw invalidType(`list[${i}]`, ['Buffer', 'Uint8Array'], part);
    const fitting = at + part.length > length ? part.subarray(0, Math.max(0, length - at)) : part;
    joined.set(fitting, at);
    at += fitting.length;
  }
  return joined;
};

function range(bytes, start, end) {
  const from = start === undefined || start <= 0 || Number.isNaN(+start) ? 0 : Math.trunc(start);
  const to = end === undefined || end > bytes.length ? bytes.length : Number.isNaN(+end) ? 0 : Math.trunc(end);
  return from >= bytes.length || to <= from ? undefined : [from, to];
}

const methods = {
  toString(encoding, start, end) {
    if (arguments.length === 0) return decode(this, 'utf8');
    const part = range(this, start, end);
    if (part === undefined) return '';
    const name = encoding === undefined ? 'utf8' : known(encoding);
    return decode(part[0] === 0 && part[1] === this.length ? this : this.subarray(part[0], part[1]), name);
  },
  equals(other) {
    if (!(other instanceof Uint8Array)) throw invalidType('otherBuffer', ['Buffer', 'Uint8Array'], other);
    return this === other || (this.byteLength === other.byteLength && compareBytes(this, other) === 0);
  },
  compare(target, targetStart = 0, targetEnd = target?.length, sourceStart = 0, sourceEnd = this.length) {
    if (!(target instanceof Uint8Array)) throw invalidType('target', ['Buffer', 'Uint8Array'], target);
    const { validateInteger } = require('internal/errors');
    validateInteger(targetStart, 'targetStart', 0);
    validateInteger(targetEnd, 'targetEnd', 0, target.length);
    validateInteger(sourceStart, 'sourceStart', 0);
    validateInteger(sourceEnd, 'sourceEnd', 0, this.length);
    if (sourceStart >= sourceEnd) return targetStart >= targetEnd ? 0 : -1;
    if (targetStart >= targetEnd) return 1;
    return compareBytes(this.subarray(sourceStart, sourceEnd), target.subarray(targetStart, targetEnd));
  },
  copy(target, targetStart, sourceStart, sourceEnd) {
    if (!(target instanceof Uint8Array)) throw invalidType('target', ['Buffer', 'Uint8Array'], target);
    const whole = (value, fallback) => (value === undefined || Number.isNaN(+value) ? fallback : Math.trunc(+value));
    const at = whole(targetStart, 0);
    if (at < 0) throw outOfRange('targetStart', '>= 0', at);
    const from = whole(sourceStart, 0);
    if (from < 0 || from > this.length) throw outOfRange('sourceStart', `>= 0 && <= ${this.length}`, from);
    const to = whole(sourceEnd, this.length);
    if (to < 0) throw outOfRange('sourceEnd', '>= 0', to);
    if (at >= target.length || from >= to) return 0;
    const part = this.subarray(from, Math.min(to, this.length, from + target.length - at));
    Uint8Array.prototype.set.call(target, part, at);
    return part.length;
  },
  slice(start, end) {
    return this.subarray(start, end);
  },
  subarray(start, end) {
    const part = Uint8Array.prototype.subarray.call(this, start, end);
    return part instanceof Buffer ? part : over(part);
  },
  toJSON() {
    return this.length > 0 ? { type: 'Buffer', data: Array.from(this) } : { type: 'Buffer', data: [] };
  },
  write(text, offset, length, encoding) {
    if (typeof text !== 'string') throw coded(TypeError, 'ERR_INVALID_ARG_TYPE', 'argument must be a string');
    if (offset === undefined) return this.utf8Write(text, 0, this.length);
    if (length === undefined && typeof offset === 'string') {
      encoding = offset;
      offset = 0;
      length = this.length;
    } else {
      require('internal/errors').validateInteger(offset, 'offset', 0, this.length);
      const rest = this.length - offset;
      if (length === undefined) length = rest;
      else if (typeof length === 'string') {
        encoding = length;
        length = rest;
      } else {
        require('internal/errors').validateInteger(length, 'length', 0, this.length);
        length = Math.min(length, rest);
      }
    }
    return writeText(this, text, encoding === undefined || encoding === '' ? 'utf8' : known(encoding), offset, length);
  },
  fill(value, offset, end, encoding) {
    return require('internal/buffer_search').fill(this, value, offset, end, encoding, known);
  },
  indexOf(value, offset, encoding) {
    return require('internal/buffer_search').indexOf(this, value, offset, encoding, true, known);
  },
  lastIndexOf(value, offset, encoding) {
    return require('internal/buffer_search').indexOf(this, value, offset, encoding, false, known);
  },
  includes(value, offset, encoding) {
    return this.indexOf(value, offset, encoding) !== -1;
  },
  swap16() {
    return swap(this, 2);
  },
  swap32() {
    return swap(this, 4);
  },
  swap64() {
    return swap(this, 8);
  },
  inspect(depth, options) {
    return require('internal/buffer_search').inspect(this, options, inspectMaxBytes);
  },
};
methods.toLocaleString = methods.toString;
methods[kCustomInspect] = methods.inspect;

function writeText(target, text, encoding, offset, length) {
  if (encoding === 'utf8') {
    return utf8Encoder.encodeInto(text, Uint8Array.prototype.subarray.call(target, offset, offset + length)).written;
  }
  let bytes = encode(text, encoding);
  if (bytes.length > length) bytes = bytes.subarray(0, encoding === 'utf16le' ? length & ~1 : length);
  target.set(bytes, offset);
  return bytes.length;
}

function swap(bytes, width) {
  if (bytes.length % width !== 0) throw coded(RangeError, 'ERR_INVALID_BUFFER_SIZE', `Buffer size must be a multiple of ${width * 8}-bits`);
  for (let i = 0; i < bytes.length; i += width) Uint8Array.prototype.reverse.call(bytes.subarray(i, i + width));
  return bytes;
}

for (const [short, encoding] of [['utf8', 'utf8'], ['latin1', 'latin1'], ['ascii', 'ascii'], ['hex', 'hex'], ['base64', 'base64'], ['base64url', 'base64url'], ['ucs2', 'utf16le']]) {
  methods[`${short}Slice`] = function (start = 0, end = this.length) {
    return decode(this.subarray(start, end), encoding);
  };
  methods[`${short}Write`] = function (text, offset = 0, length = this.length - offset) {
    return writeText(this, text, encoding, offset, length);
  };
}
for (const key of Reflect.ownKeys(methods)) {
  Object.defineProperty(Buffer.prototype, key, { value: methods[key], writable: true, configurable: true, enumerable: true });
}
require('internal/buffer_numbers').install(Buffer.prototype);
for (const [name, property] of [['parent', 'buffer'], ['offset', 'byteOffset']]) {
  Object.defineProperty(Buffer.prototype, name, {
    enumerable: true,
    get() { return this instanceof Buffer ? this[property] : undefined; },
  });
}

function SlowBuffer(size) {
  return Buffer.allocUnsafeSlow(size);
}
SlowBuffer.prototype = Buffer.prototype;

function bytesOf(value) {
  if (ArrayBuffer.isView(value)) return new Uint8Array(value.buffer, value.byteOffset, value.byteLength);
  if (isInstance(value, ArrayBuffer)) return new Uint8Array(value);
  throw invalidType('input', ['TypedArray', 'Buffer'], value);
}

function invalidCharacter() {
  return new DOMException('Invalid character', 'InvalidCharacterError');
}

module.exports = {
  Buffer,
  SlowBuffer,
  kMaxLength: MAX_LENGTH,
  kStringMaxLength: MAX_STRING_LENGTH,
  constants: { MAX_LENGTH, MAX_STRING_LENGTH },
  btoa(input) {
    if (arguments.length === 0) throw require('internal/errors').missingArguments('input');
    const text = `${input}`;
    for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) > 255) throw invalidCharacter();
    return Buffer.from(text, 'latin1').toString('base64');
  },
  atob(input) {
    if (arguments.length === 0) throw require('internal/errors').missingArguments('input');
    const [, text, padding] = /^(.*?)(={0,2})$/s.exec(`${input}`.replace(/[\t\n\f\r ]/g, ''));
    if (/[^A-Za-z0-9+/]/.test(text)) throw invalidCharacter();
    if (text.length % 4 === 1) throw new DOMException('The string to be decoded is not correctly encoded.', 'InvalidCharacterError');
    if (padding !== '' && (text.length % 4) + padding.length !== 4) throw invalidCharacter();
    return Buffer.from(text, 'base64').toString('latin1');
  },
  isUtf8(input) {
    try {
      new NativeTextDecoder('utf-8', { fatal: true }).decode(bytesOf(input));
      return true;
    } catch (error) {
      if (error instanceof TypeError) return false;
      throw error;
    }
  },
  isAscii: (input) => bytesOf(input).every((byte) => byte < 0x80),
  transcode(source, from, to) {
    if (!(source instanceof Uint8Array)) throw invalidType('source', ['Buffer', 'Uint8Array'], source);
    const [decoded, target] = [decode(over(source), known(from)), known(to)];
    return encode(target === 'latin1' || target === 'ascii' ? decoded.replace(target === 'ascii' ? /[^\0-\x7f]/gu : /[^\0-\xff]/gu, '?') : decoded, target);
  },
  resolveObjectURL: () => undefined,
  get Blob() { return require('internal/blob').Blob; },
  get File() { return require('internal/blob').File; },
  get INSPECT_MAX_BYTES() { return inspectMaxBytes; },
  set INSPECT_MAX_BYTES(value) { inspectMaxBytes = value; },
};
