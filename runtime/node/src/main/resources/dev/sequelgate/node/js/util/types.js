'use strict';
// What kind of object a value is, by its internal slots and not by its prototype.
const getter = (prototype, name) => Object.getOwnPropertyDescriptor(prototype, name).get;
const typedArrayTag = getter(Object.getPrototypeOf(Uint8Array.prototype), Symbol.toStringTag);
const tagOf = (value) => Object.prototype.toString.call(value).slice(8, -1);
const isObject = (value) => typeof value === 'object' && value !== null;

function branded(probe) {
  return (value) => {
    if (!isObject(value)) return false;
    try {
      probe.call(value);
      return true;
    } catch {
      return false;
    }
  };
}

const tagged = (tag) => (value) => isObject(value) && tagOf(value) === tag;
const typed = (name) => (value) => ArrayBuffer.isView(value) && typedArrayTag.call(value) === name;
const boxed = (Type) => branded(Type.prototype.valueOf);
const isBigIntObject = boxed(BigInt);
const isSymbolObject = boxed(Symbol);
const isNumberObject = boxed(Number);
const isBooleanObject = boxed(Boolean);
const isStringObject = boxed(String);
const isArrayBuffer = branded(getter(ArrayBuffer.prototype, 'byteLength'));
const isSharedArrayBuffer = branded(getter(SharedArrayBuffer.prototype, 'byteLength'));
const functionTag = (value) => (typeof value === 'function' ? Object.getPrototypeOf(value)?.[Symbol.toStringTag] : undefined);

module.exports = {
  isExternal: () => false,
  isDate: branded(Date.prototype.getTime),
  isArgumentsObject: (value) => isObject(value) && !(Symbol.toStringTag in value) && tagOf(value) === 'Arguments',
  isBigIntObject,
  isBooleanObject,
  isNumberObject,
  isStringObject,
  isSymbolObject,
  isBoxedPrimitive: (value) => isNumberObject(value) || isStringObject(value) || isBooleanObject(value) || isBigIntObject(value) || isSymbolObject(value),
  isNativeError: (value) => isObject(value) && (Symbol.toStringTag in value ? value instanceof Error && Object.hasOwn(value, 'stack') : tagOf(value) === 'Error'),
  isRegExp: branded(function () { return RegExp.prototype.exec.call(this, '') ?? getter(RegExp.prototype, 'source').call(this); }),
  isAsyncFunction: (value) => ['AsyncFunction', 'AsyncGeneratorFunction'].includes(functionTag(value)),
  isGeneratorFunction: (value) => ['GeneratorFunction', 'AsyncGeneratorFunction'].includes(functionTag(value)),
  isGeneratorObject: (value) => isObject(value) && ['Generator', 'AsyncGenerator'].includes(tagOf(value)),
  isPromise: (value) => value instanceof Promise,
  isMap: branded(getter(Map.prototype, 'size')),
  isSet: branded(getter(Set.prototype, 'size')),
  isMapIterator: tagged('Map Iterator'),
  isSetIterator: tagged('Set Iterator'),
  isWeakMap: branded(function () { WeakMap.prototype.has.call(this, {}); }),
  isWeakSet: branded(function () { WeakSet.prototype.has.call(this, {}); }),
  isArrayBuffer,
  isSharedArrayBuffer,
  isAnyArrayBuffer: (value) => isArrayBuffer(value) || isSharedArrayBuffer(value),
  isDataView: (value) => ArrayBuffer.isView(value) && typedArrayTag.call(value) === undefined,
  isArrayBufferView: (value) => ArrayBuffer.isView(value),
  isTypedArray: (value) => ArrayBuffer.isView(value) && typedArrayTag.call(value) !== undefined,
  isUint8Array: typed('Uint8Array'),
  isUint8ClampedArray: typed('Uint8ClampedArray'),
  isUint16Array: typed('Uint16Array'),
  isUint32Array: typed('Uint32Array'),
  isInt8Array: typed('Int8Array'),
  isInt16Array: typed('Int16Array'),
  isInt32Array: typed('Int32Array'),
  isFloat32Array: typed('Float32Array'),
  isFloat64Array: typed('Float64Array'),
  isBigInt64Array: typed('BigInt64Array'),
  isBigUint64Array: typed('BigUint64Array'),
  isProxy: (value) => (isObject(value) || typeof value === 'function') && internalBinding('inspect').describe(value).startsWith('Proxy('),
  isModuleNamespaceObject: tagged('Module'),
  isKeyObject: (value) => require('crypto').KeyObject !== undefined && value instanceof require('crypto').KeyObject,
  isCryptoKey: () => false,
};
