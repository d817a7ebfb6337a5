'use strict';
// `crypto`: each family is loaded when one of its names is first used.
const FAMILIES = {
  'internal/crypto/hash': ['Hash', 'Hmac', 'createHash', 'createHmac', 'hash', 'getHashes'],
  'internal/crypto/random': ['randomBytes', 'randomFillSync', 'randomFill', 'randomInt', 'randomUUID', 'getRandomValues', 'timingSafeEqual'],
  'internal/crypto/cipher': ['Cipher', 'Cipheriv', 'Decipher', 'Decipheriv', 'createCipheriv', 'createDecipheriv', 'getCiphers', 'getCipherInfo',
    'publicEncrypt', 'privateDecrypt', 'privateEncrypt', 'publicDecrypt'],
  'internal/crypto/derivation': ['pbkdf2', 'pbkdf2Sync', 'scrypt', 'scryptSync', 'hkdf', 'hkdfSync'],
  'internal/crypto/keys': ['KeyObject', 'createPrivateKey', 'createPublicKey', 'createSecretKey'],
  'internal/crypto/sign': ['Sign', 'Verify', 'createSign', 'createVerify', 'sign', 'verify'],
  'internal/crypto/generation': ['generateKeyPair', 'generateKeyPairSync', 'generateKey', 'generateKeySync', 'diffieHellman', 'ECDH', 'createECDH',
    'getCurves', 'createDiffieHellman', 'createDiffieHellmanGroup', 'getDiffieHellman', 'DiffieHellman', 'DiffieHellmanGroup'],
  'internal/crypto/webcrypto': ['webcrypto', 'subtle'],
  'internal/crypto/certificate': ['X509Certificate', 'Certificate'],
  'internal/crypto/constants': ['constants'],
};

for (const id in FAMILIES) {
  for (const name of FAMILIES[id]) {
    Object.defineProperty(module.exports, name, {
      configurable: true, enumerable: true,
      get() {
        const value = require(id)[name];
        Object.defineProperty(module.exports, name, { value, writable: true, configurable: true, enumerable: true });
        return value;
      },
      set(value) {
        Object.defineProperty(module.exports, name, { value, writable: true, configurable: true, enumerable: true });
      },
    });
  }
}
for (const alias of ['pseudoRandomBytes', 'prng', 'rng']) {
  Object.defineProperty(module.exports, alias, { configurable: true, enumerable: alias !== 'prng' && alias !== 'rng', get: () => module.exports.randomBytes });
}

Object.assign(module.exports, {
  getFips: () => 0,
  setFips(enabled) {
    if (enabled) throw require('internal/errors').unavailable('FIPS mode', 'configure the JVM\'s security providers');
  },
  secureHeapUsed: () => ({ total: 0, used: 0, utilization: 0, min: 0 }),
  setEngine() {
    throw require('internal/errors').unavailable('crypto.setEngine', 'configure the JVM\'s security providers');
  },
});
