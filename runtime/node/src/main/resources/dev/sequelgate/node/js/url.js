'use strict';
const { URL, URLSearchParams } = require('internal/url');
const { argumentType, coded } = require('internal/errors');
const idn = internalBinding('idn');

let legacy;
const old = () => (legacy ??= require('internal/vendor/legacy_url'));

function fileURLToPath(value) {
  const url = typeof value === 'string' ? new URL(value) : value;
  if (!url || typeof url.href !== 'string') throw argumentType('path', 'string or an instance of URL', value);
  if (url.protocol !== 'file:') throw coded(TypeError, 'ERR_INVALID_URL_SCHEME', 'The URL must be of scheme file');
  if (process.platform !== 'win32' && url.hostname !== '') {
    throw coded(TypeError, 'ERR_INVALID_FILE_URL_HOST', `File URL host must be "localhost" or empty on ${process.platform}`);
  }
  if (/%2f/i.test(url.pathname)) {
    throw coded(TypeError, 'ERR_INVALID_FILE_URL_PATH', 'File URL path must not include encoded / characters');
  }
  const path = decodeURIComponent(url.pathname);
  return process.platform === 'win32' ? path.slice(1).replaceAll('/', '\\') : path;
}

function pathToFileURL(path) {
  const { resolve } = require('path');
  let resolved = resolve(path);
  if (/[/\\]$/.test(path) && !resolved.endsWith('/')) resolved += '/';
  const escaped = resolved.replace(/[%\\\n\r\t?#]/g, (each) => encodeURIComponent(each));
  return new URL(`file://${process.platform === 'win32' ? `/${escaped.replaceAll('%5C', '/')}` : escaped}`);
}

function urlToHttpOptions(url) {
  const options = {
    __proto__: null,
    ...url,
    protocol: url.protocol,
    hostname: url.hostname.startsWith('[') ? url.hostname.slice(1, -1) : url.hostname,
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

function format(value, options) {
  if (value instanceof URL) {
    const { fragment = true, unicode = false, search = true, auth = true } = options ?? {};
    const copy = new URL(value.href);
    if (!fragment) copy.hash = '';
    if (!search) copy.search = '';
    if (!auth) copy.username = copy.password = '';
    return unicode ? copy.href.replace(copy.hostname, idn.toUnicode(copy.hostname)) : copy.href;
  }
  if (typeof value === 'string') return old().parse(value).format();
  if (typeof value !== 'object' || value === null) throw argumentType('urlObject', ['Object', 'string'], value);
  return old().format(value);
}

module.exports = {
  get Url() { return old().Url; },
  parse(text, parseQuery, slashesDenoteHost) {
    if (text instanceof old().Url) return text;
    if (typeof text !== 'string') throw argumentType('url', 'string', text);
    return old().parse(text, parseQuery, slashesDenoteHost);
  },
  resolve: (from, to) => old().resolve(from, to),
  resolveObject: (from, to) => old().resolveObject(from, to),
  format,
  URL,
  URLSearchParams,
  domainToASCII: (domain) => {
    try {
      return new URL(`ws://${domain}`).hostname;
    } catch {
      return '';
    }
  },
  domainToUnicode: (domain) => idn.toUnicode(`${domain}`),
  pathToFileURL,
  fileURLToPath,
  urlToHttpOptions,
};
