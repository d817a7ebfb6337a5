'use strict';
const inspection = require('internal/util/inspect');
const types = require('internal/types');
const { argumentType, argumentValue, checkFunction, coded } = require('internal/errors');

const custom = Symbol.for('nodejs.util.promisify.custom');

function promisify(original) {
  checkFunction(original, 'original');
  if (original[custom]) {
    const fn = original[custom];
    checkFunction(fn, 'util.promisify.custom');
    return Object.defineProperty(fn, custom, { value: fn, enumerable: false, writable: false, configurable: true });
  }
  const names = original[promisify.names];
  function fn(...args) {
    return new Promise((resolve, reject) => {
      Reflect.apply(original, this, [...args, (error, ...values) => {
        if (error) reject(error);
        else if (names && values.length > 1) resolve(Object.fromEntries(names.map((name, i) => [name, values[i]])));
        else resolve(values[0]);
      }]);
    });
  }
  Object.setPrototypeOf(fn, Object.getPrototypeOf(original));
  Object.defineProperty(fn, custom, { value: fn, enumerable: false, writable: false, configurable: true });
  const descriptors = Object.getOwnPropertyDescriptors(original);
  for (const key of Reflect.ownKeys(descriptors)) {
    if (key !== 'prototype') Object.defineProperty(fn, key, descriptors[key]);
  }
  return fn;
}
promisify.custom = custom;
Object.defineProperty(promisify, 'names', { value: Symbol('customPromisifyArgs') });

function callbackify(original) {
  checkFunction(original, 'original');
  function callbackified(...args) {
    const callback = args.pop();
    checkFunction(callback, 'last argument');
    Reflect.apply(original, this, args).then(
      (value) => process.nextTick(callback, null, value),
      (reason) => {
        if (!reason) {
          const falsy = coded(Error, 'ERR_FALSY_VALUE_REJECTION', 'Promise was rejected with falsy value');
          falsy.reason = reason;
          reason = falsy;
        }
        process.nextTick(callback, reason);
      });
  }
  Object.defineProperty(callbackified, 'name', { value: `${original.name}Callbackified`, configurable: true });
  Object.defineProperty(callbackified, 'length', { value: original.length + 1, configurable: true });
  return Object.setPrototypeOf(callbackified, Object.getPrototypeOf(original));
}

function inherits(constructor, superConstructor) {
  checkFunction(constructor, 'ctor');
  checkFunction(superConstructor, 'superCtor');
  if (superConstructor.prototype === undefined) throw argumentType('superCtor.prototype', 'Object', superConstructor.prototype);
  Object.defineProperty(constructor, 'super_', { value: superConstructor, writable: true, configurable: true });
  Object.setPrototypeOf(constructor.prototype, superConstructor.prototype);
}

const warnedCodes = new Set();

function deprecate(fn, message, code) {
  let warned = false;
  function deprecated(...args) {
    if (!warned) {
      warned = true;
      if (code === undefined || !warnedCodes.has(code)) {
        if (code !== undefined) warnedCodes.add(code);
        process.emitWarning(message, 'DeprecationWarning', code, deprecated);
      }
    }
    return new.target ? Reflect.construct(fn, args, new.target) : Reflect.apply(fn, this, args);
  }
  Object.setPrototypeOf(deprecated, fn);
  if (fn.prototype) deprecated.prototype = fn.prototype;
  return deprecated;
}

function debuglog(name, ready) {
  const set = String(name).toUpperCase();
  const wanted = (process.env.NODE_DEBUG ?? '').split(',').map((each) => each.trim().toUpperCase())
    .some((each) => each && new RegExp(`^${each.replace(/[|\\{}()[\]^$+?.]/g, '\\$&').replaceAll('*', '.*')}$`).test(set));
  const log = (...values) => {
    if (wanted) process.stderr.write(`${set} ${process.pid}: ${inspection.format(...values)}\n`);
  };
  Object.defineProperty(log, 'enabled', { get: () => wanted, enumerable: true, configurable: true });
  ready?.(log);
  return log;
}

function styleText(format, text) {
  if (typeof text !== 'string') throw argumentType('text', 'string', text);
  let [left, right] = ['', ''];
  for (const key of [].concat(format)) {
    const codes = inspection.inspect.colors[key];
    if (!codes) throw argumentValue('format', key, `must be one of: ${Object.keys(inspection.inspect.colors).map((name) => `'${name}'`).join(', ')}`);
    left += `\x1b[${codes[0]}m`;
    right = `\x1b[${codes[1]}m${right}`;
  }
  return left + text + right;
}

const isObject = (value) => value !== null && typeof value === 'object';

module.exports = {
  _extend: (target, source) => (isObject(source) ? Object.assign(target, source) : target),
  aborted: (signal) => new Promise((resolve) => { signal.aborted ? resolve() : signal.addEventListener('abort', () => resolve(), { once: true }); }),
  callbackify,
  debug: debuglog,
  debuglog,
  deprecate,
  format: inspection.format,
  formatWithOptions: inspection.formatWithOptions,
  getSystemErrorName: (errno) => require('internal/system_errors').nameOf(errno),
  getSystemErrorMap: () => require('internal/system_errors').map(),
  inherits,
  inspect: inspection.inspect,
  isArray: Array.isArray,
  isBoolean: (value) => typeof value === 'boolean',
  isBuffer: (value) => value instanceof require('buffer').Buffer,
  isDeepStrictEqual: (a, b) => require('internal/deep_equal').isDeepStrictEqual(a, b),
  isNull: (value) => value === null,
  isNullOrUndefined: (value) => value === null || value === undefined,
  isNumber: (value) => typeof value === 'number',
  isString: (value) => typeof value === 'string',
  isSymbol: (value) => typeof value === 'symbol',
  isUndefined: (value) => value === undefined,
  isRegExp: types.isRegExp,
  isObject,
  isDate: types.isDate,
  isError: (value) => types.isNativeError(value),
  isFunction: (value) => typeof value === 'function',
  isPrimitive: (value) => value === null || (typeof value !== 'object' && typeof value !== 'function'),
  log: (...values) => console.log('%s - %s', new Date().toTimeString().slice(0, 8), inspection.format(...values)),
  promisify,
  stripVTControlCharacters: inspection.stripVTControlCharacters,
  styleText,
  toUSVString: (text) => `${text}`.toWellFormed(),
  TextDecoder,
  TextEncoder,
  types,
  get parseArgs() { return require('internal/parse_args'); },
  get MIMEType() { throw require('internal/errors').unavailable('util.MIMEType'); },
};
Object.defineProperty(module.exports, 'MIMEType', { enumerable: false });
