'use strict';
// util.types: by the engine's own tags where they can be trusted, by brand checks where they can be forged.
const tag = (value) => Object.prototype.toString.call(value).slice(8, -1);

function branded(check) {
  return (value) => {
    if (value === null || typeof value !== 'object') return false;
    try {
      check(value);
      return true;
    } catch {
      return false;
    }
  };
}

const getter = (prototype, name) => Object.getOwnPropertyDescriptor(prototype, name).get;
const call = (fn, ...args) => (value) => fn.apply(value, args);
const typedArrayName = getter(Object.getPrototypeOf(Uint8Array.prototype), Symbol.toStringTag);
const nameOf = (value) => (ArrayBuffer.isView(value) ? typedArrayName.call(value) : undefined);
const AsyncFunction = (async () => {}).constructor;
const GeneratorFunction = function* () {}.constructor;
const AsyncGeneratorFunction = async function* () {}.constructor;

const types = {
  isDate: branded(call(Date.prototype.getTime)),
  isRegExp: (value) => value !== null && typeof value === 'object' && tag(value) === 'RegExp' && branded(call(getter(RegExp.prototype, 'source')))(value),
  isMap: branded(call(getter(Map.prototype, 'size'))),
  isSet: branded(call(getter(Set.prototype, 'size'))),
  isWeakMap: branded(call(WeakMap.prototype.has, {})),
  isWeakSet: branded(call(WeakSet.prototype.has, {})),
  isMapIterator: (value) => tag(value) === 'Map Iterator',
  isSetIterator: (value) => tag(value) === 'Set Iterator',
  isPromise: (value) => value instanceof Promise || (value !== null && typeof value === 'object' && tag(value) === 'Promise' && typeof value.then === 'function'),
  isArrayBuffer: branded(call(getter(ArrayBuffer.prototype, 'byteLength'))),
  isSharedArrayBuffer: (value) => typeof SharedArrayBuffer === 'function' && branded(call(getter(SharedArrayBuffer.prototype, 'byteLength')))(value),
  isAnyArrayBuffer: (value) => types.isArrayBuffer(value) || types.isSharedArrayBuffer(value),
  isDataView: (value) => ArrayBuffer.isView(value) && nameOf(value) === undefined,
  isArrayBufferView: ArrayBuffer.isView,
  isTypedArray: (value) => nameOf(value) !== undefined,
  isNativeError: (value) => value instanceof Error || tag(value) === 'Error',
  isSymbolObject: branded(call(Symbol.prototype.valueOf)),
  isNumberObject: branded(call(Number.prototype.valueOf)),
  isStringObject: branded(call(String.prototype.valueOf)),
  isBooleanObject: branded(call(Boolean.prototype.valueOf)),
  isBigIntObject: branded(call(BigInt.prototype.valueOf)),
  isBoxedPrimitive: (value) => types.isNumberObject(value) || types.isStringObject(value) || types.isBooleanObject(value) || types.isBigIntObject(value) || types.isSymbolObject(value),
  isAsyncFunction: (value) => typeof value === 'function' && (value instanceof AsyncFunction || value instanceof AsyncGeneratorFunction),
  isGeneratorFunction: (value) => typeof value === 'function' && (value instanceof GeneratorFunction || value instanceof AsyncGeneratorFunction),
  isGeneratorObject: (value) => tag(value) === 'Generator' || tag(value) === 'AsyncGenerator',
  isArgumentsObject: (value) => value !== null && typeof value === 'object' && tag(value) === 'Arguments',
  isModuleNamespaceObject: (value) => value !== null && typeof value === 'object' && tag(value) === 'Module',
  isProxy: () => false,
  isExternal: () => false,
  isKeyObject: (value) => value instanceof require('crypto').KeyObject,
  isCryptoKey: () => false,
};
for (const name of ['Int8Array', 'Uint8Array', 'Uint8ClampedArray', 'Int16Array', 'Uint16Array', 'Int32Array', 'Uint32Array', 'Float32Array', 'Float64Array', 'BigInt64Array', 'BigUint64Array']) {
  types[`is${name}`] = (value) => nameOf(value) === name;
}
module.exports = types;
