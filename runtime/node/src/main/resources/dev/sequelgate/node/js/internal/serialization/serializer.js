'use strict';
// What v8.serialize writes.
const types = require('util/types');
const { VERSION, VIEWS } = require('internal/serialization/format');
const ERROR_TAGS = { EvalError: 'E', RangeError: 'R', ReferenceError: 'F', SyntaxError: 'S', TypeError: 'T', URIError: 'U' };

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

module.exports = { Serializer };
