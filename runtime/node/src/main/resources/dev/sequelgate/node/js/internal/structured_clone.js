'use strict';
// The structured clone algorithm for values that have no native resources.
const types = require('util').types;

function refuse(value) {
  const shown = typeof value === 'function' || typeof value === 'symbol' ? String(value) : '#<Object>';
  return new (require('internal/dom_exception'))(`${shown} could not be cloned.`, 'DataCloneError');
}

function clone(value, seen) {
  if (typeof value === 'function' || typeof value === 'symbol') throw refuse(value);
  if (value === null || typeof value !== 'object') return value;
  if (seen.has(value)) return seen.get(value);
  const keep = (copy) => {
    seen.set(value, copy);
    return copy;
  };
  if (types.isDate(value)) return keep(new Date(value.getTime()));
  if (types.isRegExp(value)) return keep(new RegExp(value.source, value.flags));
  if (types.isBoxedPrimitive(value)) return keep(Object(value.valueOf()));
  if (types.isAnyArrayBuffer(value)) return keep(value.slice(0));
  if (ArrayBuffer.isView(value)) {
    const Type = value instanceof Uint8Array ? Uint8Array : value.constructor;
    return keep(new Type(clone(value.buffer, seen), value.byteOffset, value.length));
  }
  if (types.isMap(value)) {
    const copy = keep(new Map());
    for (const [key, each] of value) copy.set(clone(key, seen), clone(each, seen));
    return copy;
  }
  if (types.isSet(value)) {
    const copy = keep(new Set());
    for (const each of value) copy.add(clone(each, seen));
    return copy;
  }
  if (value instanceof Error) {
    const Type = { EvalError, RangeError, ReferenceError, SyntaxError, TypeError, URIError }[value.name] ?? Error;
    const copy = keep(new Type(value.message));
    Object.defineProperty(copy, 'stack', { value: value.stack, writable: true, configurable: true, enumerable: false });
    if ('cause' in value) Object.defineProperty(copy, 'cause', { value: clone(value.cause, seen), writable: true, configurable: true, enumerable: false });
    return copy;
  }
  if (types.isPromise(value) || types.isWeakMap(value) || types.isWeakSet(value)) throw refuse(value);
  const copy = keep(Array.isArray(value) ? new Array(value.length) : {});
  for (const key of Object.keys(value)) copy[key] = clone(value[key], seen);
  return copy;
}

function structuredClone(value) {
  if (arguments.length === 0) {
    throw require('internal/errors').coded(TypeError, 'ERR_MISSING_ARGS', 'The "value" argument must be specified');
  }
  return clone(value, new Map());
}

module.exports = { structuredClone };
