'use strict';
// Symmetric ciphers, and encryption with RSA.
const native = internalBinding('crypto');
const LazyTransform = require('internal/crypto/lazy_transform');
const { StringDecoder } = require('string_decoder');
const { toBytes, toSecret, isBytes } = require('internal/crypto/inputs');
const { coded, invalidType, invalidValue, validateObject, validateString, validateInteger } = require('internal/errors');
const kRun = Symbol('run');
const kDecoder = Symbol('decoder');
const kState = Symbol('state');

function wrongState(name) {
  return coded(Error, 'ERR_CRYPTO_INVALID_STATE', `Invalid state for operation ${name}`);
}

function begin(cipher, name, key, iv, options, encrypt) {
  validateString(name, 'cipher');
  const secret = toSecret(key, options?.encoding);
  if (iv !== null && typeof iv !== 'string' && !isBytes(iv)) throw invalidType('iv', ['string', 'ArrayBuffer', 'Buffer', 'TypedArray', 'DataView'], iv);
  const information = native.cipherInfo(name);
  if (information === null) throw coded(Error, 'ERR_CRYPTO_UNKNOWN_CIPHER', 'Unknown cipher');
  const [, mode] = information.split(',');
  const tagLength = options?.authTagLength ?? 16;
  if (options?.authTagLength !== undefined && mode === 'gcm' && ![4, 8, 12, 13, 14, 15, 16].includes(tagLength)) {
    throw coded(TypeError, 'ERR_CRYPTO_INVALID_AUTH_TAG', `Invalid authentication tag length: ${tagLength}`);
  }
  cipher[kRun] = native.cipher(name, secret, iv, encrypt);
  cipher[kState] = { mode, encrypt, tagLength, final: false, updated: false, tagSet: false };
  cipher[kDecoder] = null;
  LazyTransform.call(cipher, options);
}

/** Text comes out whole characters at a time. */
function decoded(cipher, buffer, encoding, last) {
  if (!encoding || encoding === 'buffer') return buffer;
  cipher[kDecoder] ??= new StringDecoder(encoding);
  return last ? cipher[kDecoder].end(buffer) : cipher[kDecoder].write(buffer);
}

const methods = {
  update(data, inputEncoding, outputEncoding) {
    if (typeof data !== 'string' && !isBytes(data)) throw invalidType('data', ['string', 'Buffer', 'TypedArray', 'DataView'], data);
    if (this[kState].final) throw new Error('Trying to add data in unsupported state');
    this[kState].updated = true;
    return decoded(this, this[kRun].update(toBytes(data, inputEncoding)), outputEncoding, false);
  },

  final(outputEncoding) {
    if (this[kState].final) throw coded(Error, 'ERR_CRYPTO_INVALID_STATE', 'Invalid state');
    this[kState].final = true;
    return decoded(this, this[kRun].finish(this[kState].tagLength), outputEncoding, true);
  },

  setAutoPadding(padding = true) {
    if (this[kState].final) throw wrongState('setAutoPadding');
    this[kRun].padding(Boolean(padding));
    return this;
  },

  getAuthTag() {
    if (!this[kState].final || this[kState].mode !== 'gcm') throw wrongState('getAuthTag');
    return this[kRun].tag();
  },

  setAuthTag(tag, encoding) {
    const bytes = Buffer.from(toBytes(tag, encoding, 'buffer'));
    if (this[kState].mode !== 'gcm' || this[kState].tagSet || this[kState].final) throw wrongState('setAuthTag');
    if (![4, 8, 12, 13, 14, 15, 16].includes(bytes.length)) {
      throw coded(TypeError, 'ERR_CRYPTO_INVALID_AUTH_TAG', `Invalid authentication tag length: ${bytes.length}`);
    }
    this[kState].tagSet = true;
    this[kRun].expectedTag(bytes);
    return this;
  },

  setAAD(data, options) {
    if (this[kState].final || this[kState].updated) throw wrongState('setAAD');
    if (options !== undefined) validateObject(options, 'options');
    this[kRun].additionalData(Buffer.from(toBytes(data, options?.encoding, 'aadbuf')));
    return this;
  },

  _transform(chunk, encoding, callback) {
    this.push(this[kRun].update(toBytes(chunk, encoding)));
    callback();
  },

  _flush(callback) {
    try {
      this.push(this.final());
    } catch (error) {
      callback(error);
      return;
    }
    callback();
  },
};

function kind(encrypt, lacking) {
  function Cipher(name, key, iv, options) {
    if (!new.target) return new Cipher(name, key, iv, options);
    begin(this, name, key, iv, options, encrypt);
  }
  Object.setPrototypeOf(Cipher.prototype, LazyTransform.prototype);
  Object.setPrototypeOf(Cipher, LazyTransform);
  for (const name in methods) if (name !== lacking) Cipher.prototype[name] = methods[name];
  Object.defineProperty(Cipher, 'name', { value: encrypt ? 'Cipheriv' : 'Decipheriv' });
  return Cipher;
}
const Cipheriv = kind(true, 'setAuthTag');
const Decipheriv = kind(false, 'getAuthTag');

function getCipherInfo(nameOrNumber, options) {
  if (typeof nameOrNumber === 'number') return undefined;
  validateString(nameOrNumber, 'nameOrNid');
  if (options?.keyLength !== undefined) validateInteger(options.keyLength, 'options.keyLength');
  const found = native.cipherInfo(nameOrNumber);
  if (found === null) return undefined;
  const [name, mode, keyLength, ivLength] = found.split(',');
  const numbers = {
    'aes-128-ecb': 418, 'aes-128-cbc': 419, 'aes-128-ofb': 420, 'aes-128-cfb': 421, 'aes-192-ecb': 422, 'aes-192-cbc': 423, 'aes-192-ofb': 424,
    'aes-192-cfb': 425, 'aes-256-ecb': 426, 'aes-256-cbc': 427, 'aes-256-ofb': 428, 'aes-256-cfb': 429, 'aes-128-gcm': 895, 'aes-192-gcm': 898,
    'aes-256-gcm': 901, 'aes-128-ctr': 904, 'aes-192-ctr': 905, 'aes-256-ctr': 906, 'des-ede3-cbc': 44,
  };
  const information = { mode, name: mode === 'gcm' ? `id-aes${keyLength * 8}-gcm` : name };
  if (numbers[name]) information.nid = numbers[name];
  information.blockSize = mode !== 'cbc' && mode !== 'ecb' ? 1 : name.startsWith('des') ? 8 : 16;
  if (Number(ivLength) > 0) information.ivLength = Number(ivLength);
  information.keyLength = Number(keyLength);
  return information;
}

function rsa(encrypt, handle, defaultPadding) {
  return (key, buffer) => {
    const { padding = defaultPadding, oaepHash = 'sha1', oaepLabel, encoding } = key !== null && typeof key === 'object' && !isBytes(key) ? key : {};
    const data = toBytes(buffer, encoding, 'buffer');
    if (![1, 3, 4].includes(padding)) throw invalidValue('padding', padding);
    return native.rsa(encrypt, handle(key), padding, oaepHash, oaepLabel === undefined ? null : toBytes(oaepLabel, encoding, 'key.oaepLabel'), data);
  };
}
const OAEP = 4;
const PKCS1 = 1;
const keys = () => require('internal/crypto/keys');

module.exports = {
  Cipheriv,
  Decipheriv,
  Cipher: Cipheriv,
  Decipher: Decipheriv,
  createCipheriv: (name, key, iv, options) => new Cipheriv(name, key, iv, options),
  createDecipheriv: (name, key, iv, options) => new Decipheriv(name, key, iv, options),
  getCiphers: () => Array.from(native.cipherNames()),
  getCipherInfo,
  publicEncrypt: rsa(true, (key) => keys().publicHandle(key), OAEP),
  privateDecrypt: rsa(false, (key) => keys().privateHandle(key), OAEP),
  privateEncrypt: rsa(true, (key) => keys().privateHandle(key), PKCS1),
  publicDecrypt: rsa(false, (key) => keys().publicHandle(key), PKCS1),
};
