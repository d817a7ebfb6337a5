'use strict';
// Checks and conversions of what callers hand to `fs`.
const { invalidType, invalidValue, outOfRange, validateFunction, validateInteger } = require('internal/errors');
const c = require('internal/fs/constants');
const FLAGS = {
  r: c.O_RDONLY, rs: c.O_RDONLY | c.O_SYNC, sr: c.O_RDONLY | c.O_SYNC, 'r+': c.O_RDWR, 'rs+': c.O_RDWR | c.O_SYNC, 'sr+': c.O_RDWR | c.O_SYNC,
  w: c.O_TRUNC | c.O_CREAT | c.O_WRONLY, wx: c.O_TRUNC | c.O_CREAT | c.O_WRONLY | c.O_EXCL,
  'w+': c.O_TRUNC | c.O_CREAT | c.O_RDWR, 'wx+': c.O_TRUNC | c.O_CREAT | c.O_RDWR | c.O_EXCL,
  a: c.O_APPEND | c.O_CREAT | c.O_WRONLY, ax: c.O_APPEND | c.O_CREAT | c.O_WRONLY | c.O_EXCL, as: c.O_APPEND | c.O_CREAT | c.O_WRONLY | c.O_SYNC,
  'a+': c.O_APPEND | c.O_CREAT | c.O_RDWR, 'ax+': c.O_APPEND | c.O_CREAT | c.O_RDWR | c.O_EXCL, 'as+': c.O_APPEND | c.O_CREAT | c.O_RDWR | c.O_SYNC,
};
for (const [alias, flag] of [['xw', 'wx'], ['xw+', 'wx+'], ['xa', 'ax'], ['xa+', 'ax+'], ['sa', 'as'], ['sa+', 'as+']]) FLAGS[alias] = FLAGS[flag];

function toPath(path, name = 'path') {
  let text = path;
  if (typeof path !== 'string') {
    if (path !== null && typeof path === 'object' && typeof path.href === 'string' && typeof path.protocol === 'string') {
      text = require('url').fileURLToPath(path);
    } else if (path instanceof Uint8Array) {
      text = Buffer.from(path.buffer, path.byteOffset, path.byteLength).toString();
    } else {
      throw invalidType(name, ['string', 'Buffer', 'URL'], path);
    }
  }
  if (text.includes('\0')) throw invalidValue(name, path, 'must be a string, Uint8Array, or URL without null bytes');
  return text;
}

function toFlags(flags, name = 'flags') {
  if (typeof flags === 'number') {
    validateInteger(flags, name, -2147483648, 2147483647);
    return flags;
  }
  if (flags == null) return c.O_RDONLY;
  const known = FLAGS[flags];
  if (known === undefined) throw invalidValue(name, flags);
  return known;
}

function toMode(value, name, fallback) {
  value ??= fallback;
  if (typeof value === 'string') {
    if (!/^[0-7]+$/.test(value)) throw invalidValue(name, value, 'must be a 32-bit unsigned integer or an octal string');
    value = Number.parseInt(value, 8);
  }
  validateInteger(value, name, 0, 4294967295);
  return value;
}

/** A descriptor's number. */
function toDescriptor(fd) {
  if (Object.is(fd, -0)) return 0;
  validateInteger(fd, 'fd', 0, 2147483647);
  return fd;
}

/** Options that may be an encoding's name instead. */
function toOptions(options, defaults = {}) {
  if (options == null || typeof options === 'function') return defaults;
  if (typeof options === 'string') options = { ...defaults, encoding: options };
  else if (typeof options !== 'object') throw invalidType('options', ['string', 'Object'], options);
  if (options.encoding !== 'buffer') checkEncoding(options.encoding);
  if (options.signal !== undefined) require('internal/errors').validateAbortSignal(options.signal, 'options.signal');
  return { ...defaults, ...options };
}

function checkEncoding(encoding) {
  if (encoding && !Buffer.isEncoding(encoding)) throw invalidValue('encoding', encoding, 'is invalid encoding');
}

/** Seconds since 1970. */
function toSeconds(time, name = 'time') {
  if (typeof time === 'string' && +time == time) return +time;
  if (Number.isFinite(time)) return time < 0 ? Date.now() / 1000 : time;
  if (time instanceof Date) return time.getTime() / 1000;
  throw invalidType(name, ['Date', 'Time in seconds'], time);
}

function toOwner(id, name) {
  validateInteger(id, name, -1, 4294967295);
  return id > 2147483647 ? -1 : id;
}

/** What is to be written: UTF-8 text as a string, all else as bytes. */
function toContent(data, encoding, name = 'data') {
  if (typeof data === 'string') return !encoding || /^utf-?8$/i.test(encoding) ? data : Buffer.from(data, encoding);
  if (ArrayBuffer.isView(data)) return data;
  throw invalidType(name, ['string', 'Buffer', 'TypedArray', 'DataView'], data);
}

function isUtf8(encoding) {
  return encoding && /^utf-?8$/i.test(encoding);
}

/** A name in the encoding that the caller wants. */
function named(text, encoding) {
  if (encoding === 'buffer') return Buffer.from(text);
  return !encoding || isUtf8(encoding) ? text : Buffer.from(text).toString(encoding);
}

function checkCallback(callback) {
  validateFunction(callback, 'cb');
  return callback;
}

function toLength(length, name = 'len') {
  validateInteger(length, name);
  return Math.max(0, length);
}

/** -1 stands for the file's own position. */
function toPosition(position) {
  if (position == null) return -1;
  if (typeof position === 'bigint') position = Number(position);
  if (typeof position !== 'number') throw invalidType('position', ['integer', 'bigint'], position);
  validateInteger(position, 'position', -1);
  return position;
}

function checkRange(offset, length, byteLength) {
  validateInteger(offset, 'offset', 0);
  validateInteger(length, 'length');
  if (offset > byteLength) throw outOfRange('offset', `<= ${byteLength}`, offset);
  if (length < 0) throw outOfRange('length', '>= 0', length);
  if (length > byteLength - offset) throw outOfRange('length', `<= ${byteLength - offset}`, length);
}

module.exports = {
  toPath, toFlags, toMode, toDescriptor, toOptions, checkEncoding, toSeconds, toOwner, toContent, isUtf8, named, checkCallback, toLength,
  toPosition, checkRange,
};
