'use strict';
// `crypto`: each family is loaded when one of its names is first used.
const FAMILIES = {
  'internal/crypto/hash': ['Hash', 'Hmac', 'createHash', 'createHmac', 'hash', 'getHashes'],
  'internal/crypto/random': ['randomBytes', 'randomFillSync', 'randomFill', 'randomInt', 'randomUUID', 'getRandomValues', 'timingSafeEqual'],
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
