'use strict';
// Keys derived from passwords and other keys.
const native = internalBinding('crypto');
const { toBytes, toSecret, isBytes } = require('internal/crypto/inputs');
const { coded, invalidType, outOfRange, validateFunction, validateInteger, validateString } = require('internal/errors');
const LARGEST = 2147483647;

function checkDigest(digest) {
  if (!internalBinding('crypto').knowsDigest(digest)) throw coded(TypeError, 'ERR_CRYPTO_INVALID_DIGEST', `Invalid digest: ${digest}`);
}

function material(value, name) {
  if (typeof value !== 'string' && !isBytes(value)) throw invalidType(name, ['string', 'ArrayBuffer', 'Buffer', 'TypedArray', 'DataView'], value);
  return toBytes(value);
}

function pbkdf2Arguments(password, salt, iterations, length, digest) {
  if (typeof digest !== 'string') throw invalidType('digest', 'string', digest);
  const first = material(password, 'password');
  const second = material(salt, 'salt');
  validateInteger(iterations, 'iterations', 1, LARGEST);
  validateInteger(length, 'keylen', 0, LARGEST);
  checkDigest(digest);
  return [first, second, iterations, length, digest];
}

function pbkdf2(password, salt, iterations, length, digest, callback) {
  if (typeof digest === 'function') [callback, digest] = [digest, undefined];
  const checked = pbkdf2Arguments(password, salt, iterations, length, digest);
  validateFunction(callback, 'callback');
  native.pbkdf2(...checked, (error, key) => callback(error, key ?? undefined));
}

function scryptArguments(password, salt, length, options = {}) {
  const first = material(password, 'password');
  const second = material(salt, 'salt');
  validateInteger(length, 'keylen', 0, LARGEST);
  const value = (short, long, fallback) => {
    if (options?.[short] !== undefined && options?.[long] !== undefined) {
      throw coded(TypeError, 'ERR_INCOMPATIBLE_OPTION_PAIR', `Option "${short}" cannot be used in combination with option "${long}"`);
    }
    const given = options?.[short] ?? options?.[long];
    if (given !== undefined) validateInteger(given, options[short] !== undefined ? short : long, 0, 4294967295);
    return given || fallback;
  };
  const cost = value('N', 'cost', 16384);
  const blockSize = value('r', 'blockSize', 8);
  const parallel = value('p', 'parallelization', 1);
  const limit = options?.maxmem || 32 * 1024 * 1024;
  if (cost < 2 || (cost & (cost - 1)) !== 0 || cost > LARGEST) {
    throw coded(RangeError, 'ERR_CRYPTO_INVALID_SCRYPT_PARAMS', 'Invalid scrypt params');
  }
  if (128 * cost * blockSize > limit) {
    throw coded(RangeError, 'ERR_CRYPTO_INVALID_SCRYPT_PARAMS',
      'Invalid scrypt params: memory limit exceeded');
  }
  return [first, second, length, cost, blockSize, parallel];
}

function scrypt(password, salt, length, options, callback) {
  if (callback === undefined) [callback, options] = [options, {}];
  const checked = scryptArguments(password, salt, length, options);
  validateFunction(callback, 'callback');
  native.scrypt(...checked, (error, key) => callback(error, key ?? undefined));
}

function hkdfArguments(digest, key, salt, info, length) {
  validateString(digest, 'digest');
  const secret = toSecret(key, undefined, 'ikm');
  const second = material(salt, 'salt');
  const third = material(info, 'info');
  validateInteger(length, 'length', 0, LARGEST);
  if (Buffer.byteLength(third) > 1024) throw outOfRange('info', 'must not contain more than 1024 bytes', Buffer.byteLength(third));
  checkDigest(digest);
  const { getHashLength } = native;
  if (length > 255 * getHashLength(digest)) throw coded(RangeError, 'ERR_CRYPTO_INVALID_KEYLEN', 'Invalid key length');
  return [digest, secret, second, third, length];
}

/** The bytes' own ArrayBuffer: HKDF gives no Buffer. */
const plain = (buffer) => (buffer ? buffer.buffer.slice(buffer.byteOffset, buffer.byteOffset + buffer.byteLength) : undefined);

module.exports = {
  pbkdf2,
  pbkdf2Sync: (...given) => native.pbkdf2(...pbkdf2Arguments(...given)),
  scrypt,
  scryptSync: (...given) => native.scrypt(...scryptArguments(...given)),
  hkdf(digest, key, salt, info, length, callback) {
    const checked = hkdfArguments(digest, key, salt, info, length);
    validateFunction(callback, 'callback');
    native.hkdf(...checked, (error, derived) => callback(error, plain(derived)));
  },
  hkdfSync: (...given) => plain(native.hkdf(...hkdfArguments(...given))),
};
