'use strict';
// Deep equality as `assert` and `util` define it, strict and loose.
const types = require('util/types');
const hasOwn = Object.hasOwn;
const enumerable = (object, key) => Object.prototype.propertyIsEnumerable.call(object, key);

class Comparison {
  constructor(strict) {
    this.strict = strict;
    this.pairs = new Map();
  }

  equal(a, b) {
    if (a === b) return a !== 0 || !this.strict || Object.is(a, b);
    if (this.strict) {
      if (typeof a !== 'object') return typeof a === 'number' && Number.isNaN(a) && Number.isNaN(b);
      if (typeof b !== 'object' || a === null || b === null) return false;
      if (Object.getPrototypeOf(a) !== Object.getPrototypeOf(b)) return false;
    } else {
      if (a === null || typeof a !== 'object') {
        // eslint-disable-next-line eqeqeq
        return (b === null || typeof b !== 'object') && (a == b || (Number.isNaN(a) && Number.isNaN(b)));
      }
      if (b === null || typeof b !== 'object') return false;
    }
    if (Object.prototype.toString.call(a) !== Object.prototype.toString.call(b)) return false;
    return this.sameKind(a, b) && this.cyclic(a, b);
  }

  sameKind(a, b) {
    if (Array.isArray(a)) return Array.isArray(b) && a.length === b.length;
    if (types.isDate(a)) return types.isDate(b) && Object.is(a.getTime(), b.getTime());
    if (types.isRegExp(a)) return types.isRegExp(b) && a.source === b.source && a.flags === b.flags && a.lastIndex === b.lastIndex;
    if (types.isNativeError(a)) return this.sameError(a, b);
    if (ArrayBuffer.isView(a)) return sameBytes(a, b, this.strict);
    if (types.isAnyArrayBuffer(a)) return types.isAnyArrayBuffer(b) && sameBytes(new Uint8Array(a), new Uint8Array(b), true);
    if (types.isSet(a)) return types.isSet(b) && a.size === b.size;
    if (types.isMap(a)) return types.isMap(b) && a.size === b.size;
    if (types.isBoxedPrimitive(a)) return sameBox(a, b);
    if (a instanceof WeakMap || a instanceof WeakSet || a instanceof Promise) return false;
    return !(Array.isArray(b) || ArrayBuffer.isView(b) || types.isSet(b) || types.isMap(b) || types.isDate(b) || types.isRegExp(b)
      || types.isNativeError(b) || types.isAnyArrayBuffer(b) || types.isBoxedPrimitive(b));
  }

  sameError(a, b) {
    if (!types.isNativeError(b) || a.message !== b.message || a.name !== b.name) return false;
    if (hasOwn(a, 'cause') !== hasOwn(b, 'cause')) return false;
    return !hasOwn(a, 'cause') || enumerable(a, 'cause') || this.equal(a.cause, b.cause);
  }

  cyclic(a, b) {
    const known = this.pairs.get(a);
    if (known?.has(b)) return true;
    if (known === undefined) this.pairs.set(a, new Set([b]));
    else known.add(b);
    const result = this.sameContent(a, b);
    this.pairs.get(a).delete(b);
    return result;
  }

  sameContent(a, b) {
    const skipIndices = ArrayBuffer.isView(a) && !types.isDataView(a);
    const keys = ownKeys(a, skipIndices);
    const others = ownKeys(b, skipIndices);
    if (keys.length !== others.length || !keys.every((key) => enumerable(b, key))) return false;
    if (this.strict && !sameSymbols(a, b)) return false;
    if (types.isSet(a) && !this.sameSet(a, b)) return false;
    if (types.isMap(a) && !this.sameMap(a, b)) return false;
    const symbols = this.strict ? Object.getOwnPropertySymbols(a).filter((symbol) => enumerable(a, symbol)) : [];
    for (const key of keys) if (!this.equal(a[key], b[key])) return false;
    for (const symbol of symbols) if (!this.equal(a[symbol], b[symbol])) return false;
    return true;
  }

  sameSet(a, b) {
    const rest = [];
    for (const value of a) if (!b.has(value)) rest.push(value);
    const candidates = [];
    for (const value of b) if (!a.has(value)) candidates.push(value);
    return rest.every((value) => this.take(candidates, (other) => this.matches(value, other)));
  }

  sameMap(a, b) {
    const rest = [];
    for (const [key, value] of a) {
      if (!b.has(key)) rest.push([key, value]);
      else if (!this.equal(value, b.get(key))) return false;
    }
    const candidates = [...b].filter(([key]) => !a.has(key));
    return rest.every(([key, value]) => this.take(candidates, ([otherKey, other]) => this.matches(key, otherKey) && this.equal(value, other)));
  }

  matches(value, other) {
    if (this.strict && (value === null || typeof value !== 'object')) return false;
    return this.equal(value, other);
  }

  take(candidates, fits) {
    const index = candidates.findIndex(fits);
    if (index >= 0) candidates.splice(index, 1);
    return index >= 0;
  }
}

function ownKeys(object, skipIndices) {
  const keys = Object.keys(object);
  return skipIndices ? keys.filter((key) => !/^(0|[1-9]\d*)$/.test(key)) : keys;
}

function sameSymbols(a, b) {
  const shown = (object) => Object.getOwnPropertySymbols(object).filter((symbol) => enumerable(object, symbol));
  const symbols = shown(a);
  return symbols.length === shown(b).length && symbols.every((symbol) => enumerable(b, symbol));
}

function sameBytes(a, b, strict) {
  if (!ArrayBuffer.isView(b) || a.byteLength !== b.byteLength) return false;
  const floats = types.isFloat32Array(a) || types.isFloat64Array(a);
  if (floats && (!strict || a.length === b.length)) {
    for (let i = 0; i < a.length; i++) if (strict ? !Object.is(a[i], b[i]) : a[i] !== b[i]) return false;
    return true;
  }
  const [left, right] = [a, b].map((view) => new Uint8Array(view.buffer, view.byteOffset, view.byteLength));
  for (let i = 0; i < left.length; i++) if (left[i] !== right[i]) return false;
  return true;
}

function sameBox(a, b) {
  return types.isBoxedPrimitive(b) && Object.prototype.toString.call(a) === Object.prototype.toString.call(b) && Object.is(a.valueOf(), b.valueOf());
}

module.exports = {
  isDeepEqual: (a, b) => new Comparison(false).equal(a, b),
  isDeepStrictEqual: (a, b) => new Comparison(true).equal(a, b),
};
