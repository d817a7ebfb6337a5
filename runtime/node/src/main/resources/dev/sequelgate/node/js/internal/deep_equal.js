'use strict';
// Deep equality as assert and util.isDeepStrictEqual define it.
const types = require('internal/types');

function ownKeys(value) {
  return [...Object.keys(value), ...Object.getOwnPropertySymbols(value).filter((key) => Object.prototype.propertyIsEnumerable.call(value, key))];
}

function isDeepEqual(a, b, strict, seen = new Map()) {
  if (strict ? Object.is(a, b) : a === b || a == b || (a !== a && b !== b)) {
    if (strict || a === null || b === null || typeof a !== 'object' || typeof b !== 'object' || a === b) return true;
  }
  if (a === null || b === null || typeof a !== 'object' || typeof b !== 'object') return false;
  if (strict && Object.getPrototypeOf(a) !== Object.getPrototypeOf(b)) return false;
  if (Object.prototype.toString.call(a) !== Object.prototype.toString.call(b)) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  if (seen.get(a)?.has(b)) return true;
  if (!seen.has(a)) seen.set(a, new Set());
  seen.get(a).add(b);
  return sameContent(a, b, strict, seen) && sameProperties(a, b, strict, seen);
}

function sameContent(a, b, strict, seen) {
  if (Array.isArray(a)) return a.length === b.length;
  if (types.isDate(a)) return a.getTime() === b.getTime();
  if (types.isRegExp(a)) return a.source === b.source && a.flags === b.flags && a.lastIndex === b.lastIndex;
  if (a instanceof Error) return a.message === b.message && a.name === b.name && isDeepEqual(a.cause, b.cause, strict, seen) && isDeepEqual(a.errors, b.errors, strict, seen);
  if (ArrayBuffer.isView(a)) {
    const [x, y] = [a, b].map((view) => new Uint8Array(view.buffer, view.byteOffset, view.byteLength));
    return x.length === y.length && x.every((byte, i) => byte === y[i]);
  }
  if (types.isAnyArrayBuffer(a)) return sameContent(new Uint8Array(a), new Uint8Array(b), strict, seen);
  if (types.isBoxedPrimitive(a)) return Object.is(a.valueOf(), b.valueOf());
  if (types.isSet(a)) return a.size === b.size && [...a].every((value) => b.has(value) || [...b].some((other) => isDeepEqual(value, other, strict, seen)));
  if (types.isMap(a)) {
    return a.size === b.size && [...a].every(([key, value]) => (b.has(key)
      ? isDeepEqual(value, b.get(key), strict, seen)
      : [...b].some(([other, its]) => isDeepEqual(key, other, strict, seen) && isDeepEqual(value, its, strict, seen))));
  }
  return true;
}

function sameProperties(a, b, strict, seen) {
  const isArrayLike = ArrayBuffer.isView(a);
  const keys = (value) => (strict ? ownKeys(value) : Object.keys(value)).filter((key) => !isArrayLike || typeof key === 'symbol' || !/^\d+$/.test(key));
  const mine = keys(a);
  if (mine.length !== keys(b).length) return false;
  return mine.every((key) => Object.prototype.propertyIsEnumerable.call(b, key) && isDeepEqual(a[key], b[key], strict, seen));
}

module.exports = { isDeepEqual: (a, b) => isDeepEqual(a, b, false), isDeepStrictEqual: (a, b) => isDeepEqual(a, b, true) };
