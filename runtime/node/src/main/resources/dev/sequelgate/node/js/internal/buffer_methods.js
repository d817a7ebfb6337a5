'use strict';
// Buffer's methods on text and on ranges of bytes.
const { fault, invalidType, outOfRange } = require('internal/arguments');
const { encodings } = require('internal/buffer_encodings');

function checkOffset(name, value, max) {
  if (typeof value !== 'number') throw invalidType(name, 'of type number', value);
  if (!Number.isInteger(value)) throw outOfRange(name, 'an integer', value);
  if (value < 0 || value > max) throw outOfRange(name, `>= 0 && <= ${max}`, value);
}

/** Where the needle starts at or after (before, if not `forward`) the offset, or -1. */
function search(bytes, needle, offset, forward, step) {
  const last = bytes.length - needle.length;
  if (offset < 0) offset += bytes.length;
  if (offset < 0) {
    if (!forward) return -1;
    offset = 0;
  }
  if (offset > last) {
    if (needle.length === 0) return Math.min(offset, bytes.length);
    if (forward) return -1;
    offset = last;
  }
  if (needle.length === 0) return offset;
  const next = forward ? Uint8Array.prototype.indexOf : Uint8Array.prototype.lastIndexOf;
  for (let at = offset; at >= 0 && at <= last;) {
    at = Reflect.apply(next, bytes, [needle[0], at]);
    if (at < 0) return -1;
    if (at <= last && at % step === 0) {
      let same = 1;
      while (same < needle.length && bytes[at + same] === needle[same]) same++;
      if (same === needle.length) return at;
    }
    at += forward ? 1 : -1;
  }
  return -1;
}

function addTo(Buffer, { FastBuffer, encodingOf, compareBytes, checkBytes, isBytes }) {
  const { prototype } = Buffer;
  const methods = {
    toString(encoding, start, end) {
      const { length } = this;
      if (start === undefined && end === undefined) {
        if (length === 0) return '';
        return encodingOf(encoding).decode(this, 0, length);
      }
      start = start <= 0 || !start ? 0 : Math.trunc(start);
      if (start >= length) return '';
      end = end === undefined || end > length ? length : Math.trunc(end) || 0;
      return end <= start ? '' : encodingOf(encoding).decode(this, start, end);
    },

    write(text, offset, length, encoding) {
      if (typeof text !== 'string') throw fault(TypeError, 'ERR_INVALID_ARG_TYPE', 'argument must be a string');
      if (typeof offset === 'string') {
        encoding = offset;
        offset = undefined;
        length = undefined;
      } else if (typeof length === 'string') {
        encoding = length;
        length = undefined;
      }
      if (offset === undefined) offset = 0;
      else checkOffset('offset', offset, this.length);
      const room = this.length - offset;
      if (length === undefined) length = room;
      else {
        checkOffset('length', length, this.length);
        length = Math.min(length, room);
      }
      return writeText(this, encodingOf(encoding), text, offset, length);
    },

    fill(value, offset, end, encoding) {
      if (typeof value === 'string') {
        if (offset === undefined || typeof offset === 'string') {
          encoding = offset;
          offset = undefined;
          end = undefined;
        } else if (typeof end === 'string') {
          encoding = end;
          end = undefined;
        }
        if (encoding !== undefined && typeof encoding !== 'string') throw invalidType('encoding', 'of type string', encoding);
      } else if (typeof value === 'boolean') value = +value;
      if (offset === undefined) {
        offset = 0;
        end = this.length;
      } else {
        checkOffset('offset', offset, Number.MAX_SAFE_INTEGER);
        if (end === undefined) end = this.length;
        else checkOffset('end', end, this.length);
        if (offset >= end) return this;
      }
      if (typeof value === 'string') {
        const units = encodingOf(encoding);
        if (value.length === 0) value = 0;
        else value = units.encode(value);
      }
      if (typeof value === 'number' || !isBytes(value)) {
        Uint8Array.prototype.fill.call(this, value & 255, offset, end);
        return this;
      }
      if (value.length === 0) throw require('internal/arguments').invalidValue('value', 'is invalid', value);
      for (let at = offset; at < end; at += value.length) this.set(at + value.length > end ? value.subarray(0, end - at) : value, at);
      return this;
    },

    equals(other) {
      checkBytes('otherBuffer', other);
      return this === other || (this.length === other.length && compareBytes(this, other) === 0);
    },

    compare(target, targetStart = 0, targetEnd = target?.length, sourceStart = 0, sourceEnd = this.length) {
      checkBytes('target', target);
      if (arguments.length === 1) return compareBytes(this, target);
      checkOffset('targetStart', targetStart, Number.MAX_SAFE_INTEGER);
      checkOffset('targetEnd', targetEnd, target.length);
      checkOffset('sourceStart', sourceStart, Number.MAX_SAFE_INTEGER);
      checkOffset('sourceEnd', sourceEnd, this.length);
      if (sourceStart >= sourceEnd) return targetStart >= targetEnd ? 0 : -1;
      if (targetStart >= targetEnd) return 1;
      return compareBytes(this.subarray(sourceStart, sourceEnd), target.subarray(targetStart, targetEnd));
    },

    copy(target, targetStart = 0, sourceStart = 0, sourceEnd = this.length) {
      if (!isBytes(target)) throw invalidType('target', 'an instance of Buffer or Uint8Array', target);
      targetStart = Math.trunc(targetStart) || 0;
      sourceStart = Math.trunc(sourceStart) || 0;
      sourceEnd = Math.trunc(sourceEnd) || 0;
      if (targetStart < 0) throw outOfRange('targetStart', '>= 0', targetStart);
      if (sourceStart < 0 || sourceStart > this.length) throw outOfRange('sourceStart', `>= 0 && <= ${this.length}`, sourceStart);
      if (sourceEnd < 0) throw outOfRange('sourceEnd', '>= 0', sourceEnd);
      const count = Math.min(sourceEnd - sourceStart, target.length - targetStart, this.length - sourceStart);
      if (count <= 0) return 0;
      Uint8Array.prototype.set.call(target, this.subarray(sourceStart, sourceStart + count), targetStart);
      return count;
    },

    indexOf(value, offset, encoding) { return find(this, value, offset, encoding, true); },
    lastIndexOf(value, offset, encoding) { return find(this, value, offset, encoding, false); },
    includes(value, offset, encoding) { return find(this, value, offset, encoding, true) !== -1; },

    subarray(start, end) {
      const { length } = this;
      start = bound(start, 0, length);
      end = bound(end, length, length);
      return new FastBuffer(this.buffer, this.byteOffset + start, Math.max(end - start, 0));
    },
    slice(start, end) { return this.subarray(start, end); },

    toJSON() {
      return { type: 'Buffer', data: Array.from(this) };
    },
    swap16() { return swap(this, 2); },
    swap32() { return swap(this, 4); },
    swap64() { return swap(this, 8); },
    toLocaleString(encoding, start, end) { return this.toString(encoding, start, end); },
  };

  function bound(value, missing, length) {
    if (value === undefined) return missing;
    value = Math.trunc(value) || 0;
    return value < 0 ? Math.max(value + length, 0) : Math.min(value, length);
  }

  function writeText(buffer, encoding, text, offset, length) {
    let bytes = encoding.encode(text);
    if (bytes.length > length) {
      let end = length;
      // Whole characters only.
      if (encoding === encodings.utf8) while (end > 0 && (bytes[end] & 0xc0) === 0x80) end--;
      if (encoding === encodings.utf16le) end -= end % 2;
      bytes = bytes.subarray(0, end);
    }
    buffer.set(bytes, offset);
    return bytes.length;
  }

  function find(buffer, value, offset, encoding, forward) {
    if (typeof offset === 'string') {
      encoding = offset;
      offset = undefined;
    }
    offset = Math.trunc(+offset);
    if (Number.isNaN(offset)) offset = forward ? 0 : buffer.length;
    if (typeof value === 'number') return search(buffer, [value & 255], offset, forward, 1);
    const units = encodingOf(encoding);
    const step = units === encodings.utf16le ? 2 : 1;
    if (typeof value === 'string') return search(buffer, units.encode(value), offset, forward, step);
    if (isBytes(value)) return search(buffer, value, offset, forward, step);
    throw invalidType('value', 'one of type number or string or an instance of Buffer or Uint8Array', value);
  }

  function swap(buffer, size) {
    if (buffer.length % size !== 0) throw fault(RangeError, 'ERR_INVALID_BUFFER_SIZE', `Buffer size must be a multiple of ${size * 8}-bits`);
    for (let i = 0; i < buffer.length; i += size) buffer.subarray(i, i + size).reverse();
    return buffer;
  }

  for (const [name, method] of Object.entries(methods)) {
    Object.defineProperty(prototype, name, { value: method, writable: true, configurable: true, enumerable: true });
  }
  for (const [name, of] of [['utf8', 'utf8'], ['ascii', 'ascii'], ['latin1', 'latin1'], ['hex', 'hex'], ['ucs2', 'utf16le'], ['base64', 'base64'], ['base64url', 'base64url']]) {
    const encoding = encodings[of];
    prototype[`${name}Slice`] = function (start = 0, end = this.length) {
      return encoding.decode(this, start, Math.min(end, this.length));
    };
    prototype[`${name}Write`] = function (text, offset = 0, length = this.length - offset) {
      return writeText(this, encoding, text, offset, Math.min(length, this.length - offset));
    };
  }
}

module.exports = { addTo };
