'use strict';
// Bytes that come in pieces become text without tearing characters apart.
const { coded, invalidType } = require('internal/errors');
const { encodingOf } = require('internal/encodings');

class StringDecoder {
  constructor(encoding) {
    const name = encoding === undefined || encoding === null || encoding === '' ? 'utf8' : encodingOf(encoding);
    if (name === undefined) throw coded(TypeError, 'ERR_UNKNOWN_ENCODING', `Unknown encoding: ${encoding}`);
    this.encoding = name;
    Object.defineProperty(this, 'held', { value: Buffer.alloc(0), writable: true });
  }

  write(chunk) {
    if (typeof chunk === 'string') return chunk;
    if (!ArrayBuffer.isView(chunk)) throw invalidType('buf', ['Buffer', 'TypedArray', 'DataView'], chunk);
    let bytes = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength);
    if (this.held.length > 0 && this.encoding === 'utf16le') return this.complete(bytes);
    if (this.held.length > 0) bytes = Buffer.concat([this.held, bytes]);
    return this.whole(bytes);
  }

  /** Once whole, the unit that is held goes out even if it is the first of a pair. */
  complete(bytes) {
    const lacking = missing(this.held, 'utf16le');
    const held = Buffer.concat([this.held, bytes.subarray(0, lacking)]);
    this.held = bytes.length < lacking ? held : held.subarray(held.length);
    return bytes.length < lacking ? '' : held.toString('utf16le') + this.whole(bytes.subarray(lacking));
  }

  whole(bytes) {
    const whole = bytes.length - tornBytes(bytes, this.encoding);
    this.held = whole === bytes.length ? bytes.subarray(whole) : Buffer.from(bytes.subarray(whole));
    return bytes.toString(this.encoding, 0, whole);
  }

  end(chunk) {
    let text = chunk === undefined ? '' : this.write(chunk);
    if (this.held.length > 0) {
      text += this.held.toString(this.encoding);
      this.held = this.held.subarray(0, 0);
    }
    return text;
  }

  get lastNeed() {
    return this.held.length === 0 ? 0 : missing(this.held, this.encoding);
  }

  get lastTotal() {
    return this.held.length === 0 ? 0 : this.held.length + this.lastNeed;
  }

  get lastChar() {
    return this.held;
  }
}

function lengthOf(lead) {
  if (lead < 0x80) return 1;
  if (lead >= 0xc2 && lead < 0xe0) return 2;
  if (lead >= 0xe0 && lead < 0xf0) return 3;
  return lead >= 0xf0 && lead < 0xf5 ? 4 : 1;
}

/** How many bytes at the end belong to a character whose rest is still to come. */
function tornBytes(bytes, encoding) {
  const { length } = bytes;
  switch (encoding) {
    case 'utf8':
      for (let back = 1; back <= Math.min(3, length); back++) {
        const byte = bytes[length - back];
        if (byte >= 0xc0) return lengthOf(byte) > back && possible(bytes, length - back) ? back : 0;
        if (byte < 0x80) return 0;
      }
      return 0;
    case 'utf16le': {
      const odd = length % 2;
      if (odd === 1) return 1;
      return length > 0 && (bytes[length - 1] & 0xfc) === 0xd8 ? 2 : 0;
    }
    case 'base64':
    case 'base64url': return length % 3;
    default: return 0;
  }
}

// The second byte decides whether a started character can still become one.
function possible(bytes, at) {
  if (at + 1 >= bytes.length) return true;
  const [lead, second] = [bytes[at], bytes[at + 1]];
  if (lead === 0xe0) return second >= 0xa0;
  if (lead === 0xed) return second < 0xa0;
  if (lead === 0xf0) return second >= 0x90;
  return lead !== 0xf4 || second < 0x90;
}

function missing(held, encoding) {
  if (encoding === 'utf8') return lengthOf(held[0]) - held.length;
  if (encoding === 'utf16le') return held.length % 2 === 1 ? 1 : 4 - held.length;
  return 3 - held.length;
}

// Callable without `new`, as old packages do by inheritance.
function CallableStringDecoder(encoding) {
  if (new.target) return Reflect.construct(StringDecoder, [encoding], new.target);
  const made = new StringDecoder(encoding);
  Object.defineProperty(this, 'held', { value: made.held, writable: true });
  this.encoding = made.encoding;
  return undefined;
}
CallableStringDecoder.prototype = StringDecoder.prototype;
Object.defineProperty(StringDecoder.prototype, 'constructor', { value: CallableStringDecoder, writable: true, configurable: true });
Object.defineProperty(CallableStringDecoder, 'name', { value: 'StringDecoder' });

exports.StringDecoder = CallableStringDecoder;
