'use strict';
// V8's serialisation format, version 15: what v8.serialize writes and v8.deserialize reads.
const types = require('util/types');
const VERSION = 15;
const VIEWS = ['Int8Array', 'Uint8Array', 'Uint8ClampedArray', 'Int16Array', 'Uint16Array', 'Int32Array', 'Uint32Array', 'Float32Array', 'Float64Array', 'DataView', 'Buffer', 'BigInt64Array', 'BigUint64Array'];
const ERROR_TAGS = { EvalError: 'E', RangeError: 'R', ReferenceError: 'F', SyntaxError: 'S', TypeError: 'T', URIError: 'U' };
const ERRORS = { E: EvalError, R: RangeError, F: ReferenceError, S: SyntaxError, T: TypeError, U: URIError };

function refuse(value) {
  const shown = typeof value === 'object' ? `#<${value.constructor?.name ?? 'Object'}>` : String(value);
  return new Error(`${shown} could not be cloned.`);
}

class Serializer {
  #bytes = Buffer.alloc(256);
  #size = 0;
  #ids = new Map();

  #reserve(more) {
    if (this.#size + more <= this.#bytes.length) return;
    const larger = Buffer.alloc(Math.max(this.#bytes.length * 2, this.#size + more));
    this.#bytes.copy(larger, 0, 0, this.#size);
    this.#bytes = larger;
  }

  #byte(value) {
    this.#reserve(1);
    this.#bytes[this.#size++] = value;
  }

  #tag(unit) {
    this.#byte(unit.charCodeAt(0));
  }

  writeHeader() {
    this.#byte(0xff);
    this.#byte(VERSION);
  }

  writeUint32(value) {
    for (value >>>= 0; value >= 0x80; value >>>= 7) this.#byte((value & 0x7f) | 0x80);
    this.#byte(value);
  }

  writeUint64(high, low) {
    let value = (BigInt(high) << 32n) | BigInt(low);
    for (; value >= 0x80n; value >>= 7n) this.#byte(Number(value & 0x7fn) | 0x80);
    this.#byte(Number(value));
  }

  writeDouble(value) {
    this.#reserve(8);
    this.#bytes.writeDoubleLE(value, this.#size);
    this.#size += 8;
  }

  writeRawBytes(source) {
    const bytes = Buffer.from(source.buffer ?? source, source.byteOffset ?? 0, source.byteLength);
    this.#reserve(bytes.length);
    bytes.copy(this.#bytes, this.#size);
    this.#size += bytes.length;
  }

  releaseBuffer() {
    return Buffer.from(this.#bytes.subarray(0, this.#size));
  }

  transferArrayBuffer() {
    throw require('internal/errors').unavailable('v8.Serializer.transferArrayBuffer');
  }

  #string(text) {
    if (/^[\0-\xff]*$/.test(text)) {
      this.#tag('"');
      this.writeUint32(text.length);
      this.writeRawBytes(Buffer.from(text, 'latin1'));
      return;
    }
    const bytes = Buffer.from(text, 'utf16le');
    // Two-byte texts start at an even place.
    if ((this.#size + 1 + lengthOfVarint(bytes.length)) % 2 === 1) this.#byte(0);
    this.#tag('c');
    this.writeUint32(bytes.length);
    this.writeRawBytes(bytes);
  }

  #number(value) {
    if ((value | 0) === value && !Object.is(value, -0)) {
      this.#tag('I');
      this.writeUint32((value << 1) ^ (value >> 31));
    } else {
      this.#tag('N');
      this.writeDouble(value);
    }
  }

  #bigint(value) {
    const digits = [];
    for (let rest = value < 0n ? -value : value; rest > 0n; rest >>= 64n) digits.push(rest & 0xffffffffffffffffn);
    this.writeUint32((digits.length * 8 << 1) | (value < 0n ? 1 : 0));
    for (const digit of digits) {
      const bytes = Buffer.alloc(8);
      bytes.writeBigUInt64LE(digit);
      this.writeRawBytes(bytes);
    }
  }

  writeValue(value) {
    switch (typeof value) {
      case 'undefined': this.#tag('_'); break;
      case 'boolean': this.#tag(value ? 'T' : 'F'); break;
      case 'number': this.#number(value); break;
      case 'bigint': this.#tag('Z'); this.#bigint(value); break;
      case 'string': this.#string(value); break;
      case 'object':
        if (value === null) this.#tag('0');
        else this.#object(value);
        break;
      default: throw refuse(value);
    }
    return true;
  }

  #object(value) {
    const id = this.#ids.get(value);
    if (id !== undefined) {
      this.#tag('^');
      this.writeUint32(id);
      return;
    }
    this.#ids.set(value, this.#ids.size);
    if (ArrayBuffer.isView(value)) this.#view(value);
    else if (types.isDate(value)) {
      this.#tag('D');
      this.writeDouble(value.getTime());
    } else if (types.isBoxedPrimitive(value)) this.#boxed(value);
    else if (types.isRegExp(value)) {
      this.#tag('R');
      this.#string(value.source);
      this.writeUint32([...'gimyusd'].reduce((flags, flag, i) => flags | (value.flags.includes(flag) ? 1 << i : 0), 0));
    } else if (types.isArrayBuffer(value)) {
      this.#tag('B');
      this.writeUint32(value.byteLength);
      this.writeRawBytes(new Uint8Array(value));
    } else if (types.isMap(value)) this.#entries(';', ':', [...value].flat(1), value.size * 2);
    else if (types.isSet(value)) this.#entries("'", ',', [...value], value.size);
    else if (types.isNativeError(value)) this.#error(value);
    else if (Array.isArray(value)) this.#array(value);
    else if (types.isPromise(value) || types.isWeakMap(value) || types.isWeakSet(value)) throw refuse(value);
    else {
      this.#tag('o');
      this.#properties('{', value, Object.keys(value));
    }
  }

  #entries(open, close, items, count) {
    this.#tag(open);
    for (const item of items) this.writeValue(item);
    this.#tag(close);
    this.writeUint32(count);
  }

  #properties(close, object, keys) {
    for (const key of keys) {
      if (/^(0|[1-9]\d{0,8})$/.test(key)) this.#number(Number(key));
      else this.#string(key);
      this.writeValue(object[key]);
    }
    this.#tag(close);
    this.writeUint32(keys.length);
  }

  /** One with holes goes as its keys and values. */
  #array(array) {
    const keys = Object.keys(array);
    const named = keys.filter((key) => !/^(0|[1-9]\d*)$/.test(key));
    const dense = keys.length - named.length === array.length;
    this.#tag(dense ? 'A' : 'a');
    this.writeUint32(array.length);
    if (dense) for (let i = 0; i < array.length; i++) this.writeValue(array[i]);
    this.#properties(dense ? '$' : '@', array, dense ? named : keys);
    this.writeUint32(array.length);
  }

  #boxed(box) {
    const value = box.valueOf();
    switch (typeof value) {
      case 'boolean': this.#tag(value ? 'y' : 'x'); break;
      case 'number':
        this.#tag('n');
        this.writeDouble(value);
        break;
      case 'bigint':
        this.#tag('z');
        this.#bigint(value);
        break;
      case 'string':
        this.#tag('s');
        this.#string(value);
        break;
      default: throw refuse(box);
    }
  }

  #error(error) {
    this.#tag('r');
    if (ERROR_TAGS[error.name]) this.#tag(ERROR_TAGS[error.name]);
    if (Object.hasOwn(error, 'message')) {
      this.#tag('m');
      this.#string(`${error.message}`);
    }
    if (Object.hasOwn(error, 'cause')) {
      this.#tag('c');
      this.writeValue(error.cause);
    }
    if (typeof error.stack === 'string') {
      this.#tag('s');
      this.#string(error.stack);
    }
    this.#tag('.');
  }

  // Node writes views as host objects: their kind, their length, their bytes.
  #view(view) {
    const name = Buffer.isBuffer(view) ? 'Buffer' : types.isDataView(view) ? 'DataView' : Object.prototype.toString.call(view).slice(8, -1);
    this.#tag('\\');
    this.writeUint32(VIEWS.indexOf(name));
    this.writeUint32(view.byteLength);
    this.writeRawBytes(view);
  }
}

function lengthOfVarint(value) {
  let length = 1;
  for (; value >= 0x80; value >>>= 7) length++;
  return length;
}

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
const HOLE = Symbol('hole');

module.exports = {
  Serializer,
  Deserializer,
  serialize(value) {
    const serializer = new Serializer();
    serializer.writeHeader();
    serializer.writeValue(value);
    return serializer.releaseBuffer();
  },
  deserialize(buffer) {
    const deserializer = new Deserializer(buffer);
    deserializer.readHeader();
    return deserializer.readValue();
  },
};
