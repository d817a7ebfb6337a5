// crypto: keys in every form, signatures, RSA encryption, shared secrets, the web's API.
const crypto = require('crypto');
const keys = require('./keys.json');
const show = (name, fn) => {
  try {
    console.log(name, fn());
  } catch (error) {
    console.log(name, 'throws', error.name, error.code, error.message);
  }
};
const data = Buffer.from('data');
const forms = (key, types) => types.map((type) => {
  try {
    return [type, crypto.createHash('md5').update(key.export({ type, format: 'pem' })).digest('hex'), crypto.createHash('md5').update(key.export({ type, format: 'der' })).digest('hex')];
  } catch (error) {
    return [type, error.code, error.message];
  }
});
for (const name of ['rsa', 'rsa1', 'ec', 'ecSec1', 'ec384', 'ed', 'x']) {
  show(name, () => {
    const key = crypto.createPrivateKey(keys[name]);
    const other = crypto.createPublicKey(key);
    return [key.type, key.asymmetricKeyType, key.asymmetricKeyDetails, key.symmetricKeySize, forms(key, ['pkcs8', 'pkcs1', 'sec1']), other.type, forms(other, ['spki', 'pkcs1'])];
  });
  show(`${name} jwk`, () => [crypto.createPrivateKey(keys[name]).export({ format: 'jwk' }), crypto.createPublicKey(keys[name]).export({ format: 'jwk' })]);
  show(`${name} from jwk`, () => {
    const key = crypto.createPrivateKey(keys[name]);
    const again = crypto.createPrivateKey({ key: key.export({ format: 'jwk' }), format: 'jwk' });
    const other = crypto.createPublicKey({ key: crypto.createPublicKey(key).export({ format: 'jwk' }), format: 'jwk' });
    return [again.equals(key), other.equals(crypto.createPublicKey(key)), other.equals(key)];
  });
}
for (const name of ['rsaPublic', 'rsaPublic1', 'ecPublic', 'edPublic', 'certificate']) show(name, () => forms(crypto.createPublicKey(keys[name]), ['spki']));
show('encrypted', () => crypto.createPrivateKey({ key: keys.rsaEncrypted, passphrase: 'secret' }).equals(crypto.createPrivateKey(keys.rsa)));
show('legacy', () => crypto.createPrivateKey({ key: keys.rsaLegacy, passphrase: 'secret' }).equals(crypto.createPrivateKey(keys.rsa)));
show('encrypted wrong', () => crypto.createPrivateKey({ key: keys.rsaEncrypted, passphrase: 'wrong' }));
show('encrypt again', () => {
  const text = crypto.createPrivateKey(keys.ec).export({ type: 'pkcs8', format: 'pem', cipher: 'aes-256-cbc', passphrase: 'x' });
  return [text.split('\n')[0], crypto.createPrivateKey({ key: text, passphrase: 'x' }).equals(crypto.createPrivateKey(keys.ec))];
});
show('der', () => {
  const der = crypto.createPrivateKey(keys.rsa).export({ type: 'pkcs1', format: 'der' });
  return crypto.createPrivateKey({ key: der, format: 'der', type: 'pkcs1' }).asymmetricKeyType;
});
show('nonsense', () => crypto.createPrivateKey('nonsense'));
show('nonsense public', () => crypto.createPublicKey('nonsense'));
show('number', () => crypto.createPrivateKey(5));
show('number public', () => crypto.createPublicKey(5));
show('public as private', () => crypto.createPrivateKey(keys.rsaPublic));
show('secret', () => {
  const key = crypto.createSecretKey('616263', 'hex');
  return [key.type, key.symmetricKeySize, key.export(), key.export({ format: 'jwk' }), key.equals(crypto.createSecretKey(Buffer.from('abc'))), key instanceof crypto.KeyObject, Object.prototype.toString.call(key)];
});

for (const digest of ['sha1', 'sha256', 'RSA-SHA256', 'SHA512', 'RSA-SHA384']) {
  show(`sign ${digest}`, () => {
    const signature = crypto.createSign(digest).update('da').update('ta').sign(keys.rsa, 'hex');
    return [signature, crypto.createVerify(digest).update('data').verify(keys.rsaPublic, signature, 'hex'), crypto.createVerify(digest).update('other').verify(keys.rsaPublic, signature, 'hex')];
  });
}
show('sign one call', () => crypto.sign('sha256', data, keys.rsa).toString('base64'));
show('verify with private', () => crypto.verify('sha256', data, keys.rsa, crypto.sign('sha256', data, keys.rsa)));
show('verify certificate', () => crypto.verify('sha256', data, keys.certificate, crypto.sign('sha256', data, keys.rsa)));
show('ec', () => [crypto.verify('sha256', data, keys.ecPublic, Buffer.from(keys.ecSignature, 'hex')), crypto.verify('sha256', data, keys.ecPublic, crypto.sign('sha256', data, keys.ec))]);
show('ec plain', () => {
  const signature = crypto.sign('sha256', data, { key: keys.ec, dsaEncoding: 'ieee-p1363' });
  return [signature.length, crypto.verify('sha256', data, { key: keys.ecPublic, dsaEncoding: 'ieee-p1363' }, signature), crypto.verify('sha256', data, keys.ecPublic, signature)];
});
show('ed25519', () => {
  const signature = crypto.sign(null, data, keys.ed);
  return [signature.toString('hex'), crypto.verify(null, data, keys.edPublic, signature), crypto.verify(undefined, Buffer.from('x'), keys.edPublic, signature)];
});
show('pss', () => {
  const options = { padding: crypto.constants.RSA_PKCS1_PSS_PADDING };
  const short = { ...options, saltLength: crypto.constants.RSA_PSS_SALTLEN_DIGEST };
  return [crypto.verify('sha256', data, { key: keys.rsaPublic, ...options }, Buffer.from(keys.pssSignature, 'hex')),
    crypto.verify('sha256', data, { key: keys.rsaPublic, ...options }, crypto.sign('sha256', data, { key: keys.rsa, ...options })),
    crypto.verify('sha256', data, { key: keys.rsaPublic, ...short }, crypto.sign('sha256', data, { key: keys.rsa, ...short })),
    crypto.verify('sha256', data, { key: keys.rsaPublic, ...short }, Buffer.from(keys.pssSignature, 'hex'))];
});
show('sign no key', () => crypto.createSign('sha256').sign());
show('sign unknown', () => crypto.createSign('nope'));

show('decrypt', () => [
  crypto.privateDecrypt(keys.rsa, Buffer.from(keys.oaep, 'base64')).toString(),
  crypto.privateDecrypt({ key: keys.rsa, oaepHash: 'sha256' }, Buffer.from(keys.oaep256, 'base64')).toString(),
]);
show('encrypt', () => [
  crypto.privateDecrypt(keys.rsa, crypto.publicEncrypt(keys.rsaPublic, data)).toString(),
  crypto.privateDecrypt({ key: keys.rsa, oaepHash: 'sha512' }, crypto.publicEncrypt({ key: keys.rsa, oaepHash: 'sha512' }, data)).toString(),
]);
show('private encrypt', () => [crypto.privateEncrypt(keys.rsa, data).toString('hex'), crypto.publicDecrypt(keys.rsaPublic, crypto.privateEncrypt(keys.rsa, data)).toString()]);
show('too large', () => crypto.publicEncrypt(keys.rsaPublic, Buffer.alloc(300)));

show('shared', () => crypto.diffieHellman({ privateKey: crypto.createPrivateKey(keys.x), publicKey: crypto.createPublicKey(keys.x2Public) }).toString('hex'));
show('ecdh', () => {
  const one = crypto.createECDH('prime256v1');
  const two = crypto.createECDH('prime256v1');
  one.setPrivateKey('01'.repeat(32), 'hex');
  two.setPrivateKey(Buffer.alloc(32, 7));
  return [one.getPublicKey('hex'), one.getPublicKey('hex', 'compressed'), one.getPrivateKey('hex'), one.computeSecret(two.getPublicKey(null, 'compressed')).toString('hex'),
    two.computeSecret(one.getPublicKey('base64'), 'base64', 'hex'), two.generateKeys().length, two.generateKeys('hex', 'compressed').length];
});
show('generate', () => {
  const rsa = crypto.generateKeyPairSync('rsa', { modulusLength: 1024, publicKeyEncoding: { type: 'spki', format: 'pem' }, privateKeyEncoding: { type: 'pkcs8', format: 'pem' } });
  const ec = crypto.generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const ed = crypto.generateKeyPairSync('ed25519');
  return [rsa.publicKey.split('\n')[0], rsa.privateKey.split('\n')[0], crypto.verify('sha256', data, rsa.publicKey, crypto.sign('sha256', data, rsa.privateKey)),
    ec.privateKey.asymmetricKeyDetails, ed.publicKey.asymmetricKeyType, crypto.generateKeySync('aes', { length: 256 }).symmetricKeySize];
});
show('generate unknown', () => crypto.generateKeyPairSync('nope', {}));
show('certificate', () => {
  const certificate = new crypto.X509Certificate(keys.certificate);
  return [certificate.subject, certificate.issuer, certificate.subjectAltName, certificate.validFrom.length, certificate.fingerprint, certificate.fingerprint256, certificate.serialNumber,
    certificate.ca, certificate.publicKey.asymmetricKeyType, certificate.toString() === keys.certificate, certificate.verify(certificate.publicKey), certificate.checkPrivateKey(crypto.createPrivateKey(keys.rsa)), certificate.raw.length];
});

async function later() {
  await new Promise((resolve) => crypto.generateKeyPair('rsa', { modulusLength: 1024 }, (error, publicKey, privateKey) => resolve(console.log(error, publicKey.type, privateKey.type))));
  await new Promise((resolve) => crypto.sign('sha256', data, keys.rsa, (error, signature) => resolve(console.log(error, signature.length))));
  const pair = await require('util').promisify(crypto.generateKeyPair)('ed25519');
  console.log(Object.keys(pair));
  const { subtle } = globalThis.crypto;
  console.log(globalThis.crypto === crypto.webcrypto, Buffer.from(await subtle.digest('SHA-256', data)).toString('hex'));
  const hmac = await subtle.importKey('raw', Buffer.from('key'), { name: 'HMAC', hash: 'SHA-256' }, true, ['sign', 'verify']);
  const mac = await subtle.sign('HMAC', hmac, data);
  console.log(hmac.type, hmac.algorithm, hmac.usages, Buffer.from(mac).toString('hex'), await subtle.verify('HMAC', hmac, mac, data));
  const aes = await subtle.importKey('raw', Buffer.alloc(32, 1), 'AES-GCM', false, ['encrypt', 'decrypt']);
  const sealed = await subtle.encrypt({ name: 'AES-GCM', iv: Buffer.alloc(12), additionalData: data }, aes, data);
  console.log(Buffer.from(sealed).toString('hex'), Buffer.from(await subtle.decrypt({ name: 'AES-GCM', iv: Buffer.alloc(12), additionalData: data }, aes, sealed)).toString());
  await subtle.decrypt({ name: 'AES-GCM', iv: Buffer.alloc(12) }, aes, sealed).catch((error) => console.log(error.name));
  const password = await subtle.importKey('raw', Buffer.from('password'), 'PBKDF2', false, ['deriveBits', 'deriveKey']);
  console.log(Buffer.from(await subtle.deriveBits({ name: 'PBKDF2', salt: Buffer.from('salt'), iterations: 10, hash: 'SHA-512' }, password, 256)).toString('hex'));
  const signing = await subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, true, ['sign', 'verify']);
  const signature = await subtle.sign({ name: 'ECDSA', hash: 'SHA-256' }, signing.privateKey, data);
  console.log(signature.byteLength, await subtle.verify({ name: 'ECDSA', hash: 'SHA-256' }, signing.publicKey, signature, data), Object.keys(await subtle.exportKey('jwk', signing.publicKey)).sort());
  await subtle.digest('MD5', data).catch((error) => console.log(error.name, error.message));
}
later();
