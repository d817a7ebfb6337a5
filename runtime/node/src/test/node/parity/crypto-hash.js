// crypto: digests, HMACs, random values, key derivation, ciphers.
const crypto = require('crypto');
const show = (name, fn) => {
  try {
    console.log(name, fn());
  } catch (error) {
    console.log(name, 'throws', error.name, error.code, error.message);
  }
};
for (const name of ['md5', 'MD5', 'sha1', 'SHA1', 'sha224', 'sha256', 'SHA256', 'RSA-SHA256', 'sha384', 'sha512', 'sha512-256', 'sha3-256', 'sha3-512']) {
  show(name, () => crypto.createHash(name).update('héllo').digest('hex'));
}
show('unknown', () => crypto.createHash('nope'));
show('no name', () => crypto.createHash());
show('encodings', () => ['hex', 'base64', 'base64url', 'latin1', 'binary'].map((encoding) => crypto.createHash('md5').update('a').digest(encoding)));
show('buffer', () => crypto.createHash('sha1').update(Buffer.from('ab')).update(new Uint8Array([99])).digest());
show('update encoding', () => crypto.createHash('sha1').update('616263', 'hex').digest('hex'));
show('bad update', () => crypto.createHash('sha1').update(5));
show('twice', () => {
  const hash = crypto.createHash('sha1');
  hash.digest();
  return hash.digest();
});
show('update after digest', () => {
  const hash = crypto.createHash('sha1');
  hash.digest();
  return hash.update('x');
});
show('copy', () => {
  const hash = crypto.createHash('sha256').update('a');
  const copy = hash.copy().update('b');
  return [hash.digest('hex'), copy.digest('hex')];
});
show('hash', () => [crypto.hash?.('sha1', 'abc'), crypto.hash?.('md5', Buffer.from('x'), 'base64')]);
for (const name of ['md5', 'sha1', 'sha256', 'sha512']) show(`hmac ${name}`, () => crypto.createHmac(name, 'key').update('data').digest('hex'));
show('hmac empty key', () => crypto.createHmac('sha256', '').update('data').digest('hex'));
show('hmac long key', () => crypto.createHmac('sha256', Buffer.alloc(200, 1)).update('data').digest('base64'));
show('hmac key object', () => crypto.createHmac('sha256', crypto.createSecretKey(Buffer.from('key'))).update('data').digest('hex'));
show('hmac unknown', () => crypto.createHmac('nope', 'key'));
show('hmac no key', () => crypto.createHmac('sha1'));
show('instanceof', () => [crypto.createHash('md5') instanceof crypto.Hash, crypto.createHmac('md5', 'k') instanceof crypto.Hmac, crypto.createHash('md5') instanceof require('stream').Transform]);

show('randomBytes', () => [crypto.randomBytes(16).length, Buffer.isBuffer(crypto.randomBytes(1)), crypto.randomBytes(0).length]);
show('randomBytes bad', () => crypto.randomBytes('x'));
show('randomBytes negative', () => crypto.randomBytes(-1));
show('randomInt', () => Array.from({ length: 50 }, () => crypto.randomInt(3, 6)).every((n) => n >= 3 && n < 6));
show('randomInt bad', () => crypto.randomInt(5, 2));
show('randomUUID', () => /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/.test(crypto.randomUUID()));
show('randomFillSync', () => {
  const target = Buffer.alloc(10);
  return [crypto.randomFillSync(target, 2, 4) === target, target[0], target[9], target.some((byte) => byte !== 0)];
});
show('getRandomValues', () => crypto.webcrypto.getRandomValues(new Uint16Array(4)).length);
show('getRandomValues bad', () => crypto.getRandomValues(new Float32Array(4)));
show('timingSafeEqual', () => [crypto.timingSafeEqual(Buffer.from('ab'), Buffer.from('ab')), crypto.timingSafeEqual(Buffer.from('ab'), Buffer.from('ac'))]);
show('timingSafeEqual length', () => crypto.timingSafeEqual(Buffer.from('ab'), Buffer.from('abc')));
show('timingSafeEqual bad', () => crypto.timingSafeEqual('ab', Buffer.from('abc')));

show('pbkdf2', () => ['sha1', 'sha256', 'sha512'].map((digest) => crypto.pbkdf2Sync('password', 'salt', 1000, 40, digest).toString('hex')));
show('pbkdf2 bytes', () => crypto.pbkdf2Sync(Buffer.from([0, 255, 128]), Buffer.from([1, 2]), 10, 16, 'sha256').toString('hex'));
show('pbkdf2 unknown', () => crypto.pbkdf2Sync('a', 'b', 1, 1, 'nope'));
show('pbkdf2 no digest', () => crypto.pbkdf2Sync('a', 'b', 1, 1));
show('pbkdf2 bad', () => crypto.pbkdf2Sync('a', 'b', 0, 1, 'sha1'));
// The vectors of RFC 7914.
show('scrypt', () => [
  crypto.scryptSync('', '', 64, { N: 16, r: 1, p: 1 }).toString('hex'),
  crypto.scryptSync('password', 'NaCl', 64, { N: 1024, r: 8, p: 16, maxmem: 64 * 1024 * 1024 }).toString('hex'),
  crypto.scryptSync('pleaseletmein', 'SodiumChloride', 64).toString('hex'),
]);
show('scrypt bad', () => crypto.scryptSync('a', 'b', 1, { N: 15 }));
show('hkdf', () => [Buffer.from(crypto.hkdfSync('sha512', 'key', 'salt', 'info', 64)).toString('hex'), Buffer.from(crypto.hkdfSync('sha256', 'key', '', '', 100)).toString('hex')]);
show('hkdf type', () => crypto.hkdfSync('sha256', 'key', 'salt', 'info', 5) instanceof ArrayBuffer);

const key = (length) => Buffer.from(Array.from({ length }, (_, i) => i));
const text = 'Ünïcode text of more than one block, and some more.';
for (const [name, size, ivSize] of [['aes-128-cbc', 16, 16], ['aes-192-cbc', 24, 16], ['aes-256-cbc', 32, 16], ['AES-256-CBC', 32, 16], ['aes-128-ctr', 16, 16],
  ['aes-256-ctr', 32, 16], ['aes-128-ecb', 16, 0], ['aes-256-cfb', 32, 16], ['aes-256-ofb', 32, 16], ['des-ede3-cbc', 24, 8]]) {
  show(name, () => {
    const iv = ivSize ? key(ivSize) : null;
    const cipher = crypto.createCipheriv(name, key(size), iv);
    const parts = [cipher.update(text, 'utf8', 'hex'), cipher.update('tail', 'utf8', 'hex'), cipher.final('hex')];
    const decipher = crypto.createDecipheriv(name, key(size), iv);
    // How feedback modes cut their output is the library's own affair.
    return [/cfb|ofb/.test(name) ? parts.join('') : parts, decipher.update(parts.join(''), 'hex', 'utf8') + decipher.final('utf8')];
  });
}
for (const [size, ivSize, options] of [[16, 12], [24, 12], [32, 12], [32, 16], [32, 7], [16, 12, { authTagLength: 12 }]]) {
  show(`aes-${size * 8}-gcm ${ivSize}`, () => {
    const cipher = crypto.createCipheriv(`aes-${size * 8}-gcm`, key(size), key(ivSize), options);
    cipher.setAAD(Buffer.from('more'));
    const parts = [cipher.update(text, 'utf8', 'hex'), cipher.final('hex'), cipher.getAuthTag().toString('hex')];
    const decipher = crypto.createDecipheriv(`aes-${size * 8}-gcm`, key(size), key(ivSize), options);
    decipher.setAAD(Buffer.from('more'));
    decipher.setAuthTag(Buffer.from(parts[2], 'hex'));
    return [parts, decipher.update(parts[0], 'hex', 'utf8'), decipher.final('utf8')];
  });
}
show('gcm forged', () => {
  const decipher = crypto.createDecipheriv('aes-128-gcm', key(16), key(12));
  decipher.setAuthTag(Buffer.alloc(16));
  decipher.update('00', 'hex');
  return decipher.final();
});
show('gcm no tag', () => crypto.createDecipheriv('aes-128-gcm', key(16), key(12)).final());
show('gcm early tag', () => crypto.createCipheriv('aes-128-gcm', key(16), key(12)).getAuthTag());
show('gcm bad tag', () => crypto.createDecipheriv('aes-128-gcm', key(16), key(12)).setAuthTag(Buffer.alloc(3)));
show('unknown cipher', () => crypto.createCipheriv('nope', key(16), null));
show('bad key', () => crypto.createCipheriv('aes-128-cbc', key(15), key(16)));
show('bad iv', () => crypto.createCipheriv('aes-128-cbc', key(16), key(15)));
show('no iv', () => crypto.createCipheriv('aes-128-cbc', key(16)));
show('bad decrypt', () => {
  const decipher = crypto.createDecipheriv('aes-128-cbc', key(16), key(16));
  decipher.update(Buffer.alloc(32));
  return decipher.final();
});
show('short decrypt', () => {
  const decipher = crypto.createDecipheriv('aes-128-cbc', key(16), key(16));
  decipher.update(Buffer.alloc(5));
  return decipher.final();
});
show('final twice', () => {
  const cipher = crypto.createCipheriv('aes-128-cbc', key(16), key(16));
  cipher.final();
  return cipher.final();
});
show('no padding', () => {
  const cipher = crypto.createCipheriv('aes-128-cbc', key(16), key(16)).setAutoPadding(false);
  return Buffer.concat([cipher.update(Buffer.alloc(16)), cipher.final()]).toString('hex');
});
show('no padding short', () => {
  const cipher = crypto.createCipheriv('aes-128-cbc', key(16), key(16)).setAutoPadding(false);
  cipher.update(Buffer.alloc(15));
  return cipher.final();
});
show('info', () => [crypto.getCipherInfo('aes-256-cbc'), crypto.getCipherInfo('aes-128-gcm'), crypto.getCipherInfo('nope'), crypto.getCipherInfo('aes-128-ctr').mode]);
show('lists', () => [crypto.getHashes().includes('sha256'), crypto.getHashes().includes('RSA-SHA256'), crypto.getCiphers().includes('aes-256-gcm'), crypto.getCurves().includes('prime256v1')]);
show('constants', () => crypto.constants);

async function streams() {
  const { Readable } = require('stream');
  const hash = crypto.createHash('sha1');
  hash.setEncoding('hex');
  Readable.from(['ab', 'c']).pipe(hash);
  for await (const chunk of hash) console.log('piped', chunk);
  const cipher = crypto.createCipheriv('aes-128-cbc', key(16), key(16));
  const chunks = [];
  for await (const chunk of Readable.from([Buffer.from('some '), Buffer.from('text that is long enough')]).pipe(cipher)) chunks.push(chunk);
  console.log(Buffer.concat(chunks).toString('hex'));
  await new Promise((resolve) => crypto.randomBytes(4, (...given) => resolve(console.log(given[0], given[1].length))));
  await new Promise((resolve) => crypto.pbkdf2('p', 's', 1, 8, 'sha1', (...given) => resolve(console.log(given))));
  await new Promise((resolve) => crypto.scrypt('p', 's', 8, (...given) => resolve(console.log(given))));
  await new Promise((resolve) => crypto.hkdf('sha1', 'p', 's', 'i', 8, (error, bits) => resolve(console.log(error, Buffer.from(bits).toString('hex')))));
  await new Promise((resolve) => crypto.randomFill(new Uint8Array(4), (...given) => resolve(console.log(given[0], given[1].length))));
  await new Promise((resolve) => crypto.randomInt(5, (...given) => resolve(console.log(given[0], given[1] < 5))));
}
streams();
