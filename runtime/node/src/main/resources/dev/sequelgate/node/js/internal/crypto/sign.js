'use strict';
// Signatures.
const native = internalBinding('crypto');
const { Writable } = require('stream');
const { toBytes, isBytes, shown } = require('internal/crypto/inputs');
const { privateHandle, publicHandle } = require('internal/crypto/keys');
const { coded, invalidType, invalidValue, validateFunction, validateString, validateOneOf } = require('internal/errors');
const kParts = Symbol('parts');
const PKCS1 = 1;
const LARGEST_SALT = -2;

function checkDigest(name) {
  if (name !== null && !native.knowsDigest(name)) throw coded(TypeError, 'ERR_CRYPTO_INVALID_DIGEST', `Invalid digest: ${name}`);
  return name;
}

function scheme(key) {
  const { padding = PKCS1, saltLength = LARGEST_SALT, dsaEncoding = 'der' } = key !== null && typeof key === 'object' ? key : {};
  validateOneOf(dsaEncoding ?? 'der', 'options.dsaEncoding', ['der', 'ieee-p1363']);
  if (!Number.isInteger(padding)) throw invalidValue('options.padding', padding);
  if (!Number.isInteger(saltLength)) throw invalidValue('options.saltLength', saltLength);
  return [padding, saltLength, dsaEncoding === 'ieee-p1363'];
}

class Collector extends Writable {
  constructor(algorithm, options) {
    validateString(algorithm, 'algorithm');
    if (!native.knowsDigest(algorithm)) throw coded(TypeError, 'ERR_CRYPTO_INVALID_DIGEST', 'Invalid digest');
    super(options);
    Object.defineProperty(this, kParts, { value: [] });
    this._algorithm = algorithm;
  }

  update(data, encoding) {
    if (typeof data !== 'string' && !isBytes(data)) throw invalidType('data', ['string', 'Buffer', 'TypedArray', 'DataView'], data);
    const bytes = toBytes(data, encoding);
    this[kParts].push(typeof bytes === 'string' ? Buffer.from(bytes) : Buffer.from(native.copyBytes(bytes)));
    return this;
  }

  _write(chunk, encoding, callback) {
    this.update(chunk, encoding);
    callback();
  }
}

class Sign extends Collector {
  sign(options, encoding) {
    if (!options) throw coded(Error, 'ERR_CRYPTO_SIGN_KEY_REQUIRED', 'No key provided to sign');
    const signature = native.sign(this._algorithm, Buffer.concat(this[kParts]), privateHandle(options), ...scheme(options));
    return shown(signature, encoding);
  }
}

class Verify extends Collector {
  verify(options, signature, encoding) {
    const given = toBytes(signature, encoding, 'signature');
    return native.verify(this._algorithm, Buffer.concat(this[kParts]), publicHandle(options), ...scheme(options), Buffer.from(given));
  }
}

const callable = (Type) => new Proxy(Type, { apply: (target, self, given) => new Type(...given) });

function sign(algorithm, data, key, callback) {
  if (algorithm != null) validateString(algorithm, 'algorithm');
  if (callback !== undefined) validateFunction(callback, 'callback');
  if (!isBytes(data)) throw invalidType('data', ['Buffer', 'TypedArray', 'DataView'], data);
  if (!key) throw coded(Error, 'ERR_CRYPTO_SIGN_KEY_REQUIRED', 'No key provided to sign');
  const call = [checkDigest(algorithm ?? null), data, privateHandle(key), ...scheme(key)];
  if (callback === undefined) return native.sign(...call);
  native.sign(...call, (error, signature) => callback(error, signature ?? undefined));
  return undefined;
}

function verify(algorithm, data, key, signature, callback) {
  if (algorithm != null) validateString(algorithm, 'algorithm');
  if (callback !== undefined) validateFunction(callback, 'callback');
  if (!isBytes(data)) throw invalidType('data', ['Buffer', 'TypedArray', 'DataView'], data);
  if (!isBytes(signature)) throw invalidType('signature', ['Buffer', 'TypedArray', 'DataView'], signature);
  const call = [checkDigest(algorithm ?? null), data, publicHandle(key), ...scheme(key), signature];
  if (callback === undefined) return native.verify(...call);
  native.verify(...call, (error, good) => callback(error, good ?? undefined));
  return undefined;
}

module.exports = {
  Sign: callable(Sign),
  Verify: callable(Verify),
  createSign: (algorithm, options) => new Sign(algorithm, options),
  createVerify: (algorithm, options) => new Verify(algorithm, options),
  sign,
  verify,
};
