'use strict';
// Copies of values as the HTML standard makes them.
const types = require('util/types');
const ERRORS = { EvalError, RangeError, ReferenceError, SyntaxError, TypeError, URIError };

function refuse(value) {
  const shown = typeof value === 'object' ? `#<${value.constructor?.name ?? 'Object'}>` : String(value);
  return new DOMException(`${shown} could not be cloned.`, 'DataCloneError');
}

function copyError(error, clone) {
  const Type = ERRORS[error.name] ?? Error;
  const copy = Object.create(Type.prototype);
  const made = Object.setPrototypeOf(new Type(error.message), Object.getPrototypeOf(copy));
  Object.defineProperty(made, 'stack', { value: String(error.stack), writable: true, configurable: true });
  if (!Object.hasOwn(error, 'message')) delete made.message;
  if (Object.hasOwn(error, 'cause')) Object.defineProperty(made, 'cause', { value: clone(error.cause), writable: true, configurable: true });
  return made;
}

class Cloner {
  constructor(transfer) {
    this.known = new Map();
    this.transfer = new Set(transfer);
  }

  clone(value) {
    if (value === null || (typeof value !== 'object' && typeof value !== 'function' && typeof value !== 'symbol')) return value;
    if (typeof value !== 'object') throw refuse(value);
    if (this.known.has(value)) return this.known.get(value);
    const leaf = this.leaf(value);
    if (leaf !== undefined) {
      this.known.set(value, leaf);
      return leaf;
    }
    return this.container(value);
  }

  leaf(value) {
    if (types.isDate(value)) return new Date(value.getTime());
    if (types.isRegExp(value)) return new RegExp(value.source, value.flags);
    if (types.isBoxedPrimitive(value)) {
      if (types.isSymbolObject(value)) throw refuse(value);
      return Object(value.valueOf());
    }
    if (types.isArrayBuffer(value)) return this.transfer.has(value) ? value.transfer() : value.slice(0);
    if (types.isSharedArrayBuffer(value)) return value;
    if (ArrayBuffer.isView(value)) return this.view(value);
    if (types.isNativeError(value)) return copyError(value, (inner) => this.clone(inner));
    return undefined;
  }

  view(view) {
    const buffer = this.clone(view.buffer);
    const name = types.isDataView(view) ? 'DataView' : Object.getOwnPropertyDescriptor(Object.getPrototypeOf(Uint8Array.prototype), Symbol.toStringTag).get.call(view);
    return new globalThis[name](buffer, view.byteOffset, types.isDataView(view) ? view.byteLength : view.length);
  }

  container(value) {
    if (types.isMap(value)) {
      const copy = new Map();
      this.known.set(value, copy);
      for (const [key, item] of [...value]) copy.set(this.clone(key), this.clone(item));
      return copy;
    }
    if (types.isSet(value)) {
      const copy = new Set();
      this.known.set(value, copy);
      for (const item of [...value]) copy.add(this.clone(item));
      return copy;
    }
    if (this.transfer.has(value)) return value;
    if (types.isPromise(value) || types.isWeakMap(value) || types.isWeakSet(value) || value instanceof WeakRef) throw refuse(value);
    const { Blob } = require('internal/blob');
    if (value instanceof Blob) return value;
    const copy = Array.isArray(value) ? new Array(value.length) : {};
    this.known.set(value, copy);
    for (const key of Object.keys(value)) {
      Object.defineProperty(copy, key, { value: this.clone(value[key]), writable: true, enumerable: true, configurable: true });
    }
    return copy;
  }
}

exports.structuredClone = function structuredClone(value, options = {}) {
  if (arguments.length === 0) throw require('internal/errors').coded(TypeError, 'ERR_MISSING_ARGS', 'The value argument must be specified');
  const transfer = options?.transfer ?? [];
  const cloner = new Cloner(transfer);
  const copy = cloner.clone(value);
  for (const item of transfer) if (types.isArrayBuffer(item) && !item.detached) item.transfer();
  return copy;
};
