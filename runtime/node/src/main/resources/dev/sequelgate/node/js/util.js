'use strict';
const { fault, invalidType, outOfRange } = require('internal/arguments');
const inspecting = () => require('internal/util/inspect');
const kCustomPromisify = Symbol.for('nodejs.util.promisify.custom');
const kCustomPromisifyArgs = Symbol.for('nodejs.util.promisify.customArgs');

function promisify(original) {
  if (typeof original !== 'function') throw invalidType('original', 'of type function', original);
  if (original[kCustomPromisify]) {
    const fn = original[kCustomPromisify];
    if (typeof fn !== 'function') {
      throw fault(TypeError, 'ERR_INVALID_ARG_TYPE', `The "util.promisify.custom" property must be of type function. Received ${require('internal/tasks').received(fn)}`);
    }
    return Object.defineProperty(fn, kCustomPromisify, { value: fn, enumerable: false, writable: false, configurable: true });
  }
  const names = original[kCustomPromisifyArgs];
  function fn(...args) {
    return new Promise((resolve, reject) => {
      Reflect.apply(original, this, [...args, (error, ...values) => {
        if (error) {
          reject(error);
        } else if (names !== undefined && values.length > 1) {
          resolve(Object.fromEntries(names.map((name, i) => [name, values[i]])));
        } else {
          resolve(values[0]);
        }
      }]);
    });
  }
  Object.setPrototypeOf(fn, Object.getPrototypeOf(original));
  Object.defineProperty(fn, kCustomPromisify, { value: fn, enumerable: false, writable: false, configurable: true });
  const descriptors = Object.getOwnPropertyDescriptors(original);
  for (const key of Reflect.ownKeys(descriptors)) {
    if (Object.getOwnPropertyDescriptor(fn, key)?.configurable === false) continue;
    Object.defineProperty(fn, key, descriptors[key]);
  }
  return fn;
}
promisify.custom = kCustomPromisify;

function callbackify(original) {
  if (typeof original !== 'function') throw invalidType('original', 'of type function', original);
  function callbackified(...args) {
    const done = args.pop();
    if (typeof done !== 'function') throw invalidType('last argument', 'of type function', done);
    Reflect.apply(original, this, args).then(
      (value) => process.nextTick(() => Reflect.apply(done, this, [null, value])),
      (reason) => process.nextTick(() => {
        if (!reason) {
          const wrapped = fault(Error, 'ERR_FALSY_VALUE_REJECTION', 'Promise was rejected with falsy value');
          wrapped.reason = reason;
          reason = wrapped;
        }
        Reflect.apply(done, this, [reason]);
      }));
  }
  const descriptors = Object.getOwnPropertyDescriptors(original);
  if (typeof descriptors.length.value === 'number') descriptors.length.value++;
  if (typeof descriptors.name.value === 'string') descriptors.name.value += 'Callbackified';
  for (const key of Reflect.ownKeys(descriptors)) {
    if (Object.getOwnPropertyDescriptor(callbackified, key)?.configurable !== false) Object.defineProperty(callbackified, key, descriptors[key]);
  }
  return callbackified;
}

const warnedCodes = new Set();
function deprecate(fn, message, code) {
  if (process.noDeprecation === true) return fn;
  if (code !== undefined && typeof code !== 'string') throw invalidType('code', 'of type string', code);
  let warned = false;
  function deprecated(...args) {
    if (!warned) {
      warned = true;
      if (code === undefined || !warnedCodes.has(code)) {
        if (code !== undefined) warnedCodes.add(code);
        process.emitWarning(message, 'DeprecationWarning', code);
      }
    }
    return new.target ? Reflect.construct(fn, args, new.target) : Reflect.apply(fn, this, args);
  }
  Object.setPrototypeOf(deprecated, fn);
  if (fn.prototype) deprecated.prototype = fn.prototype;
  return deprecated;
}

function inherits(constructor, superConstructor) {
  if (constructor == null || typeof constructor !== 'function') throw invalidType('ctor', 'of type function', constructor);
  if (superConstructor == null || typeof superConstructor !== 'function') throw invalidType('superCtor', 'of type function', superConstructor);
  if (superConstructor.prototype === undefined) throw invalidType('superCtor.prototype', 'of type object', superConstructor.prototype);
  Object.defineProperty(constructor, 'super_', { value: superConstructor, writable: true, configurable: true });
  Object.setPrototypeOf(constructor.prototype, superConstructor.prototype);
}

function debugEnabled(set) {
  const pattern = (process.env.NODE_DEBUG ?? '').replace(/[|\\{}()[\]^$+?.]/g, '\\$&').replaceAll('*', '.*').replaceAll(',', '$|^');
  return new RegExp(`^${pattern}$`, 'i').test(set);
}

function debuglog(set, ready) {
  const name = String(set).toUpperCase();
  let enabled;
  const test = () => (enabled ??= debugEnabled(name));
  const log = (...args) => {
    if (!test()) return;
    if (ready) {
      ready(log);
      ready = undefined;
    }
    internalBinding('process').write(2, `${name} ${process.pid}: ${inspecting().format(...args)}\n`);
  };
  return Object.defineProperty(log, 'enabled', { get: test, configurable: true, enumerable: true });
}

function styleText(format, text, { validateStream = true, stream = process.stdout } = {}) {
  if (typeof text !== 'string') throw invalidType('text', 'of type string', text);
  const { colors } = inspecting().inspect;
  let before = '';
  let after = '';
  const known = Object.keys(colors).map((name) => `'${name}'`).join(', ');
  for (const name of Array.isArray(format) ? format : [format]) {
    const codes = colors[name];
    if (codes === undefined) {
      throw require('internal/arguments').invalidValue('format', `must be one of: ${known}`, name);
    }
    before += `\x1b[${codes[0]}m`;
    after = `\x1b[${codes[1]}m${after}`;
  }
  if (validateStream && stream !== null && typeof stream !== 'object') throw invalidType('stream', 'an instance of Stream', stream);
  return `${before}${text}${after}`;
}

function getSystemErrorName(number) {
  if (typeof number !== 'number') throw invalidType('err', 'of type number', number);
  if (number >= 0 || !Number.isSafeInteger(number)) throw outOfRange('err', 'a negative integer', number);
  return require('internal/system_errors').nameOf(number);
}

function toUSVString(text) {
  return String.prototype.toWellFormed.call(`${text}`);
}

const legacy = {
  isArray: Array.isArray,
  isBoolean: (value) => typeof value === 'boolean',
  isBuffer: (value) => Buffer.isBuffer(value),
  isDate: (value) => module.exports.types.isDate(value),
  isError: (value) => module.exports.types.isNativeError(value) || value instanceof Error,
  isFunction: (value) => typeof value === 'function',
  isNull: (value) => value === null,
  isNullOrUndefined: (value) => value === null || value === undefined,
  isNumber: (value) => typeof value === 'number',
  isObject: (value) => value !== null && typeof value === 'object',
  isPrimitive: (value) => value === null || (typeof value !== 'object' && typeof value !== 'function'),
  isRegExp: (value) => module.exports.types.isRegExp(value),
  isString: (value) => typeof value === 'string',
  isSymbol: (value) => typeof value === 'symbol',
  isUndefined: (value) => value === undefined,
};

module.exports = {
  _errnoException: (number, syscall, original) => require('internal/system_errors').exception(number, syscall, original),
  _extend: (target, source) => (source === null || typeof source !== 'object' ? target : Object.assign(target, source)),
  callbackify,
  debug: debuglog,
  debuglog,
  deprecate,
  getSystemErrorMap: () => require('internal/system_errors').map(),
  getSystemErrorName,
  inherits,
  promisify,
  styleText,
  toUSVString,
  log(...args) {
    const now = new Date();
    const month = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'][now.getMonth()];
    console.log('%s - %s', `${now.getDate()} ${month} ${now.toTimeString().slice(0, 8)}`, inspecting().format(...args));
  },
  parseEnv: (text) => require('internal/parse_env').parse(text),
  ...legacy,
};

// Rarely asked for, or costly to load.
function lazy(name, make) {
  Object.defineProperty(module.exports, name, {
    enumerable: true, configurable: true,
    get() {
      const value = make();
      Object.defineProperty(module.exports, name, { value, writable: true, enumerable: true, configurable: true });
      return value;
    },
    set(value) {
      Object.defineProperty(module.exports, name, { value, writable: true, enumerable: true, configurable: true });
    },
  });
}
for (const name of ['format', 'formatWithOptions', 'inspect', 'stripVTControlCharacters']) lazy(name, () => inspecting()[name]);
for (const name of ['aborted', 'transferableAbortController', 'transferableAbortSignal']) lazy(name, () => require('internal/event_target')[name]);
for (const name of ['TextEncoder', 'TextDecoder']) lazy(name, () => globalThis[name]);
for (const name of ['MIMEType', 'MIMEParams']) lazy(name, () => require('internal/mime')[name]);
lazy('isDeepStrictEqual', () => require('internal/comparisons').isDeepStrictEqual);
lazy('parseArgs', () => require('internal/parse_args').parseArgs);
lazy('types', () => require('util/types'));
