'use strict';
const UNRESERVED = /^[A-Za-z0-9\-_.!~*'()]*$/;

/** A broken escape stays as it is; bytes that are no UTF-8 become replacement characters. */
function unescapeBuffer(text) {
  const source = Buffer.from(text);
  const bytes = Buffer.allocUnsafe(source.length);
  let length = 0;
  for (let i = 0; i < source.length; i++) {
    const hex = source[i] === 37 ? source.latin1Slice(i + 1, i + 3) : '';
    if (/^[0-9A-Fa-f]{2}$/.test(hex)) {
      bytes[length++] = parseInt(hex, 16);
      i += 2;
    } else {
      bytes[length++] = source[i];
    }
  }
  return bytes.subarray(0, length);
}

function unescape(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    return unescapeBuffer(text).toString();
  }
}

function escape(text) {
  if (typeof text !== 'string') text = typeof text === 'object' ? String(text) : `${text}`;
  if (UNRESERVED.test(text)) return text;
  try {
    return encodeURIComponent(text);
  } catch {
    throw require('internal/arguments').fault(URIError, 'ERR_INVALID_URI', 'URI malformed');
  }
}

function primitive(value) {
  if (typeof value === 'string') return value;
  if (typeof value === 'number' && Number.isFinite(value)) return `${value}`;
  return typeof value === 'bigint' || typeof value === 'boolean' ? `${value}` : '';
}

function stringify(object, separator, equals, options) {
  if (object === null || typeof object !== 'object') return '';
  const encode = typeof options?.encodeURIComponent === 'function' ? options.encodeURIComponent : querystring.escape;
  const encoded = (value) => {
    const text = primitive(value);
    return text === '' ? '' : encode(text);
  };
  const pairs = [];
  for (const key of Object.keys(object)) {
    const head = encode(primitive(key)) + (equals || '=');
    const value = object[key];
    if (Array.isArray(value)) for (const each of value) pairs.push(head + encoded(each));
    else pairs.push(head + encoded(value));
  }
  return pairs.join(separator || '&');
}

function parse(text, separator, equals, options) {
  const values = { __proto__: null };
  if (typeof text !== 'string' || text.length === 0) return values;
  const between = separator ? `${separator}` : '&';
  const assign = equals ? `${equals}` : '=';
  const limit = typeof options?.maxKeys === 'number' ? options.maxKeys : 1000;
  const decode = typeof options?.decodeURIComponent === 'function' ? options.decodeURIComponent : querystring.unescape;
  const decoded = (part) => {
    const spaced = part.replaceAll('+', '%20');
    if (decode === unescape && !spaced.includes('%')) return spaced;
    try {
      return decode(spaced);
    } catch {
      return querystring.unescape(spaced);
    }
  };
  let pairs = text.split(between).filter((pair) => pair !== '');
  if (limit > 0) pairs = pairs.slice(0, limit);
  for (const pair of pairs) {
    const at = pair.indexOf(assign);
    const key = decoded(at < 0 ? pair : pair.slice(0, at));
    const value = at < 0 ? '' : decoded(pair.slice(at + assign.length));
    if (!(key in values)) values[key] = value;
    else if (Array.isArray(values[key])) values[key].push(value);
    else values[key] = [values[key], value];
  }
  return values;
}

const querystring = { unescapeBuffer, unescape, escape, stringify, encode: stringify, parse, decode: parse };
module.exports = querystring;
