'use strict';
const KEPT = /[^A-Za-z0-9\-_.!~*'()]/;

function escape(value) {
  const text = typeof value === 'string' ? value : typeof value === 'object' ? String(value) : `${value}`;
  if (!KEPT.test(text)) return text;
  try {
    return encodeURIComponent(text);
  } catch {
    const { coded } = require('internal/errors');
    throw coded(URIError, 'ERR_INVALID_URI', 'URI malformed');
  }
}

function unescapeBuffer(text) {
  const bytes = [];
  const source = Buffer.from(String(text), 'latin1');
  for (let i = 0; i < source.length; i++) {
    const digits = source[i] === 37 ? String.fromCharCode(source[i + 1], source[i + 2]) : '';
    if (/^[0-9a-f]{2}$/i.test(digits)) {
      bytes.push(parseInt(digits, 16));
      i += 2;
    } else {
      bytes.push(source[i]);
    }
  }
  return Buffer.from(bytes);
}

function unescape(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    return unescapeBuffer(text).toString();
  }
}

function primitive(value) {
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return Number.isFinite(value) ? String(value) : '';
  return typeof value === 'bigint' || typeof value === 'boolean' ? String(value) : '';
}

function stringify(object, separator = '&', equals = '=', options) {
  if (object === null || typeof object !== 'object') return '';
  const encode = options?.encodeURIComponent ?? module.exports.escape;
  const pairs = [];
  for (const key of Object.keys(object)) {
    const value = object[key];
    const name = encode(primitive(key));
    for (const each of Array.isArray(value) ? value : [value]) pairs.push(`${name}${equals}${encode(primitive(each))}`);
  }
  return pairs.join(separator);
}

function parse(text, separator = '&', equals = '=', options) {
  const result = { __proto__: null };
  if (typeof text !== 'string' || text.length === 0) return result;
  const most = typeof options?.maxKeys === 'number' ? options.maxKeys : 1000;
  const decode = options?.decodeURIComponent ?? module.exports.unescape;
  let pairs = text.split(separator || '&');
  if (most > 0 && pairs.length > most) pairs = pairs.slice(0, most);
  for (const pair of pairs) {
    if (pair === '') continue;
    const at = pair.indexOf(equals || '=');
    const clean = (part) => decode(part.replaceAll('+', ' '));
    const key = clean(at < 0 ? pair : pair.slice(0, at));
    const value = at < 0 ? '' : clean(pair.slice(at + (equals || '=').length));
    if (!(key in result)) result[key] = value;
    else if (Array.isArray(result[key])) result[key].push(value);
    else result[key] = [result[key], value];
  }
  return result;
}

module.exports = { unescapeBuffer, unescape, escape, stringify, encode: stringify, parse, decode: parse };
