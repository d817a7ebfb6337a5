'use strict';
// Text from bytes that arrive in pieces.
const { fault, invalidType } = require('internal/arguments');
const { normalise } = require('internal/buffer_encodings');

class StringDecoder {
  #held = Buffer.alloc(0);
  #utf8;

  constructor(encoding) {
    this.encoding = normalise(encoding);
    if (this.encoding === undefined) throw fault(TypeError, 'ERR_UNKNOWN_ENCODING', `Unknown encoding: ${encoding}`);
    if (this.encoding === 'utf8') this.#utf8 = new TextDecoder('utf-8', { ignoreBOM: true });
  }

  write(chunk) {
    if (typeof chunk === 'string') return chunk;
    if (!ArrayBuffer.isView(chunk)) throw invalidType('buf', 'an instance of Buffer, TypedArray, or DataView', chunk);
    const bytes = Buffer.isBuffer(chunk) ? chunk : Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength);
    if (this.#utf8) return bytes.length === 0 ? '' : this.#utf8.decode(bytes, { stream: true });
    if (this.encoding === 'utf16le' && this.#held.length > 0) return this.#complete(bytes);
    return this.#whole(this.#held.length > 0 ? Buffer.concat([this.#held, bytes]) : bytes);
  }

  /** The character that is held, once it is whole, goes out even if it is the first of a pair. */
  #complete(bytes) {
    const missing = this.#held.length % 2 === 1 ? 1 : 4 - this.#held.length;
    const held = Buffer.concat([this.#held, bytes.subarray(0, missing)]);
    this.#held = held;
    if (bytes.length < missing) return '';
    this.#held = Buffer.alloc(0);
    return held.toString('utf16le') + this.#whole(bytes.subarray(missing));
  }

  #whole(all) {
    const whole = all.length - this.#unfinished(all);
    this.#held = Buffer.from(all.subarray(whole));
    return all.toString(this.encoding, 0, whole);
  }

  end(chunk) {
    const text = chunk === undefined ? '' : this.write(chunk);
    if (this.#utf8) return text + this.#utf8.decode();
    const rest = this.#held.toString(this.encoding);
    this.#held = Buffer.alloc(0);
    return text + rest;
  }

  text(chunk, offset) {
    this.#held = Buffer.alloc(0);
    return this.write(chunk.slice(offset));
  }

  /** How many bytes at the end belong to a character that is not complete. */
  #unfinished(bytes) {
    if (this.encoding === 'base64' || this.encoding === 'base64url') return bytes.length % 3;
    if (this.encoding !== 'utf16le') return 0;
    if (bytes.length % 2 === 1) return 1;
    return bytes.length > 0 && (bytes[bytes.length - 1] & 0xfc) === 0xd8 ? 2 : 0;
  }

  get lastChar() { return this.#held; }
  get lastNeed() { return 0; }
  get lastTotal() { return this.#held.length; }
}

// Old code calls it as a function on its own object, or without `new`.
function Decoder(encoding) {
  return Reflect.construct(StringDecoder, [encoding], new.target ?? Decoder);
}
Decoder.prototype = StringDecoder.prototype;
Object.defineProperty(Decoder, 'name', { value: 'StringDecoder' });
Object.defineProperty(StringDecoder.prototype, 'constructor', { value: Decoder, writable: true, configurable: true });
module.exports = { StringDecoder: Decoder };
