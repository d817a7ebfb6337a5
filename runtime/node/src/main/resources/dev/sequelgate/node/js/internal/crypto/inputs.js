'use strict';
// What callers hand to `crypto`, as the bytes that Java takes.
const { invalidType, coded } = require('internal/errors');

function isBytes(value) {
  return ArrayBuffer.isView(value) || value instanceof ArrayBuffer || (typeof SharedArrayBuffer === 'function' && value instanceof SharedArrayBuffer);
}

/** Text in an encoding, or any view of bytes; UTF-8 text passes as it is, because Java encodes it. */
function toBytes(data, encoding, name = 'data') {
  if (typeof data === 'string') {
    return !encoding || /^utf-?8$/i.test(encoding) || encoding === 'buffer' ? data : Buffer.from(data, encoding);
  }
  if (!isBytes(data)) throw invalidType(name, ['string', 'Buffer', 'TypedArray', 'DataView'], data);
  return data;
}

/** The same, with keys of the kind `secret` allowed. */
function toSecret(key, encoding, name = 'key') {
  if (key !== null && typeof key === 'object' && key[require('internal/crypto/keys').kHandle]) {
    if (key.type !== 'secret') throw coded(TypeError, 'ERR_CRYPTO_INVALID_KEY_OBJECT_TYPE', `Invalid key object type ${key.type}, expected secret.`);
    return key.export();
  }
  if (typeof key !== 'string' && !isBytes(key)) {
    throw invalidType(name, ['ArrayBuffer', 'Buffer', 'TypedArray', 'DataView', 'string', 'KeyObject', 'CryptoKey'], key);
  }
  return toBytes(key, encoding, name);
}

/** A Buffer, or text when an encoding is given. */
function shown(buffer, encoding) {
  return encoding && encoding !== 'buffer' ? buffer.toString(encoding) : buffer;
}

module.exports = { isBytes, toBytes, toSecret, shown };
