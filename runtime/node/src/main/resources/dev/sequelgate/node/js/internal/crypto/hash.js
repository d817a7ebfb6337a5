'use strict';
// Digests and HMACs.
const native = internalBinding('crypto');
const LazyTransform = require('internal/crypto/lazy_transform');
const { toBytes, toSecret, shown } = require('internal/crypto/inputs');
const { coded, validateString, invalidType } = require('internal/errors');
const kHandle = Symbol('kHandle');
const kFinal = Symbol('kFinalized');

function finalized() {
  return coded(Error, 'ERR_CRYPTO_HASH_FINALIZED', 'Digest already called');
}

function Hash(algorithm, options) {
  if (!new.target) return new Hash(algorithm, options);
  if (!(algorithm instanceof Hash)) validateString(algorithm, 'algorithm');
  this[kHandle] = algorithm instanceof Hash ? algorithm[kHandle].copy() : native.hash(algorithm);
  this[kFinal] = false;
  LazyTransform.call(this, options);
}
Object.setPrototypeOf(Hash.prototype, LazyTransform.prototype);
Object.setPrototypeOf(Hash, LazyTransform);

function update(data, encoding) {
  if (this[kFinal]) throw finalized();
  this[kHandle].update(toBytes(data, encoding));
  return this;
}

function transform(chunk, encoding, callback) {
  this[kHandle].update(toBytes(chunk, encoding));
  callback();
}

function flush(callback) {
  this.push(this.digest());
  callback();
}

Hash.prototype.update = update;
Hash.prototype._transform = transform;
Hash.prototype._flush = flush;
Hash.prototype.copy = function (options) {
  if (this[kFinal]) throw finalized();
  return new Hash(this, options);
};
Hash.prototype.digest = function (encoding) {
  if (this[kFinal]) throw finalized();
  const result = this[kHandle].digest();
  this[kFinal] = true;
  return shown(result, encoding);
};

function Hmac(algorithm, key, options) {
  if (!new.target) return new Hmac(algorithm, key, options);
  validateString(algorithm, 'hmac');
  this[kHandle] = native.hmac(algorithm, toSecret(key, options?.encoding));
  this[kFinal] = false;
  LazyTransform.call(this, options);
}
Object.setPrototypeOf(Hmac.prototype, LazyTransform.prototype);
Object.setPrototypeOf(Hmac, LazyTransform);
Hmac.prototype.update = update;
Hmac.prototype._transform = transform;
Hmac.prototype._flush = flush;
Hmac.prototype.digest = function (encoding) {
  if (this[kFinal]) return encoding && encoding !== 'buffer' ? '' : Buffer.alloc(0);
  this[kFinal] = true;
  return shown(this[kHandle].digest(), encoding);
};

/** A digest in one call; without an encoding it is hexadecimal text. */
function hash(algorithm, input, outputEncoding = 'hex') {
  validateString(algorithm, 'algorithm');
  if (typeof input !== 'string' && !ArrayBuffer.isView(input)) throw invalidType('input', ['Buffer', 'TypedArray', 'DataView', 'string'], input);
  if (typeof outputEncoding !== 'string' || !(outputEncoding === 'buffer' || Buffer.isEncoding(outputEncoding))) {
    throw require('internal/errors').invalidValue('outputEncoding', outputEncoding);
  }
  return shown(native.digest(algorithm, toBytes(input)), outputEncoding);
}

const spelled = (name) => [name, `RSA-${name.toUpperCase()}`];

module.exports = {
  Hash,
  Hmac,
  createHash: (algorithm, options) => new Hash(algorithm, options),
  createHmac: (algorithm, key, options) => new Hmac(algorithm, key, options),
  hash,
  getHashes: () => Array.from(native.hashNames()).flatMap(spelled).sort(),
};
