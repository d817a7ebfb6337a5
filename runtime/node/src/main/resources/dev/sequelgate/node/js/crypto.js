'use strict';
const binding = internalBinding('crypto');
const bytes = (data, encoding) => (typeof data === 'string' ? Buffer.from(data, encoding) : data);
const shown = (arrayBuffer, encoding) => {
  const buffer = Buffer.from(arrayBuffer);
  return encoding && encoding !== 'buffer' ? buffer.toString(encoding) : buffer;
};

class Hash {
  constructor(native) { this.native = native; Object.defineProperty(this, 'native', { enumerable: false }); }
  update(data, encoding) { this.native.update(bytes(data, encoding)); return this; }
  digest(encoding) { return shown(this.native.digest(), encoding); }
  copy() { return new Hash(this.native.copy()); }
}

module.exports = {
  createHash: (name) => new Hash(binding.hash(name)),
  createHmac: (name, key) => new Hash(binding.hmac(name, bytes(key))),
  getHashes: () => Array.from(binding.hashes()),
  randomBytes(size, done) {
    const buffer = Buffer.from(binding.random(size));
    if (!done) return buffer;
    process.nextTick(done, null, buffer);
  },
  randomFillSync(view, offset = 0, size = view.byteLength - offset) {
    new Uint8Array(view.buffer, view.byteOffset + offset, size).set(new Uint8Array(binding.random(size)));
    return view;
  },
  randomUUID() {
    const b = Buffer.from(binding.random(16));
    b[6] = (b[6] & 15) | 64;
    b[8] = (b[8] & 63) | 128;
    return b.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
  },
  timingSafeEqual: (a, b) => binding.equal(a, b),
};
