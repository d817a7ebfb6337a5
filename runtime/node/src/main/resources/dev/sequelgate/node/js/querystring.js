'use strict';
// Query strings as the module `querystring` reads and writes them.
const { coded } = require('internal/errors');

function unescapeBuffer(text) {
  const bytes = [];
  for (let i = 0; i < text.length; i++) {
    const hex = text[i] === '%' && /^[0-9a-f]{2}$/i.test(text.slice(i + 1, i + 3));
    bytes.push(hex ? parseInt(text.slice(i + 1, i + 3), 16) : text.charCodeAt(i));
    if (hex) i += 2;
  }
  return Buffer.from(bytes);
}

function unescape(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    return querystring.unescapeBuffer(text).toString();
  }
}

function escape(value) {
  if (typeof value !== 'string') value = typeof value === 'object' ? String(value) : `${value}`;
  if (!value.isWellFormed()) throw coded(URIError, 'ERR_INVALID_URI', 'URI malformed');
  return encodeURIComponent(value);
}

function primitive(value) {
  switch (typeof value) {
    case 'string': return value;
    case 'number': return Number.isFinite(value) ? `${value}` : '';
    case 'bigint':
    case 'boolean': return `${value}`;
    default: return '';
  }
}

function stringify(object, separator, equals, options) {
  if (object === null || typeof object !== 'object') return '';
  separator ||= '&';
  equals ||= '=';
  const encode = typeof options?.encodeURIComponent === 'function' ? options.encodeURIComponent : querystring.escape;
  const encoded = (value) => (value === '' ? '' : encode(value));
  const pairs = [];
  for (const key of Object.keys(object)) {
    const name = encoded(primitive(key)) + equals;
    const value = object[key];
    if (Array.isArray(value)) for (const item of value) pairs.push(name + encoded(primitive(item)));
    else pairs.push(name + encoded(primitive(value)));
  }
  return pairs.join(separator);
}

function decoded(text, decode) {
  if (!/[%+]/.test(text) && decode === querystring.unescape) return text;
  const spaced = text.replaceAll('+', '%20');
  try {
    return decode(spaced);
  } catch {
    return querystring.unescape(spaced);
  }
}

function parse(text, separator, equals, options) {
  const result = { __proto__: null };
  if (typeof text !== 'string' || text.length === 0) return result;
  separator = separator ? `${separator}` : '&';
  equals = equals ? `${equals}` : '=';
  const limit = typeof options?.maxKeys === 'number' ? options.maxKeys : 1000;
  const decode = typeof options?.decodeURIComponent === 'function' ? options.decodeURIComponent : querystring.unescape;
  const parts = text.split(separator).filter((part) => part !== '');
  for (const part of limit > 0 ? parts.slice(0, limit) : parts) {
    const at = part.indexOf(equals);
    const key = decoded(at < 0 ? part : part.slice(0, at), decode);
    const value = at < 0 ? '' : decoded(part.slice(at + equals.length), decode);
    if (!(key in result)) result[key] = value;
    else if (Array.isArray(result[key])) result[key].push(value);
    else result[key] = [result[key], value];
  }
  return result;
}

const querystring = { unescapeBuffer, unescape, escape, stringify, encode: stringify, parse, decode: parse };
module.exports = querystring;
