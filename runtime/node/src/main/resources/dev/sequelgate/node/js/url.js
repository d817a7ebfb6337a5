'use strict';
const { isURL, ...modern } = require('internal/url');
const { invalidType } = require('internal/arguments');
const legacy = require('internal/url_legacy');
const idn = require('internal/idn');

/** A WHATWG URL without the parts that the options leave out. */
function formatUrl(url, options) {
  if (options !== undefined && (options === null || typeof options !== 'object')) throw invalidType('options', 'of type object', options);
  const { fragment = true, unicode = false, search = true, auth = true } = options ?? {};
  const opaque = url.host === '' && !url.href.startsWith(`${url.protocol}//`);
  let text = url.protocol;
  if (!opaque) {
    text += '//';
    if (auth && (url.username || url.password)) text += `${url.username}${url.password && `:${url.password}`}@`;
    text += unicode ? idn.toUnicode(url.hostname).domain : url.hostname;
    if (url.port) text += `:${url.port}`;
  }
  text += url.pathname;
  if (search) text += url.search;
  if (fragment) text += url.hash;
  return text;
}

module.exports = {
  Url: legacy.Url,
  parse: legacy.parse,
  resolve: legacy.resolve,
  resolveObject: legacy.resolveObject,
  format(url, options) {
    if (typeof url === 'string') return legacy.parse(url).format();
    if (typeof url !== 'object' || url === null) throw invalidType('urlObject', 'one of type object or string', url);
    return isURL(url) ? formatUrl(url, options) : legacy.format(url);
  },
  URL: modern.URL,
  URLSearchParams: modern.URLSearchParams,
  domainToASCII(domain) {
    if (arguments.length < 1) throw require('internal/arguments').fault(TypeError, 'ERR_MISSING_ARGS', 'The "domain" argument must be specified');
    return URL.canParse(`ws://${domain}`) ? new URL(`ws://${domain}`).hostname : '';
  },
  domainToUnicode(domain) {
    if (arguments.length < 1) throw require('internal/arguments').fault(TypeError, 'ERR_MISSING_ARGS', 'The "domain" argument must be specified');
    return URL.canParse(`ws://${domain}`) ? idn.toUnicode(new URL(`ws://${domain}`).hostname).domain : '';
  },
  pathToFileURL: modern.pathToFileURL,
  fileURLToPath: modern.fileURLToPath,
  urlToHttpOptions: modern.urlToHttpOptions,
};
