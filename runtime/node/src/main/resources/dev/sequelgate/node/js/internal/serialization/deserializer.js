'use strict';
// What v8.deserialize reads.
const { VERSION, VIEWS } = require('internal/serialization/format');
const ERRORS = { E: EvalError, R: RangeError, F: ReferenceError, S: SyntaxError, T: TypeError, U: URIError };
const HOLE = Symbol('hole');

class Deserializer {
  #bytes;
  #at = 0;
  #objects = [];

  constructor(buffer) {
    if (!ArrayBuffer.isView(buffer)) throw require('internal/errors').coded(TypeError, 'ERR_INVALID_ARG_TYPE', 'buffer must be a TypedArray or a DataView');
    this.#bytes = Buffer.from(buffer.buffer, buffer.byteOffset, buffer.byteLength);
  }

  get buffer() { return this.#bytes; }

  #fail() {
    return new Error('Unable to deserialize cloned data.');
  }

  #byte() {
    if (this.#at >= this.#bytes.length) throw this.#fail();
    return this.#bytes[this.#at++];
  }

  #tag() {
    let byte = this.#byte();
    while (byte === 0) byte = this.#byte();
    return String.fromCharCode(byte);
  }

  readHeader() {
    if (this.#byte() !== 0xff || this.#byte() < 13) throw new Error('Unable to deserialize cloned data due to invalid or unsupported version.');
    return true;
  }

  readUint32() {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = this.#byte();
      if (shift < 32) value |= (byte & 0x7f) << shift;
      if (byte < 0x80) return value >>> 0;
    }
  }

  readUint64() {
    let value = 0n;
    for (let shift = 0n; ; shift += 7n) {
      const byte = this.#byte();
      value |= BigInt(byte & 0x7f) << shift;
      if (byte < 0x80) return [Number(value >> 32n), Number(value & 0xffffffffn)];
    }
  }

  readDouble() {
    return this.readRawBytes(8).readDoubleLE(0);
  }

  readRawBytes(length) {
    if (this.#at + length > this.#bytes.length) throw this.#fail();
    this.#at += length;
    return this.#bytes.subarray(this.#at - length, this.#at);
  }

  getWireFormatVersion() {
    return VERSION;
  }

  transferArrayBuffer() {
    throw require('internal/errors').unavailable('v8.Deserializer.transferArrayBuffer');
  }

  #bigint() {
    const field = this.readUint32();
    const bytes = this.readRawBytes(field >>> 1);
    let value = 0n;
    for (let i = bytes.length - 1; i >= 0; i--) value = (value << 8n) | BigInt(bytes[i]);
    return field & 1 ? -value : value;
  }

  #keep(object) {
    this.#objects.push(object);
    return object;
  }

  readValue() {
    const tag = this.#tag();
    switch (tag) {
      case '_': return undefined;
      case '-': return HOLE;
      case '0': return null;
      case 'T': return true;
      case 'F': return false;
      case 'I': {
        const value = this.readUint32();
        return (value >>> 1) ^ -(value & 1);
      }
      case 'U': return this.readUint32();
      case 'N': return this.readDouble();
      case 'Z': return this.#bigint();
      case '"': return this.readRawBytes(this.readUint32()).toString('latin1');
      case 'c': return this.readRawBytes(this.readUint32()).toString('utf16le');
      case 'S': return this.readRawBytes(this.readUint32()).toString('utf8');
      case '^': return this.#objects[this.readUint32()];
      default: return this.#object(tag);
    }
  }

  #object(tag) {
    switch (tag) {
      case 'D': return this.#keep(new Date(this.readDouble()));
      case 'y': return this.#keep(Object(true));
      case 'x': return this.#keep(Object(false));
      case 'n': return this.#keep(Object(this.readDouble()));
      case 'z': return this.#keep(Object(this.#bigint()));
      case 's': return this.#keep(Object(this.readValue()));
      case 'o': return this.#properties(this.#keep({}), '{');
      case 'A': return this.#dense();
      case 'a': {
        const array = this.#properties(this.#keep(new Array(this.readUint32())), '@');
        this.readUint32();
        return array;
      }
      case ';': return this.#map();
      case "'": return this.#set();
      case 'R': {
        const id = this.#objects.push(undefined) - 1;
        const source = this.readValue();
        const flags = this.readUint32();
        return (this.#objects[id] = new RegExp(source, [...'gimyusd'].filter((flag, i) => flags & (1 << i)).join('')));
      }
      case 'B': return this.#keep(new Uint8Array(this.readRawBytes(this.readUint32())).buffer);
      case 'r': return this.#error();
      case '\\': return this.#view();
      default: throw this.#fail();
    }
  }

  /** Up to the closing tag and the count behind it. */
  #properties(object, close) {
    while (String.fromCharCode(this.#bytes[this.#at]) !== close) {
      const key = this.readValue();
      Object.defineProperty(object, key, { value: this.readValue(), writable: true, enumerable: true, configurable: true });
    }
    this.#at++;
    this.readUint32();
    return object;
  }

  #dense() {
    const length = this.readUint32();
    const array = this.#keep(new Array(length));
    for (let i = 0; i < length; i++) {
      const item = this.readValue();
      if (item !== HOLE) array[i] = item;
    }
    this.#properties(array, '$');
    this.readUint32();
    return array;
  }

  #map() {
    const map = this.#keep(new Map());
    while (String.fromCharCode(this.#bytes[this.#at]) !== ':') {
      const key = this.readValue();
      map.set(key, this.readValue());
    }
    this.#at++;
    this.readUint32();
    return map;
  }

  #set() {
    const set = this.#keep(new Set());
    while (String.fromCharCode(this.#bytes[this.#at]) !== ',') set.add(this.readValue());
    this.#at++;
    this.readUint32();
    return set;
  }

  #error() {
    const id = this.#objects.push(undefined) - 1;
    let Type = Error;
    const parts = {};
    for (let tag = this.#tag(); tag !== '.'; tag = this.#tag()) {
      if (tag in ERRORS) Type = ERRORS[tag];
      else if (tag === 'm') parts.message = this.readValue();
      else if (tag === 'c') parts.cause = this.readValue();
      else if (tag === 's') parts.stack = this.readValue();
      else throw this.#fail();
    }
    const error = new Type();
    for (const [name, value] of Object.entries(parts)) Object.defineProperty(error, name, { value, writable: true, configurable: true });
    return (this.#objects[id] = error);
  }

  #view() {
    const name = VIEWS[this.readUint32()];
    const length = this.readUint32();
    const bytes = this.readRawBytes(length);
    const { buffer } = new Uint8Array(bytes);
    if (name === undefined) throw this.#fail();
    if (name === 'Buffer') return this.#keep(Buffer.from(buffer));
    return this.#keep(new globalThis[name](buffer));
  }
}

module.exports = { Deserializer };
