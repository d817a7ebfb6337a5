'use strict';
// The WHATWG URL, with Node's errors and way of printing, and conversions from and to paths.
const vendor = require('internal/vendor/url');
const { fault, invalidType } = require('internal/arguments');
const kInspect = Symbol.for('nodejs.util.inspect.custom');

function invalidUrl(input, base) {
  const error = fault(TypeError, 'ERR_INVALID_URL', 'Invalid URL');
  error.input = `${input}`;
  if (base !== undefined) error.base = `${base}`;
  return error;
}

function URL(input, base = undefined) {
  if (!new.target) throw new TypeError("Class constructor URL cannot be invoked without 'new'");
  if (arguments.length === 0) throw fault(TypeError, 'ERR_MISSING_ARGS', 'The "url" argument must be specified');
  if (typeof input === 'symbol') throw new TypeError('Cannot convert a Symbol value to a string');
  const text = `${input}`;
  const from = base === undefined ? undefined : `${base}`;
  try {
    return Reflect.construct(vendor.URL, from === undefined ? [text] : [text, from], new.target);
  } catch (error) {
    if (error instanceof TypeError) throw invalidUrl(text, from);
    throw error;
  }
}
URL.prototype = vendor.URL.prototype;
Object.defineProperty(URL.prototype, 'constructor', { value: URL, writable: true, configurable: true });
Object.defineProperty(URL, 'length', { value: 1, configurable: true });
const setHref = Object.getOwnPropertyDescriptor(URL.prototype, 'href');
Object.defineProperty(URL.prototype, 'href', {
  ...setHref,
  set(value) {
    try {
      setHref.set.call(this, value);
    } catch (error) {
      throw error instanceof TypeError ? invalidUrl(value) : error;
    }
  },
});
URL.canParse = function canParse(input, base) {
  if (arguments.length === 0) throw fault(TypeError, 'ERR_MISSING_ARGS', 'The "url" argument must be specified');
  return base === undefined ? vendor.URL.canParse(`${input}`) : vendor.URL.canParse(`${input}`, `${base}`);
};
URL.createObjectURL = (blob) => require('internal/blob').register(blob);
URL.revokeObjectURL = (id) => require('internal/blob').revoke(id);
const parts = ['href', 'origin', 'protocol', 'username', 'password', 'host', 'hostname', 'port', 'pathname', 'search', 'searchParams', 'hash'];
Object.defineProperty(URL.prototype, kInspect, {
  configurable: true,
  writable: true,
  value(depth, options) {
    if (typeof depth === 'number' && depth < 0) return this;
    const values = Object.create({ constructor: this.constructor ?? URL });
    for (const name of parts) values[name] = this[name];
    return `${this.constructor.name} ${require('internal/util/inspect').inspect({ ...values }, options)}`;
  },
});

const VendorParams = vendor.URLSearchParams;
function URLSearchParams(init = undefined) {
  if (!new.target) throw new TypeError("Class constructor URLSearchParams cannot be invoked without 'new'");
  if (init === undefined || init === null) return Reflect.construct(VendorParams, [], new.target);
  if (typeof init !== 'object' && typeof init !== 'function') return Reflect.construct(VendorParams, [`${init}`], new.target);
  const iterate = init[Symbol.iterator];
  if (iterate === undefined || iterate === null) {
    const record = {};
    for (const key of Reflect.ownKeys(init)) {
      if (typeof key === 'symbol') continue;
      if (Object.getOwnPropertyDescriptor(init, key)?.enumerable) record[key] = `${init[key]}`;
    }
    return Reflect.construct(VendorParams, [record], new.target);
  }
  if (typeof iterate !== 'function') throw fault(TypeError, 'ERR_ARG_NOT_ITERABLE', 'Query pairs must be iterable');
  const pairs = [];
  for (const pair of init) {
    if (pair == null || (typeof pair !== 'object' && typeof pair !== 'function') || typeof pair[Symbol.iterator] !== 'function' || [...pair].length !== 2) {
      throw fault(TypeError, 'ERR_INVALID_TUPLE', 'Each query pair must be an iterable [name, value] tuple');
    }
    pairs.push(Array.from(pair, String));
  }
  return Reflect.construct(VendorParams, [pairs], new.target);
}
URLSearchParams.prototype = VendorParams.prototype;
Object.defineProperty(URLSearchParams.prototype, 'constructor', { value: URLSearchParams, writable: true, configurable: true });
Object.defineProperty(URLSearchParams, 'length', { value: 0, configurable: true });
Object.defineProperty(URLSearchParams.prototype, kInspect, {
  configurable: true,
  writable: true,
  value(depth, options) {
    if (typeof depth === 'number' && depth < 0) return options.stylize('[Object]', 'special');
    const { inspect } = require('internal/util/inspect');
    const shown = [...this].map(([name, value]) => `${inspect(name, options)} => ${inspect(value, options)}`);
    const length = shown.reduce((sum, text) => sum + text.length + 2, -2);
    if (shown.length === 0) return 'URLSearchParams {}';
    if (length <= options.breakLength) return `URLSearchParams { ${shown.join(', ')} }`;
    return `URLSearchParams {\n  ${shown.join(',\n  ')} }`;
  },
});
const missing = { append: 2, delete: 1, get: 1, getAll: 1, has: 1, set: 2 };
for (const [name, count] of Object.entries(missing)) {
  const original = URLSearchParams.prototype[name];
  const named = count === 2 ? 'The "name" and "value" arguments must be specified' : 'The "name" argument must be specified';
  URLSearchParams.prototype[name] = Object.defineProperty(function (...args) {
    if (args.length < count) throw fault(TypeError, 'ERR_MISSING_ARGS', named);
    return original.apply(this, args);
  }, 'name', { value: name });
}

const isWindows = process.platform === 'win32';

function pathFromUrl(url) {
  if (url.protocol !== 'file:') throw fault(TypeError, 'ERR_INVALID_URL_SCHEME', 'The URL must be of scheme file');
  const { pathname } = url;
  if (isWindows) {
    if (/%(2f|5c)/i.test(pathname)) throw fault(TypeError, 'ERR_INVALID_FILE_URL_PATH', 'File URL path must not include encoded \\ or / characters');
    const path = decodeURIComponent(pathname.replaceAll('/', '\\'));
    if (url.hostname !== '') return `\\\\${require('internal/idn').toUnicode(url.hostname).domain}${path}`;
    if (!/^\\[a-z]:/i.test(path)) throw fault(TypeError, 'ERR_INVALID_FILE_URL_PATH', 'File URL path must be absolute');
    return path.slice(1);
  }
  if (url.hostname !== '') throw fault(TypeError, 'ERR_INVALID_FILE_URL_HOST', `File URL host must be "localhost" or empty on ${process.platform}`);
  if (/%2f/i.test(pathname)) throw fault(TypeError, 'ERR_INVALID_FILE_URL_PATH', 'File URL path must not include encoded / characters');
  return decodeURIComponent(pathname);
}

function fileURLToPath(path) {
  if (typeof path === 'string') path = new URL(path);
  else if (!isURL(path)) throw invalidType('path', 'of type string or an instance of URL', path);
  return pathFromUrl(path);
}

function pathToFileURL(path) {
  if (typeof path !== 'string') throw invalidType('path', 'of type string', path);
  let resolved = require('path').resolve(path);
  if (/[\\/]$/.test(path) && !resolved.endsWith('/')) resolved += '/';
  if (isWindows) resolved = `/${resolved.replaceAll('\\', '/')}`;
  const escapes = { '%': '%25', '\\': '%5C', '\n': '%0A', '\r': '%0D', '\t': '%09', '?': '%3F', '#': '%23' };
  return new URL(`file://${resolved.replace(/[%\\\n\r\t?#]/g, (character) => escapes[character])}`);
}

function isURL(value) {
  return Boolean(value?.href && value.protocol && value.auth === undefined && value.path === undefined);
}

function urlToHttpOptions(url) {
  const { hostname } = url;
  const options = {
    __proto__: null,
    ...url,
    protocol: url.protocol,
    hostname: hostname?.startsWith('[') ? hostname.slice(1, -1) : hostname,
    hash: url.hash,
    search: url.search,
    pathname: url.pathname,
    path: `${url.pathname || ''}${url.search || ''}`,
    href: url.href,
  };
  if (url.port !== '') options.port = Number(url.port);
  if (url.username || url.password) options.auth = `${decodeURIComponent(url.username)}:${decodeURIComponent(url.password)}`;
  return options;
}

module.exports = { URL, URLSearchParams, fileURLToPath, pathToFileURL, urlToHttpOptions, isURL };
