'use strict';
// X.509 certificates.
const native = internalBinding('crypto');
const { toBytes, isBytes } = require('internal/crypto/inputs');
const { invalidType, unavailable } = require('internal/errors');
const { PublicKeyObject, kHandle, pem } = require('internal/crypto/keys');
const kNative = Symbol('native');

const lines = (pairs) => pairs.map(([type, value]) => `${type}=${value}`).join('\n');

function digest(algorithm, raw) {
  return native.digest(algorithm, raw).toString('hex').toUpperCase().replace(/(..)(?!$)/g, '$1:');
}

/** The name as an object; a type that occurs twice has a list. */
function object(pairs) {
  const result = { __proto__: null };
  for (const [type, value] of pairs) {
    if (!(type in result)) result[type] = value;
    else result[type] = [result[type], value].flat();
  }
  return result;
}

class X509Certificate {
  #about;

  constructor(buffer) {
    if (typeof buffer !== 'string' && !isBytes(buffer)) throw invalidType('buffer', ['string', 'Buffer', 'TypedArray', 'DataView'], buffer);
    Object.defineProperty(this, kNative, { value: native.certificate(toBytes(buffer)) });
    this.#about = JSON.parse(this[kNative].json);
  }

  get subject() {
    return lines(this.#about.subject);
  }

  get issuer() {
    return lines(this.#about.issuer);
  }

  get subjectAltName() {
    return this.#about.names || undefined;
  }

  get validFrom() {
    return this.#about.validFrom;
  }

  get validTo() {
    return this.#about.validTo;
  }

  get serialNumber() {
    return this.#about.serial;
  }

  get ca() {
    return this.#about.ca;
  }

  get raw() {
    return this[kNative].raw;
  }

  get fingerprint() {
    return digest('sha1', this.raw);
  }

  get fingerprint256() {
    return digest('sha256', this.raw);
  }

  get fingerprint512() {
    return digest('sha512', this.raw);
  }

  get publicKey() {
    return new PublicKeyObject('public', this[kNative].publicKey);
  }

  get keyUsage() {
    return undefined;
  }

  get infoAccess() {
    return undefined;
  }

  get issuerCertificate() {
    return undefined;
  }

  toString() {
    return pem('CERTIFICATE', this.raw);
  }

  toJSON() {
    return this.toString();
  }

  verify(key) {
    return this[kNative].verify(key[kHandle]);
  }

  checkPrivateKey(key) {
    return native.sameKey(native.publicOf(key[kHandle]), this[kNative].publicKey);
  }

  checkIssued(other) {
    return this.issuer === other.subject && this.verify(other.publicKey);
  }

  checkHost(name) {
    return require('tls').checkServerIdentity(name, this.toLegacyObject()) === undefined ? name : undefined;
  }

  checkIP(address) {
    return this.checkHost(address);
  }

  toLegacyObject() {
    const key = this.publicKey;
    const details = key.asymmetricKeyDetails;
    const about = this.#about;
    return {
      subject: object(about.subject), issuer: object(about.issuer), ...(about.names ? { subjectaltname: about.names } : {}), ca: about.ca,
      ...(details.modulusLength
        ? { modulus: Buffer.from(key.export({ format: 'jwk' }).n, 'base64url').toString('hex').toUpperCase(), bits: details.modulusLength,
          exponent: `0x${details.publicExponent.toString(16)}`, pubkey: key.export({ type: 'spki', format: 'der' }) }
        : { asn1Curve: details.namedCurve }),
      valid_from: about.validFrom, valid_to: about.validTo, fingerprint: this.fingerprint, fingerprint256: this.fingerprint256,
      fingerprint512: this.fingerprint512, serialNumber: about.serial, raw: this.raw,
    };
  }
}

/** Netscape's signed keys, which nobody sends any more. */
function Certificate() {}
for (const name of ['exportChallenge', 'exportPublicKey', 'verifySpkac']) {
  Certificate[name] = () => {
    throw unavailable(`crypto.Certificate.${name}`, 'use crypto.X509Certificate');
  };
}

module.exports = { X509Certificate, Certificate };
