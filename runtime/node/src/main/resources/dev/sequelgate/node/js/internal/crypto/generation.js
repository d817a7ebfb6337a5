'use strict';
// New keys, and secrets that two keys share.
const native = internalBinding('crypto');
const { KeyObject, PublicKeyObject, PrivateKeyObject, createSecretKey, kHandle } = require('internal/crypto/keys');
const { toBytes, isBytes, shown } = require('internal/crypto/inputs');
const { coded, invalidType, invalidValue, unavailable, validateFunction, validateInteger, validateObject, validateString, validateOneOf } = require('internal/errors');
const TYPES = ['rsa', 'rsa-pss', 'ec', 'ed25519', 'ed448', 'x25519', 'x448'];
const { promisify } = require('util');

function pairArguments(type, options) {
  validateString(type, 'type');
  if (type === 'dsa' || type === 'dh') throw unavailable(`A key pair of the type ${type}`, `use ${TYPES.join(', ')}`);
  if (!TYPES.includes(type)) throw invalidValue('type', type, 'must be a supported key type');
  if (type.startsWith('rsa') || type === 'ec') validateObject(options, 'options');
  const { modulusLength = 2048, publicExponent = 65537, namedCurve = '', paramEncoding = 'named' } = options ?? {};
  if (type.startsWith('rsa')) {
    validateInteger(options.modulusLength, 'options.modulusLength', 0, 4294967295);
    validateInteger(publicExponent, 'options.publicExponent', 0, 4294967295);
  }
  if (type === 'ec') {
    validateString(namedCurve, 'options.namedCurve');
    if (paramEncoding !== 'named') throw unavailable('paramEncoding "explicit"', 'leave it out: the curve is named');
  }
  return [type, modulusLength, publicExponent, namedCurve];
}

function encoded([publicHandle, privateHandle], { publicKeyEncoding, privateKeyEncoding } = {}) {
  const publicKey = new PublicKeyObject('public', publicHandle);
  const privateKey = new PrivateKeyObject('private', privateHandle);
  return {
    publicKey: publicKeyEncoding ? publicKey.export(publicKeyEncoding) : publicKey,
    privateKey: privateKeyEncoding ? privateKey.export(privateKeyEncoding) : privateKey,
  };
}

function generateKeyPairSync(type, options) {
  return encoded(native.keyPair(...pairArguments(type, options)), options ?? undefined);
}

function generateKeyPair(type, options, callback) {
  if (typeof options === 'function') [callback, options] = [options, undefined];
  validateFunction(callback, 'callback');
  native.keyPair(...pairArguments(type, options), (error, pair) => {
    if (error) {
      callback(error);
      return;
    }
    const { publicKey, privateKey } = encoded(pair, options ?? undefined);
    callback(null, publicKey, privateKey);
  });
}
Object.defineProperty(generateKeyPair, promisify.argumentNames, { value: ['publicKey', 'privateKey'], enumerable: false });

function keyBytes(type, options) {
  validateString(type, 'type');
  validateObject(options, 'options');
  validateOneOf(type, 'type', ['hmac', 'aes']);
  if (type === 'aes') validateOneOf(options.length, 'options.length', [128, 192, 256]);
  else validateInteger(options.length, 'options.length', 8, 2147483647);
  return Math.floor(options.length / 8);
}

function generateKeySync(type, options) {
  return createSecretKey(native.randomBytes(keyBytes(type, options)));
}

function generateKey(type, options, callback) {
  const size = keyBytes(type, options);
  validateFunction(callback, 'callback');
  native.randomBytes(size, (error, bytes) => (error ? callback(error) : callback(undefined, createSecretKey(bytes))));
}

function diffieHellman(options) {
  validateObject(options, 'options');
  const { privateKey, publicKey } = options;
  if (!(privateKey instanceof KeyObject)) throw invalidValue('options.privateKey', privateKey);
  if (!(publicKey instanceof KeyObject)) throw invalidValue('options.publicKey', publicKey);
  if (privateKey.type !== 'private') throw coded(TypeError, 'ERR_CRYPTO_INVALID_KEY_OBJECT_TYPE', `Invalid key object type ${privateKey.type}, expected private.`);
  if (privateKey.asymmetricKeyType !== publicKey.asymmetricKeyType) {
    throw coded(Error, 'ERR_CRYPTO_INCOMPATIBLE_KEY', `Incompatible key types for Diffie-Hellman: ${privateKey.asymmetricKeyType} and ${publicKey.asymmetricKeyType}`);
  }
  const handle = publicKey.type === 'private' ? native.publicOf(publicKey[kHandle]) : publicKey[kHandle];
  return native.agree(privateKey[kHandle], handle);
}

class ECDH {
  #curve;
  #private = null;
  #public = null;

  constructor(curve) {
    validateString(curve, 'curve');
    this.#curve = curve;
    if (!getCurves().includes(curve)) {
      throw coded(TypeError, 'ERR_CRYPTO_INVALID_CURVE', `Invalid EC curve name: this JVM has ${getCurves().join(', ')}`);
    }
  }

  generateKeys(encoding, format = 'uncompressed') {
    [this.#public, this.#private] = native.keyPair('ec', 0, 0, this.#curve);
    return this.getPublicKey(encoding, format);
  }

  getPublicKey(encoding, format = 'uncompressed') {
    validateOneOf(format, 'format', ['compressed', 'uncompressed']);
    if (this.#public === null) throw coded(Error, 'ERR_CRYPTO_ECDH_INVALID_KEY', 'Failed to get ECDH public key');
    return shown(native.curvePoint(this.#public, format === 'compressed'), encoding);
  }

  getPrivateKey(encoding) {
    if (this.#private === null) throw coded(Error, 'ERR_CRYPTO_ECDH_INVALID_KEY', 'Failed to get ECDH private key');
    return shown(Buffer.from(native.writeJwk(this.#private).d, 'base64url'), encoding);
  }

  setPrivateKey(key, encoding) {
    this.#private = native.secretKey(this.#curve, Buffer.from(toBytes(key, encoding, 'key')));
    this.#public = native.publicOf(this.#private);
    return this;
  }

  computeSecret(otherKey, inputEncoding, outputEncoding) {
    if (typeof otherKey !== 'string' && !isBytes(otherKey)) throw invalidType('otherPublicKey', ['string', 'Buffer', 'TypedArray', 'DataView'], otherKey);
    const other = native.pointKey(this.#curve, Buffer.from(toBytes(otherKey, inputEncoding, 'otherPublicKey')));
    return shown(native.agree(this.#private, other), outputEncoding);
  }

  static convertKey(key, curve, inputEncoding, outputEncoding, format = 'uncompressed') {
    const handle = native.pointKey(curve, Buffer.from(toBytes(key, inputEncoding, 'key')));
    return shown(native.curvePoint(handle, format === 'compressed'), outputEncoding);
  }
}

function getCurves() {
  return ['prime256v1', 'secp384r1', 'secp521r1'];
}

function noDiffieHellman() {
  throw unavailable('Diffie-Hellman over a prime', 'use crypto.createECDH or crypto.diffieHellman with x25519 keys');
}

module.exports = {
  generateKeyPair, generateKeyPairSync, generateKey, generateKeySync, diffieHellman, ECDH, getCurves,
  createECDH: (curve) => new ECDH(curve),
  createDiffieHellman: noDiffieHellman,
  createDiffieHellmanGroup: noDiffieHellman,
  getDiffieHellman: noDiffieHellman,
  DiffieHellman: noDiffieHellman,
  DiffieHellmanGroup: noDiffieHellman,
};
