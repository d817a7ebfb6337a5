'use strict';
// KeyObject: secret, public and private keys.
const native = internalBinding('crypto');
const { isBytes, toBytes } = require('internal/crypto/inputs');
const { coded, invalidType, invalidValue, validateObject, validateOneOf, validateString } = require('internal/errors');
const kHandle = Symbol('kHandle');
const LABELS = { spki: 'PUBLIC KEY', pkcs8: 'PRIVATE KEY', sec1: 'EC PRIVATE KEY' };

function pem(label, der) {
  return `-----BEGIN ${label}-----\n${der.toString('base64').replace(/(.{64})(?!$)/g, '$1\n')}\n-----END ${label}-----\n`;
}

class KeyObject {
  #type;

  constructor(type, handle) {
    if (type !== 'secret' && type !== 'public' && type !== 'private') throw invalidValue('type', type);
    if (handle === null || typeof handle !== 'object') throw invalidType('handle', 'object', handle);
    this.#type = type;
    Object.defineProperty(this, kHandle, { value: handle, enumerable: false });
  }

  get type() {
    return this.#type;
  }

  static from(key) {
    if (!key?.[kHandle]) throw invalidType('key', 'CryptoKey', key);
    return key[kHandle] instanceof KeyObject ? key[kHandle] : key;
  }

  equals(other) {
    if (!(other instanceof KeyObject)) throw invalidType('otherKeyObject', 'KeyObject', other);
    if (other.type !== this.#type) return false;
    return this.#type === 'secret'
      ? Buffer.compare(this[kHandle].bytes, other[kHandle].bytes) === 0
      : native.sameKey(this[kHandle], other[kHandle]);
  }

  get [Symbol.toStringTag]() {
    return 'KeyObject';
  }
}

class SecretKeyObject extends KeyObject {
  get symmetricKeySize() {
    return this[kHandle].bytes.length;
  }

  export(options) {
    const { bytes } = this[kHandle];
    if (options !== undefined) {
      validateObject(options, 'options');
      if (options.format === 'jwk') return { kty: 'oct', k: bytes.toString('base64url') };
      if (options.format !== undefined && options.format !== 'buffer') throw invalidValue('options.format', options.format);
    }
    return Buffer.from(bytes);
  }
}

class AsymmetricKeyObject extends KeyObject {
  get asymmetricKeyType() {
    return native.describeKey(this[kHandle]).split(',')[0];
  }

  get asymmetricKeyDetails() {
    const [type, size, exponent] = native.describeKey(this[kHandle]).split(',');
    if (type.startsWith('rsa')) return { modulusLength: Number(size), publicExponent: BigInt(exponent) };
    return type === 'ec' ? { namedCurve: size } : {};
  }
}

class PublicKeyObject extends AsymmetricKeyObject {
  export(options) {
    return exported(this, options, ['spki', 'pkcs1']);
  }
}

class PrivateKeyObject extends AsymmetricKeyObject {
  export(options) {
    return exported(this, options, ['pkcs8', 'pkcs1', 'sec1']);
  }
}

function exported(key, options, types) {
  if (options === undefined || options === null || typeof options !== 'object') throw invalidType('options', 'object', options);
  const { format, type, cipher, passphrase } = options;
  if (format === 'jwk') {
    if (passphrase !== undefined) throw coded(Error, 'ERR_CRYPTO_INCOMPATIBLE_KEY_OPTIONS', 'The selected key encoding jwk does not support encryption.');
    return { ...native.writeJwk(key[kHandle]) };
  }
  if (format !== 'pem' && format !== 'der') throw invalidValue('options.format', format);
  const kind = key.asymmetricKeyType;
  if (type === undefined || !types.includes(type)) throw invalidValue('options.type', type);
  if (type === 'pkcs1' && kind !== 'rsa') throw coded(Error, 'ERR_CRYPTO_INCOMPATIBLE_KEY_OPTIONS', 'The selected key encoding pkcs1 can only be used for RSA keys.');
  if (type === 'sec1' && kind !== 'ec') throw coded(Error, 'ERR_CRYPTO_INCOMPATIBLE_KEY_OPTIONS', 'The selected key encoding sec1 can only be used for EC keys.');
  if (cipher !== undefined) {
    validateString(cipher, 'options.cipher');
    if (type !== 'pkcs8') throw coded(Error, 'ERR_CRYPTO_INCOMPATIBLE_KEY_OPTIONS', `The selected key encoding ${type} does not support encryption.`);
    if (passphrase === undefined) throw invalidValue('options.passphrase', passphrase);
  }
  const password = passphrase === undefined ? '' : typeof passphrase === 'string' ? passphrase : Buffer.from(passphrase).toString();
  const der = native.writeKey(key[kHandle], type, cipher ?? null, password);
  if (format === 'der') return der;
  if (cipher !== undefined) return pem('ENCRYPTED PRIVATE KEY', der);
  return pem(type === 'pkcs1' ? `RSA ${key.type.toUpperCase()} KEY` : LABELS[type], der);
}

function passphraseOf(passphrase, encoding) {
  if (passphrase === undefined || passphrase === null) return null;
  if (typeof passphrase === 'string') return encoding && encoding !== 'utf8' ? Buffer.from(passphrase, encoding).toString() : passphrase;
  if (!isBytes(passphrase)) throw invalidType('key.passphrase', ['string', 'ArrayBuffer', 'Buffer', 'TypedArray', 'DataView'], passphrase);
  return Buffer.from(passphrase.buffer ?? passphrase, passphrase.byteOffset, passphrase.byteLength).toString();
}

const KEY_TYPES = ['string', 'ArrayBuffer', 'Buffer', 'TypedArray', 'DataView', 'KeyObject', 'CryptoKey'];

/** Text or bytes in PEM, or an object that says more. */
function keyInput(input, name, wants, types) {
  if (typeof input === 'string' || isBytes(input)) return { data: toBytes(input), format: 'pem', type: '', passphrase: null };
  if (input === null || typeof input !== 'object') throw invalidType(name, types, input);
  const { key, format = 'pem', type, passphrase, encoding } = input;
  if (format === 'jwk') {
    validateObject(key, 'key.key');
    return { jwk: key };
  }
  if (typeof key !== 'string' && !isBytes(key)) throw invalidType(`${name}.key`, [...KEY_TYPES.slice(0, 5), 'object'], key);
  validateOneOf(format, 'options.format', ['pem', 'der']);
  if (format === 'der' && !wants.includes(type)) throw invalidValue('options.type', type);
  return { data: toBytes(key, encoding), format, type: type ?? '', passphrase: passphraseOf(passphrase, encoding) };
}

function fromJwk(jwk, wantsPrivate) {
  if (!['RSA', 'EC', 'OKP'].includes(jwk.kty)) throw invalidValue('key.kty', jwk.kty, 'must be one of: \'RSA\', \'EC\', \'OKP\'');
  const members = {};
  for (const name of ['kty', 'crv', 'n', 'e', 'd', 'p', 'q', 'dp', 'dq', 'qi', 'x', 'y']) if (typeof jwk[name] === 'string') members[name] = jwk[name];
  return native.readJwk(members, wantsPrivate);
}

function createPrivateKey(input) {
  const { data, format, type, passphrase, jwk } = keyInput(input, 'key', ['pkcs1', 'pkcs8', 'sec1'], KEY_TYPES.slice(0, 5));
  return new PrivateKeyObject('private', jwk ? fromJwk(jwk, true) : native.privateKey(data, format, type, passphrase));
}

function createPublicKey(input) {
  const object = input instanceof KeyObject ? input : input?.key instanceof KeyObject ? input.key : undefined;
  if (object) {
    if (object.type !== 'private') throw coded(TypeError, 'ERR_CRYPTO_INVALID_KEY_OBJECT_TYPE', `Invalid key object type ${object.type}, expected private.`);
    return new PublicKeyObject('public', native.publicOf(object[kHandle]));
  }
  const { data, format, type, passphrase, jwk } = keyInput(input, 'key', ['pkcs1', 'spki', 'pkcs8', 'sec1'], KEY_TYPES);
  if (jwk) return new PublicKeyObject('public', fromJwk(jwk, false));
  if (type === 'pkcs8' || type === 'sec1') return createPublicKey(createPrivateKey(input));
  return new PublicKeyObject('public', native.publicKey(data, format, type, passphrase));
}

function createSecretKey(key, encoding) {
  if (typeof key !== 'string' && !isBytes(key)) throw invalidType('key', ['ArrayBuffer', 'Buffer', 'TypedArray', 'DataView', 'string'], key);
  const bytes = typeof key === 'string' ? Buffer.from(key, encoding) : Buffer.from(native.copyBytes(key));
  return new SecretKeyObject('secret', { bytes });
}

/** What signs or decrypts. */
function privateHandle(input) {
  const given = input?.key instanceof KeyObject ? input.key : input;
  const key = given instanceof KeyObject ? given : given?.[kHandle] instanceof KeyObject ? given[kHandle] : createPrivateKey(input);
  if (key.type !== 'private') throw coded(TypeError, 'ERR_CRYPTO_INVALID_KEY_OBJECT_TYPE', `Invalid key object type ${key.type}, expected private.`);
  return key[kHandle];
}

/** What verifies or encrypts: a private key stands for its public one. */
function publicHandle(input) {
  const given = input?.key instanceof KeyObject ? input.key : input;
  const key = given instanceof KeyObject ? given : given?.[kHandle] instanceof KeyObject ? given[kHandle] : createPublicKey(input);
  if (key.type === 'secret') throw coded(TypeError, 'ERR_CRYPTO_INVALID_KEY_OBJECT_TYPE', 'Invalid key object type secret, expected private or public.');
  return key.type === 'public' ? key[kHandle] : native.publicOf(key[kHandle]);
}

module.exports = {
  KeyObject, SecretKeyObject, PublicKeyObject, PrivateKeyObject, kHandle, createPrivateKey, createPublicKey, createSecretKey, privateHandle,
  publicHandle, pem,
};
