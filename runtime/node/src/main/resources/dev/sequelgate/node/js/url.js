'use strict';
// The module `url`: files and URLs, host names, and (in a file of its own) the legacy API.
const { coded, invalidType } = require('internal/errors');
const windows = process.platform === 'win32';

function whatwg() {
  return require('internal/url');
}

function isUrl(value) {
  return Boolean(value?.href && value.protocol && value.auth === undefined && value.path === undefined);
}

function fileURLToPath(value) {
  if (typeof value === 'string') value = new (whatwg().URL)(value);
  else if (!isUrl(value)) throw invalidType('path', ['string', 'URL'], value);
  if (value.protocol !== 'file:') throw coded(TypeError, 'ERR_INVALID_URL_SCHEME', 'The URL must be of scheme file');
  const { pathname, hostname } = value;
  if (windows ? /%(2f|5c)/i.test(pathname) : /%2f/i.test(pathname)) {
    throw coded(TypeError, 'ERR_INVALID_FILE_URL_PATH', `File URL path must not include encoded ${windows ? '\\ or ' : ''}/ characters`);
  }
  if (windows) {
    const file = decodeURIComponent(pathname).replaceAll('/', '\\');
    if (hostname !== '') return `\\\\${domainToUnicode(hostname)}${file}`;
    if (!/^\\[a-z]:/i.test(file)) throw coded(TypeError, 'ERR_INVALID_FILE_URL_PATH', 'File URL path must be absolute');
    return file.slice(1);
  }
  if (hostname !== '') {
    throw coded(TypeError, 'ERR_INVALID_FILE_URL_HOST', `File URL host must be "localhost" or empty on ${process.platform}`);
  }
  return decodeURIComponent(pathname);
}

function pathToFileURL(file) {
  require('internal/errors').validateString(file, 'path');
  const path = require('path');
  let resolved = path.resolve(file);
  if (/[/\\]$/.test(file) && !resolved.endsWith(path.sep)) resolved += path.sep;
  if (windows) resolved = `/${resolved.replaceAll('\\', '/')}`;
  const escaped = resolved.replace(/[%\\\n\r\t?#]/g, (unit) => `%${unit.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`);
  return new (whatwg().URL)(`file://${escaped}`);
}

function domainToASCII(domain) {
  try {
    return new (whatwg().URL)(`ws://${domain}`).hostname;
  } catch {
    return '';
  }
}

function domainToUnicode(domain) {
  const ascii = domainToASCII(`${domain}`);
  return ascii === '' ? '' : require('internal/idn').toUnicode(ascii).domain;
}

function urlToHttpOptions(url) {
  const { hostname, pathname, port, username, password, search } = url;
  const options = {
    __proto__: null,
    ...url,
    protocol: url.protocol,
    hostname: hostname?.startsWith('[') ? hostname.slice(1, -1) : hostname,
    hash: url.hash,
    search,
    pathname,
    path: `${pathname || ''}${search || ''}`,
    href: url.href,
  };
  if (port !== '') options.port = Number(port);
  if (username || password) options.auth = `${decodeURIComponent(username)}:${decodeURIComponent(password)}`;
  return options;
}

function format(value, options) {
  if (typeof value === 'string') return legacy().parse(value).format();
  if (typeof value !== 'object' || value === null) throw invalidType('urlObject', ['Object', 'string'], value);
  if (!isUrl(value)) return legacy().Url.prototype.format.call(value);
  const { auth = true, fragment = true, search = true, unicode = false } = options ?? {};
  const copy = new (whatwg().URL)(value.href);
  if (!auth) copy.username = copy.password = '';
  if (!fragment) copy.hash = '';
  if (!search) copy.search = '';
  return unicode ? copy.href.replace(copy.hostname, domainToUnicode(copy.hostname)) : copy.href;
}

function legacy() {
  return require('internal/legacy_url');
}

module.exports = {
  get Url() { return legacy().Url; },
  parse: (...args) => legacy().parse(...args),
  resolve: (from, to) => legacy().parse(from, false, true).resolve(to),
  resolveObject: (from, to) => (from ? legacy().parse(from, false, true).resolveObject(to) : to),
  format,
  get URL() { return whatwg().URL; },
  get URLSearchParams() { return whatwg().URLSearchParams; },
  domainToASCII,
  domainToUnicode,
  pathToFileURL,
  fileURLToPath,
  urlToHttpOptions,
};
