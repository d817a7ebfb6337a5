'use strict';
// The Web Cryptography API on the same keys and functions as `crypto`.
const crypto = require('crypto');
const { kHandle } = require('internal/crypto/keys');
const { getRandomValues, randomUUID } = require('internal/crypto/random');
const kKey = kHandle;

class CryptoKey {
  constructor() {
    throw require('internal/errors').coded(TypeError, 'ERR_ILLEGAL_CONSTRUCTOR', 'Illegal constructor');
  }
}

function cryptoKey(key, algorithm, extractable, usages) {
  const made = Object.create(CryptoKey.prototype);
  Object.defineProperty(made, kKey, { value: key });
  for (const [name, value] of Object.entries({ type: key.type, extractable, algorithm, usages })) {
    Object.defineProperty(made, name, { value, enumerable: true });
  }
  return made;
}

const failure = (message, name) => new DOMException(message, name);
const bytes = (data) => (ArrayBuffer.isView(data) ? Buffer.from(data.buffer, data.byteOffset, data.byteLength) : Buffer.from(data));
const buffer = (data) => data.buffer.slice(data.byteOffset, data.byteOffset + data.byteLength);
const CURVES = { 'P-256': 'prime256v1', 'P-384': 'secp384r1', 'P-521': 'secp521r1' };
const HASHES = ['SHA-1', 'SHA-256', 'SHA-384', 'SHA-512'];

/** An algorithm's spelling is free; its members are kept. */
function normalized(algorithm) {
  const given = typeof algorithm === 'string' ? { name: algorithm } : { ...algorithm };
  const known = ['HMAC', 'AES-GCM', 'AES-CBC', 'AES-CTR', 'RSASSA-PKCS1-v1_5', 'RSA-PSS', 'RSA-OAEP', 'ECDSA', 'ECDH', 'Ed25519', 'X25519', 'PBKDF2', 'HKDF', ...HASHES];
  const name = known.find((one) => one.toLowerCase() === String(given.name).toLowerCase());
  if (name === undefined) throw failure('Unrecognized algorithm name', 'NotSupportedError');
  given.name = name;
  if (given.hash !== undefined) given.hash = { name: (typeof given.hash === 'string' ? given.hash : given.hash.name).toUpperCase() };
  return given;
}

const digestName = (algorithm) => algorithm.hash.name.replace('-', '').toLowerCase();

function check(key, usage, name) {
  if (!key.usages.includes(usage)) throw failure(`Unable to use this key to ${usage}`, 'InvalidAccessError');
  if (key.algorithm.name !== name) throw failure('Key algorithm mismatch', 'InvalidAccessError');
}

function signatureOptions(algorithm, key) {
  const handle = key[kKey];
  switch (algorithm.name) {
    case 'RSASSA-PKCS1-v1_5': return [digestName(key.algorithm), { key: handle }];
    case 'RSA-PSS': return [digestName(key.algorithm), { key: handle, padding: 6, saltLength: algorithm.saltLength }];
    case 'ECDSA': return [digestName(algorithm), { key: handle, dsaEncoding: 'ieee-p1363' }];
    case 'Ed25519': return [null, { key: handle }];
    default: throw failure('Unrecognized algorithm name', 'NotSupportedError');
  }
}

function cipherOptions(algorithm, key) {
  const size = key[kKey].symmetricKeySize * 8;
  switch (algorithm.name) {
    case 'AES-GCM': return [`aes-${size}-gcm`, bytes(algorithm.iv)];
    case 'AES-CBC': return [`aes-${size}-cbc`, bytes(algorithm.iv)];
    case 'AES-CTR': return [`aes-${size}-ctr`, bytes(algorithm.counter)];
    default: throw failure('Unrecognized algorithm name', 'NotSupportedError');
  }
}

function importAsymmetric(format, data, algorithm, usages) {
  const isPublic = format === 'spki' || (format === 'jwk' && data.d === undefined) || format === 'raw';
  if (format === 'jwk') return isPublic ? crypto.createPublicKey({ key: data, format }) : crypto.createPrivateKey({ key: data, format });
  if (format === 'spki') return crypto.createPublicKey({ key: bytes(data), format: 'der', type: 'spki' });
  if (format === 'pkcs8') return crypto.createPrivateKey({ key: bytes(data), format: 'der', type: 'pkcs8' });
  const point = bytes(data);
  if (algorithm.namedCurve) {
    const half = (point.length - 1) / 2;
    return crypto.createPublicKey({ format: 'jwk', key: { kty: 'EC', crv: algorithm.namedCurve, x: point.subarray(1, 1 + half).toString('base64url'), y: point.subarray(1 + half).toString('base64url') } });
  }
  return crypto.createPublicKey({ format: 'jwk', key: { kty: 'OKP', crv: algorithm.name, x: point.toString('base64url') } });
}

const SECRET = new Set(['HMAC', 'AES-GCM', 'AES-CBC', 'AES-CTR', 'PBKDF2', 'HKDF']);

function about(algorithm, key) {
  const result = { name: algorithm.name };
  if (algorithm.name === 'HMAC') Object.assign(result, { hash: algorithm.hash, length: key.symmetricKeySize * 8 });
  else if (algorithm.name.startsWith('AES')) result.length = key.symmetricKeySize * 8;
  else if (algorithm.name.startsWith('RSA')) {
    const { modulusLength, publicExponent } = key.asymmetricKeyDetails;
    const exponent = publicExponent.toString(16);
    Object.assign(result, { modulusLength, publicExponent: new Uint8Array(Buffer.from(exponent.length % 2 ? `0${exponent}` : exponent, 'hex')), hash: algorithm.hash });
  } else if (algorithm.name.startsWith('EC')) result.namedCurve = algorithm.namedCurve;
  return result;
}

const PRIVATE_USAGES = ['sign', 'decrypt', 'unwrapKey', 'deriveKey', 'deriveBits'];

const operations = {
  async digest(algorithm, data) {
    const { name } = normalized(algorithm);
    if (!HASHES.includes(name)) throw failure('Unrecognized algorithm name', 'NotSupportedError');
    return buffer(crypto.createHash(name.replace('-', '').toLowerCase()).update(bytes(data)).digest());
  },

  async importKey(format, data, given, extractable, usages) {
    const algorithm = normalized(given);
    let key;
    if (SECRET.has(algorithm.name)) {
      if (format !== 'raw' && format !== 'jwk') throw failure(`Unable to import ${algorithm.name} key with format ${format}`, 'NotSupportedError');
      key = crypto.createSecretKey(format === 'jwk' ? Buffer.from(data.k, 'base64url') : bytes(data));
    } else {
      try {
        key = importAsymmetric(format, data, algorithm, usages);
      } catch (cause) {
        throw Object.assign(failure('Invalid keyData', 'DataError'), { cause });
      }
    }
    return cryptoKey(key, about(algorithm, key), extractable, [...usages]);
  },

  async exportKey(format, key) {
    if (!key.extractable) throw failure('key is not extractable', 'InvalidAccessException');
    const object = key[kKey];
    if (format === 'jwk') return { ...object.export({ format: 'jwk' }), key_ops: [...key.usages], ext: key.extractable };
    if (format === 'raw') {
      if (object.type === 'secret') return buffer(object.export());
      const { x, y } = object.export({ format: 'jwk' });
      const parts = [Buffer.from(x, 'base64url'), ...(y ? [Buffer.from(y, 'base64url')] : [])];
      return buffer(Buffer.concat(y ? [Buffer.from([4]), ...parts] : parts));
    }
    return buffer(object.export({ format: 'der', type: format }));
  },

  async generateKey(given, extractable, usages) {
    const algorithm = normalized(given);
    if (SECRET.has(algorithm.name)) {
      const blocks = { 'SHA-1': 512, 'SHA-256': 512, 'SHA-384': 1024, 'SHA-512': 1024 };
      const key = crypto.createSecretKey(crypto.randomBytes((algorithm.length ?? blocks[algorithm.hash?.name]) / 8));
      return cryptoKey(key, about(algorithm, key), extractable, [...usages]);
    }
    const [type, options] = algorithm.name.startsWith('RSA')
      ? ['rsa', { modulusLength: algorithm.modulusLength, publicExponent: Number(BigInt(`0x${bytes(algorithm.publicExponent).toString('hex')}`)) }]
      : algorithm.name.startsWith('EC') ? ['ec', { namedCurve: CURVES[algorithm.namedCurve] }] : [algorithm.name.toLowerCase(), {}];
    const pair = await new Promise((resolve, reject) => {
      crypto.generateKeyPair(type, options, (error, publicKey, privateKey) => (error ? reject(error) : resolve({ publicKey, privateKey })));
    });
    return {
      publicKey: cryptoKey(pair.publicKey, about(algorithm, pair.publicKey), true, usages.filter((usage) => !PRIVATE_USAGES.includes(usage))),
      privateKey: cryptoKey(pair.privateKey, about(algorithm, pair.privateKey), extractable, usages.filter((usage) => PRIVATE_USAGES.includes(usage))),
    };
  },

  async sign(given, key, data) {
    const algorithm = normalized(given);
    check(key, 'sign', algorithm.name);
    if (algorithm.name === 'HMAC') return buffer(crypto.createHmac(digestName(key.algorithm), key[kKey]).update(bytes(data)).digest());
    return buffer(crypto.sign(signatureOptions(algorithm, key)[0], bytes(data), signatureOptions(algorithm, key)[1]));
  },

  async verify(given, key, signature, data) {
    const algorithm = normalized(given);
    check(key, 'verify', algorithm.name);
    if (algorithm.name === 'HMAC') {
      const own = crypto.createHmac(digestName(key.algorithm), key[kKey]).update(bytes(data)).digest();
      return own.length === signature.byteLength && crypto.timingSafeEqual(own, bytes(signature));
    }
    const [digest, options] = signatureOptions(algorithm, key);
    return crypto.verify(digest, bytes(data), options, bytes(signature));
  },

  async encrypt(given, key, data) {
    const algorithm = normalized(given);
    check(key, 'encrypt', algorithm.name);
    if (algorithm.name === 'RSA-OAEP') {
      return buffer(crypto.publicEncrypt({ key: key[kKey], padding: 4, oaepHash: digestName(key.algorithm), oaepLabel: algorithm.label ? bytes(algorithm.label) : undefined }, bytes(data)));
    }
    const length = (algorithm.tagLength ?? 128) / 8;
    const cipher = crypto.createCipheriv(cipherOptions(algorithm, key)[0], key[kKey], cipherOptions(algorithm, key)[1], algorithm.name === 'AES-GCM' ? { authTagLength: length } : {});
    if (algorithm.additionalData) cipher.setAAD(bytes(algorithm.additionalData));
    const parts = [cipher.update(bytes(data)), cipher.final()];
    if (algorithm.name === 'AES-GCM') parts.push(cipher.getAuthTag());
    return buffer(Buffer.concat(parts));
  },

  async decrypt(given, key, data) {
    const algorithm = normalized(given);
    check(key, 'decrypt', algorithm.name);
    try {
      if (algorithm.name === 'RSA-OAEP') {
        return buffer(crypto.privateDecrypt({ key: key[kKey], padding: 4, oaepHash: digestName(key.algorithm), oaepLabel: algorithm.label ? bytes(algorithm.label) : undefined }, bytes(data)));
      }
      let input = bytes(data);
      const decipher = crypto.createDecipheriv(...[cipherOptions(algorithm, key)[0], key[kKey], cipherOptions(algorithm, key)[1]]);
      if (algorithm.name === 'AES-GCM') {
        const length = (algorithm.tagLength ?? 128) / 8;
        decipher.setAuthTag(input.subarray(input.length - length));
        input = input.subarray(0, input.length - length);
      }
      if (algorithm.additionalData) decipher.setAAD(bytes(algorithm.additionalData));
      return buffer(Buffer.concat([decipher.update(input), decipher.final()]));
    } catch (cause) {
      throw Object.assign(failure('The operation failed for an operation-specific reason', 'OperationError'), { cause });
    }
  },

  async deriveBits(given, key, length) {
    const algorithm = normalized(given);
    const own = key[kKey];
    if (algorithm.name === 'PBKDF2') {
      const secret = own.export();
      return new Promise((resolve, reject) => {
        crypto.pbkdf2(secret, bytes(algorithm.salt), algorithm.iterations, length / 8, digestName(algorithm), (error, bits) => (error ? reject(error) : resolve(buffer(bits))));
      });
    }
    if (algorithm.name === 'HKDF') return crypto.hkdfSync(digestName(algorithm), own, bytes(algorithm.salt), bytes(algorithm.info), length / 8);
    const shared = crypto.diffieHellman({ privateKey: own, publicKey: algorithm.public[kKey] });
    return buffer(length ? shared.subarray(0, length / 8) : shared);
  },

  async deriveKey(given, key, target, extractable, usages) {
    const wanted = normalized(target);
    const blocks = { 'SHA-1': 512, 'SHA-256': 512, 'SHA-384': 1024, 'SHA-512': 1024 };
    const bits = await operations.deriveBits(given, key, wanted.length ?? blocks[wanted.hash?.name]);
    return operations.importKey('raw', bits, wanted, extractable, usages);
  },

  async wrapKey(format, key, wrapping, algorithm) {
    const data = await operations.exportKey(format, key);
    const content = format === 'jwk' ? Buffer.from(JSON.stringify(data)) : data;
    return operations.encrypt(algorithm, { ...wrapping, algorithm: wrapping.algorithm, usages: ['encrypt'], [kKey]: wrapping[kKey] }, content);
  },

  async unwrapKey(format, data, unwrapping, algorithm, keyAlgorithm, extractable, usages) {
    const key = { algorithm: unwrapping.algorithm, usages: ['decrypt'], [kKey]: unwrapping[kKey] };
    const content = await operations.decrypt(algorithm, key, data);
    return operations.importKey(format, format === 'jwk' ? JSON.parse(Buffer.from(content).toString()) : content, keyAlgorithm, extractable, usages);
  },
};

class SubtleCrypto {}
Object.assign(SubtleCrypto.prototype, operations);
for (const name of Object.keys(operations)) Object.defineProperty(SubtleCrypto.prototype, name, { enumerable: false });
Object.defineProperty(SubtleCrypto.prototype, Symbol.toStringTag, { value: 'SubtleCrypto', configurable: true });
const subtle = new SubtleCrypto();

class Crypto {
  get subtle() {
    return subtle;
  }

  getRandomValues(array) {
    return getRandomValues(array);
  }

  randomUUID(options) {
    return randomUUID(options);
  }

  get CryptoKey() {
    return CryptoKey;
  }
}
Object.defineProperty(Crypto.prototype, Symbol.toStringTag, { value: 'Crypto', configurable: true });

module.exports = { webcrypto: new Crypto(), subtle, Crypto, CryptoKey, SubtleCrypto };
module.exports.crypto = module.exports.webcrypto;
