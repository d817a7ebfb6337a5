'use strict';
// Filling, searching and showing a Buffer.
const { invalidType, invalidValue, outOfRange } = require('internal/errors');

function fill(bytes, value, offset, end, encoding, known) {
  if (typeof value === 'string') {
    if (offset === undefined || typeof offset === 'string') {
      encoding = offset;
      offset = 0;
      end = bytes.length;
    } else if (typeof end === 'string') {
      encoding = end;
      end = bytes.length;
    }
    if (encoding !== undefined && typeof encoding !== 'string') throw invalidType('encoding', 'string', encoding);
    const name = encoding === undefined ? 'utf8' : known(encoding);
    if (value.length === 0) value = 0;
    else {
      const pattern = Buffer.from(value, name);
      if (pattern.length === 0) throw invalidValue('value', value);
      value = pattern;
    }
  } else {
    encoding = undefined;
  }
  offset ??= 0;
  end ??= bytes.length;
  const { validateNumber } = require('internal/errors');
  validateNumber(offset, 'offset', 0);
  validateNumber(end, 'end', 0);
  if (end > bytes.length) throw outOfRange('end', `>= 0 && <= ${bytes.length}`, end);
  if (offset >= end) return bytes;
  if (!(value instanceof Uint8Array)) {
    Uint8Array.prototype.fill.call(bytes, typeof value === 'boolean' ? +value : value & 255, offset, end);
    return bytes;
  }
  if (value.length === 0) throw invalidValue('value', value);
  const first = value.subarray(0, end - offset);
  bytes.set(first, offset);
  for (let done = first.length; done < end - offset; done *= 2) {
    bytes.copyWithin(offset + done, offset, offset + Math.min(done, end - offset - done));
  }
  return bytes;
}

function start(offset, length, forward) {
  offset = +offset;
  if (Number.isNaN(offset)) return forward ? 0 : length;
  offset = Math.trunc(Math.max(-0x80000000, Math.min(0x7fffffff, offset)));
  return offset < 0 ? offset + length : offset;
}

function search(bytes, needle, from, forward, step) {
  if (forward) {
    for (let i = Math.max(from, 0); i + needle.length <= bytes.length; i++) if (matches(bytes, needle, i, step)) return i;
  } else {
    for (let i = Math.min(from, bytes.length - needle.length); i >= 0; i--) if (matches(bytes, needle, i, step)) return i;
  }
  return -1;
}

function matches(bytes, needle, at, step) {
  if (at % step !== 0) return false;
  for (let i = 0; i < needle.length; i++) if (bytes[at + i] !== needle[i]) return false;
  return true;
}

function indexOf(bytes, value, offset, encoding, forward, known) {
  if (typeof offset === 'string') {
    encoding = offset;
    offset = undefined;
  }
  const from = start(offset, bytes.length, forward);
  if (typeof value === 'number') {
    return forward
      ? Uint8Array.prototype.indexOf.call(bytes, value & 255, Math.max(from, 0))
      : from < 0 ? -1 : Uint8Array.prototype.lastIndexOf.call(bytes, value & 255, from);
  }
  let needle = value;
  let step = 1;
  if (typeof value === 'string') {
    const name = encoding === undefined ? 'utf8' : known(encoding);
    needle = Buffer.from(value, name);
    step = name === 'utf16le' ? 2 : 1;
  } else if (!(value instanceof Uint8Array)) {
    throw invalidType('value', ['number', 'string', 'Buffer', 'Uint8Array'], value);
  }
  if (needle.length === 0) return forward ? Math.min(Math.max(from, 0), bytes.length) : Math.min(from, bytes.length);
  if (!forward && from < 0) return -1;
  return search(bytes, needle, from, forward, step);
}

function inspect(bytes, options, max) {
  const shown = Math.min(max, bytes.length);
  const remaining = bytes.length - shown;
  let text = bytes.hexSlice(0, shown).replace(/(.{2})/g, '$1 ').trim();
  if (remaining > 0) text += ` ... ${remaining} more byte${remaining > 1 ? 's' : ''}`;
  if (options) {
    const extras = {};
    let any = false;
    for (const key of Object.keys(bytes)) {
      if (/^\d+$/.test(key)) continue;
      any = true;
      extras[key] = bytes[key];
    }
    if (any) {
      if (bytes.length !== 0) text += ', ';
      const rest = require('internal/util/inspect').inspect(extras, { ...options, breakLength: Infinity, compact: true });
      text += rest.slice(1, -1).trim();
    }
  }
  return `<${bytes.constructor.name} ${text}>`;
}

module.exports = { fill, indexOf, inspect };
