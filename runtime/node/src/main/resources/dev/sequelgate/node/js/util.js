'use strict';
// `util`; what only some applications ask for is loaded at first use.
const { coded, invalidType, invalidValue, validateFunction, validateString } = require('internal/errors');
const kCustomPromisify = Symbol.for('nodejs.util.promisify.custom');

function promisify(original) {
  validateFunction(original, 'original');
  const custom = original[kCustomPromisify];
  if (custom) {
    validateFunction(custom, 'util.promisify.custom');
    return Object.defineProperty(custom, kCustomPromisify, { value: custom, enumerable: false, writable: false, configurable: true });
  }
  const names = original[promisify.argumentNames];
  function promised(...args) {
    return new Promise((resolve, reject) => {
      Reflect.apply(original, this, [...args, (error, ...values) => {
        if (error) reject(error);
        else if (names !== undefined && values.length > 1) resolve(Object.fromEntries(names.map((name, i) => [name, values[i]])));
        else resolve(values[0]);
      }]);
    });
  }
  Object.setPrototypeOf(promised, Object.getPrototypeOf(original));
  Object.defineProperty(promised, kCustomPromisify, { value: promised, enumerable: false, writable: false, configurable: true });
  const descriptors = Object.getOwnPropertyDescriptors(original);
  for (const key of Reflect.ownKeys(descriptors)) if (!Object.getOwnPropertyDescriptor(promised, key)?.configurable && key in promised) delete descriptors[key];
  return Object.defineProperties(promised, descriptors);
}
promisify.custom = kCustomPromisify;
// Functions whose callback gets several values name them here, so that the promise gives an object.
Object.defineProperty(promisify, 'argumentNames', { value: Symbol('customPromisifyArgs') });

function callbackify(original) {
  validateFunction(original, 'original');
  function callbackified(...args) {
    const callback = args.pop();
    validateFunction(callback, 'last argument');
    const done = callback.bind(this);
    Reflect.apply(original, this, args).then(
      (value) => process.nextTick(done, null, value),
      (reason) => process.nextTick(done, reason || falsy(reason)),
    );
  }
  const descriptors = Object.getOwnPropertyDescriptors(original);
  if (typeof descriptors.length.value === 'number') descriptors.length.value++;
  if (typeof descriptors.name.value === 'string') descriptors.name.value += 'Callbackified';
  delete descriptors.prototype;
  return Object.defineProperties(callbackified, descriptors);
}

function falsy(reason) {
  return Object.assign(coded(Error, 'ERR_FALSY_VALUE_REJECTION', 'Promise was rejected with falsy value'), { reason });
}

function inherits(constructor, superConstructor) {
  if (constructor === undefined || constructor === null) throw invalidType('ctor', 'function', constructor);
  if (superConstructor === undefined || superConstructor === null) throw invalidType('superCtor', 'function', superConstructor);
  if (superConstructor.prototype === undefined) throw invalidType('superCtor.prototype', 'object', superConstructor.prototype);
  Object.defineProperty(constructor, 'super_', { value: superConstructor, writable: true, configurable: true });
  Object.setPrototypeOf(constructor.prototype, superConstructor.prototype);
}

const announced = new Set();

function deprecate(fn, message, code) {
  if (process.noDeprecation === true) return fn;
  if (code !== undefined) validateString(code, 'code');
  let warned = false;
  function deprecated(...args) {
    if (!warned) {
      warned = true;
      if (code === undefined || !announced.has(code)) {
        if (code !== undefined) announced.add(code);
        process.emitWarning(message, 'DeprecationWarning', code, deprecated);
      }
    }
    return new.target ? Reflect.construct(fn, args, new.target) : Reflect.apply(fn, this, args);
  }
  Object.setPrototypeOf(deprecated, fn);
  if (fn.prototype) deprecated.prototype = fn.prototype;
  return Object.defineProperty(deprecated, 'length', { ...Object.getOwnPropertyDescriptor(fn, 'length') });
}

function debuglog(set, callback) {
  set = `${set}`.toUpperCase();
  let enabled;
  const isEnabled = () => (enabled ??= (process.env.NODE_DEBUG ?? '').split(',').some((name) => {
    const pattern = name.trim().replace(/[|\\{}()[\]^$+?.]/g, '\\$&').replaceAll('*', '.*');
    return pattern !== '' && new RegExp(`^${pattern}$`, 'i').test(set);
  }));
  function log(...args) {
    if (isEnabled()) process.stderr.write(`${set} ${process.pid}: ${module.exports.format(...args)}\n`);
  }
  Object.defineProperty(log, 'enabled', { get: isEnabled, configurable: true, enumerable: true });
  callback?.(log);
  return log;
}

function stripVTControlCharacters(text) {
  validateString(text, 'str');
  return inspection().stripVTControlCharacters(text);
}

/** One style is left out where the stream shows no colours, as Node 20 does it. */
function styleText(format, text, { validateStream = true, stream = process.stdout } = {}) {
  validateString(text, 'text');
  require('internal/errors').validateBoolean(validateStream, 'options.validateStream');
  const { colors } = inspection().inspect;
  let left = '';
  let right = '';
  for (const name of Array.isArray(format) ? format : [format]) {
    const codes = colors[name];
    if (codes === undefined) {
      throw invalidValue('format', name, `must be one of: ${Object.keys(colors).map((key) => `'${key}'`).join(', ')}`);
    }
    left += `\x1b[${codes[0]}m`;
    right = `\x1b[${codes[1]}m${right}`;
  }
  if (validateStream && typeof format === 'string' && !require('internal/colors').colorize(stream, stream?.isTTY)) return text;
  return left + text + right;
}

async function aborted(signal, resource) {
  const { validateAbortSignal, validateObject } = require('internal/errors');
  if (signal === undefined) throw invalidType('signal', 'AbortSignal', signal);
  validateAbortSignal(signal, 'signal');
  validateObject(resource, 'resource');
  if (signal.aborted) return undefined;
  return new Promise((resolve) => signal.addEventListener('abort', () => resolve(undefined), { once: true }));
}

function inspection() {
  return require('internal/util/inspect');
}

const isType = (type) => (value) => typeof value === type;

module.exports = {
  promisify,
  callbackify,
  inherits,
  deprecate,
  debuglog,
  debug: debuglog,
  stripVTControlCharacters,
  styleText,
  aborted,
  format: (...args) => inspection().format(...args),
  formatWithOptions: (...args) => inspection().formatWithOptions(...args),
  log: (...args) => console.log('%s - %s', timestamp(), module.exports.format(...args)),
  isDeepStrictEqual: (a, b) => require('internal/util/comparisons').isDeepStrictEqual(a, b),
  toUSVString: (text) => `${text}`.toWellFormed(),
  getSystemErrorName: (number) => require('internal/util/system_errors').nameOf(number),
  getSystemErrorMap: () => require('internal/util/system_errors').map(),
  parseArgs: (config) => require('internal/util/parse_args').parseArgs(config),
  _errnoException(number, syscall, original) {
    const code = require('internal/util/system_errors').nameOf(number);
    const error = new Error(`${syscall} ${code}${original ? ` ${original}` : ''}`);
    return Object.assign(error, { errno: number, code, syscall });
  },
  parseEnv: (content) => require('internal/util/parse_env').parseEnv(content),
  transferableAbortController: () => new AbortController(),
  transferableAbortSignal: (signal) => signal,
  TextEncoder,
  get TextDecoder() { return globalThis.TextDecoder; },
  get MIMEType() { return require('internal/util/mime').MIMEType; },
  get MIMEParams() { return require('internal/util/mime').MIMEParams; },
  get types() { return require('util/types'); },
  get inspect() { return inspection().inspect; },
  isArray: Array.isArray,
  isBoolean: isType('boolean'),
  isNull: (value) => value === null,
  isNullOrUndefined: (value) => value === null || value === undefined,
  isNumber: isType('number'),
  isString: isType('string'),
  isSymbol: isType('symbol'),
  isUndefined: isType('undefined'),
  isRegExp: (value) => module.exports.types.isRegExp(value),
  isObject: (value) => value !== null && typeof value === 'object',
  isDate: (value) => module.exports.types.isDate(value),
  isError: (value) => value instanceof Error || module.exports.types.isNativeError(value),
  isFunction: isType('function'),
  isPrimitive: (value) => value === null || (typeof value !== 'object' && typeof value !== 'function'),
  isBuffer: (value) => Buffer.isBuffer(value),
  _extend(target, source) {
    return source === null || typeof source !== 'object' ? target : Object.assign(target, source);
  },
};

function timestamp() {
  const date = new Date();
  const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
  const time = [date.getHours(), date.getMinutes(), date.getSeconds()].map((part) => `${part}`.padStart(2, '0')).join(':');
  return `${date.getDate()} ${months[date.getMonth()]} ${time}`;
}

// They may be replaced, as any property of a module may.
for (const name of ['inspect', 'types', 'TextDecoder']) {
  const { get } = Object.getOwnPropertyDescriptor(module.exports, name);
  Object.defineProperty(module.exports, name, {
    get,
    set(value) { Object.defineProperty(module.exports, name, { value, writable: true, configurable: true, enumerable: true }); },
    enumerable: true, configurable: true,
  });
}
