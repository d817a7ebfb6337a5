'use strict';
// What kind of object a value is, by its internal slots: prototypes and tags can be forged.
function isObject(value) {
  return value !== null && typeof value === 'object';
}

/** `read` throws for objects without the slot. */
function branded(read) {
  return (value) => {
    if (!isObject(value)) return false;
    try {
      read(value);
      return true;
    } catch {
      return false;
    }
  };
}

function getter(prototype, name) {
  const { get } = Object.getOwnPropertyDescriptor(prototype, name);
  return (value) => Reflect.apply(get, value, []);
}

function method(prototype, name, ...args) {
  const call = prototype[name];
  return (value) => Reflect.apply(call, value, args);
}

const typedArrayTag = getter(Object.getPrototypeOf(Uint8Array.prototype), Symbol.toStringTag);
const typedArrayName = (value) => (isObject(value) ? typedArrayTag(value) : undefined);
const tag = (value) => Object.prototype.toString.call(value).slice(8, -1);
const isSharedArrayBuffer = branded(getter(SharedArrayBuffer.prototype, 'byteLength'));
const isArrayBuffer = branded(getter(ArrayBuffer.prototype, 'byteLength'));
const isNumberObject = branded(method(Number.prototype, 'valueOf'));
const isStringObject = branded(method(String.prototype, 'valueOf'));
const isBooleanObject = branded(method(Boolean.prototype, 'valueOf'));
const isBigIntObject = branded(method(BigInt.prototype, 'valueOf'));
const isSymbolObject = branded(method(Symbol.prototype, 'valueOf'));
const inherits = (value, kind) => typeof value === 'function' && kind.isPrototypeOf(value);
const GeneratorPrototype = Object.getPrototypeOf(function* () {});
const AsyncGeneratorPrototype = Object.getPrototypeOf(async function* () {});
const AsyncPrototype = Object.getPrototypeOf(async () => {});

const isRegExp = branded(getter(RegExp.prototype, 'source'));

module.exports = {
  isExternal: () => false,
  isDate: branded(method(Date.prototype, 'valueOf')),
  isArgumentsObject: (value) => isObject(value) && !(Symbol.toStringTag in value) && tag(value) === 'Arguments',
  isBigIntObject,
  isBooleanObject,
  isNumberObject,
  isStringObject,
  isSymbolObject,
  isBoxedPrimitive: (value) =>
    isNumberObject(value) || isStringObject(value) || isBooleanObject(value) || isBigIntObject(value) || isSymbolObject(value),
  isNativeError: (value) => isObject(value) && value instanceof Error && (Object.hasOwn(value, 'stack') || tag(value) === 'Error'),
  isRegExp: (value) => value !== RegExp.prototype && isRegExp(value),
  isAsyncFunction: (value) => inherits(value, AsyncPrototype) || inherits(value, AsyncGeneratorPrototype),
  isGeneratorFunction: (value) => inherits(value, GeneratorPrototype) || inherits(value, AsyncGeneratorPrototype),
  isGeneratorObject: (value) => isObject(value) && ['Generator', 'AsyncGenerator'].includes(tag(value)) && typeof value.next === 'function',
  isPromise: (value) => isObject(value) && value instanceof Promise,
  isMap: branded(getter(Map.prototype, 'size')),
  isSet: branded(getter(Set.prototype, 'size')),
  isMapIterator: (value) => isObject(value) && tag(value) === 'Map Iterator',
  isSetIterator: (value) => isObject(value) && tag(value) === 'Set Iterator',
  isWeakMap: branded(method(WeakMap.prototype, 'has', {})),
  isWeakSet: branded(method(WeakSet.prototype, 'has', {})),
  isArrayBuffer,
  isDataView: branded(getter(DataView.prototype, 'byteLength')),
  isSharedArrayBuffer,
  isAnyArrayBuffer: (value) => isArrayBuffer(value) || isSharedArrayBuffer(value),
  isProxy: () => false,
  isModuleNamespaceObject: (value) => isObject(value) && Object.getOwnPropertyDescriptor(value, Symbol.toStringTag)?.value === 'Module',
  isCryptoKey: (value) => isObject(value) && tag(value) === 'CryptoKey',
  isKeyObject: (value) => isObject(value) && tag(value) === 'KeyObject',
  isArrayBufferView: ArrayBuffer.isView,
  isTypedArray: (value) => typedArrayName(value) !== undefined,
};
for (const name of ['Uint8Array', 'Uint8ClampedArray', 'Uint16Array', 'Uint32Array', 'Int8Array', 'Int16Array', 'Int32Array', 'Float32Array',
  'Float64Array', 'BigInt64Array', 'BigUint64Array']) {
  module.exports[`is${name}`] = (value) => typedArrayName(value) === name;
}
