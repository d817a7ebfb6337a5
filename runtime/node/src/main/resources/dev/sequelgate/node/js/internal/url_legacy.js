'use strict';
// url.parse and its family, which predate the WHATWG URL. The rules are those of Node's lib/url.js
// (Copyright Joyent, Inc. and other Node contributors, MIT License).
const { fault, invalidType } = require('internal/arguments');
const querystring = require('querystring');
const PROTOCOL = /^[a-z0-9.+-]+:/i;
const SIMPLE_PATH = /^(\/\/?(?!\/)[^?\s]*)(\?[^\s]*)?$/;
const HOST = /^\/\/[^@/]+@[^@/]+/;
const FORBIDDEN_IN_HOST = /[\0\t\n\r #%/:<>?@[\\\]^|]/;
const FORBIDDEN_IN_IPV6 = /[\0\t\n\r #%/<>?@\\^|]/;
const HOST_MAX_LENGTH = 255;
const hostless = new Set(['javascript', 'javascript:']);
const slashed = new Set(['http', 'https', 'ftp', 'gopher', 'file', 'ws', 'wss'].flatMap((name) => [name, `${name}:`]));
let warnedOfPort = false;

function Url() {
  this.protocol = null;
  this.slashes = null;
  this.auth = null;
  this.host = null;
  this.port = null;
  this.hostname = null;
  this.hash = null;
  this.search = null;
  this.query = null;
  this.pathname = null;
  this.path = null;
  this.href = null;
}

/** Without white space at both ends, and with backslashes as slashes up to the query. */
function cleaned(url) {
  const text = url.replace(/^[\0-\x20\xa0\ufeff]+|[\0-\x20\xa0\ufeff]+$/g, '');
  const split = text.search(/[?#]/);
  return split < 0 ? text.replaceAll('\\', '/') : text.slice(0, split).replaceAll('\\', '/') + text.slice(split);
}

function isIpv6(hostname) {
  return hostname.startsWith('[') && hostname.endsWith(']');
}

function setQuery(self, search, parseQueryString) {
  if (search !== null) {
    self.search = search;
    self.query = parseQueryString ? querystring.parse(search.slice(1)) : search.slice(1);
  } else if (parseQueryString) {
    self.search = null;
    self.query = { __proto__: null };
  }
}

Url.prototype.parse = function parse(url, parseQueryString, slashesDenoteHost) {
  if (typeof url !== 'string') throw invalidType('url', 'of type string', url);
  let rest = cleaned(url);
  if (!slashesDenoteHost && !rest.includes('#') && !rest.split('?', 1)[0].includes('@')) {
    const simple = SIMPLE_PATH.exec(rest);
    if (simple) {
      this.path = rest;
      this.href = rest;
      this.pathname = simple[1];
      setQuery(this, simple[2] ?? null, parseQueryString);
      return this;
    }
  }
  const protocol = PROTOCOL.exec(rest)?.[0];
  const lower = protocol?.toLowerCase();
  if (protocol) {
    this.protocol = lower;
    rest = rest.slice(protocol.length);
  }
  let slashes;
  if (slashesDenoteHost || protocol || HOST.test(rest)) {
    slashes = rest.startsWith('//');
    if (slashes && !hostless.has(lower)) {
      rest = rest.slice(2);
      this.slashes = true;
    }
  }
  if (!hostless.has(lower) && (slashes || (protocol && !slashed.has(protocol)))) rest = takeHost(this, rest, url);
  if (!hostless.has(lower)) rest = rest.replace(/[\t\n\r "'<>\\^`{|}]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`);
  const hash = rest.indexOf('#');
  if (hash !== -1) {
    this.hash = rest.slice(hash);
    rest = rest.slice(0, hash);
  }
  const question = rest.indexOf('?');
  setQuery(this, question === -1 ? null : rest.slice(question), parseQueryString);
  const path = question === -1 ? rest : rest.slice(0, question);
  if (path !== '') this.pathname = path;
  if (slashed.has(lower) && this.hostname && !this.pathname) this.pathname = '/';
  if (this.pathname || this.search) this.path = (this.pathname || '') + (this.search || '');
  this.href = this.format();
  return this;
};

/** Sets user, host and port; returns what follows them. */
function takeHost(self, rest, url) {
  let end = rest.search(/[#/?]/);
  const authority = (end < 0 ? rest : rest.slice(0, end)).replace(/[\t\n\r]/g, '');
  rest = authority + (end < 0 ? '' : rest.slice(end));
  const at = authority.lastIndexOf('@');
  if (at !== -1) self.auth = decodeURIComponent(authority.slice(0, at));
  end = authority.slice(at + 1).search(/[ "%';<>\\^`{|}]/);
  self.host = end < 0 ? authority.slice(at + 1) : authority.slice(at + 1, at + 1 + end);
  rest = rest.slice(at + 1 + self.host.length);
  self.parseHost();
  if (typeof self.hostname !== 'string') self.hostname = '';
  const ipv6 = isIpv6(self.hostname);
  const bad = ipv6 ? -1 : self.hostname.search(/[/\\#?:]/);
  if (bad !== -1) {
    if (self.hostname[bad] === ':' && !warnedOfPort) {
      warnedOfPort = true;
      process.emitWarning(`The URL ${url} is invalid. Future versions of Node.js will throw an error.`, 'DeprecationWarning', 'DEP0170');
    }
    rest = `/${self.hostname.slice(bad)}${rest}`;
    self.hostname = self.hostname.slice(0, bad);
  }
  self.hostname = self.hostname.length > HOST_MAX_LENGTH ? '' : self.hostname.toLowerCase();
  if (self.hostname !== '') {
    if (!ipv6) self.hostname = require('internal/idn').toASCII(self.hostname) ?? '';
    if (self.hostname === '' || (ipv6 ? FORBIDDEN_IN_IPV6 : FORBIDDEN_IN_HOST).test(self.hostname)) {
      throw Object.assign(fault(TypeError, 'ERR_INVALID_URL', 'Invalid URL'), { input: url });
    }
  }
  self.host = self.hostname + (self.port ? `:${self.port}` : '');
  if (ipv6) {
    self.hostname = self.hostname.slice(1, -1);
    if (!rest.startsWith('/')) rest = `/${rest}`;
  }
  return rest;
}

Url.prototype.parseHost = function parseHost() {
  let { host } = this;
  const port = /:[0-9]*$/.exec(host)?.[0];
  if (port) {
    if (port !== ':') this.port = port.slice(1);
    host = host.slice(0, -port.length);
  }
  if (host) this.hostname = host;
};

Url.prototype.format = function format() {
  const auth = this.auth ? `${encodeURIComponent(this.auth).replaceAll('%3A', ':')}@` : '';
  let protocol = this.protocol || '';
  let pathname = (this.pathname || '').replaceAll('#', '%23').replaceAll('?', '%3F');
  let hash = this.hash || '';
  let host = '';
  if (this.host) {
    host = auth + this.host;
  } else if (this.hostname) {
    host = auth + (this.hostname.includes(':') && !isIpv6(this.hostname) ? `[${this.hostname}]` : this.hostname);
    if (this.port) host += `:${this.port}`;
  }
  const query = this.query !== null && typeof this.query === 'object' ? querystring.stringify(this.query) : '';
  let search = this.search || (query && `?${query}`) || '';
  if (protocol && !protocol.endsWith(':')) protocol += ':';
  if (this.slashes || slashed.has(protocol)) {
    if (this.slashes || host) {
      if (pathname && !pathname.startsWith('/')) pathname = `/${pathname}`;
      host = `//${host}`;
    } else if (protocol.startsWith('file')) {
      host = '//';
    }
  }
  search = search.replaceAll('#', '%23');
  if (hash && !hash.startsWith('#')) hash = `#${hash}`;
  if (search && !search.startsWith('?')) search = `?${search}`;
  return protocol + host + pathname + search + hash;
};

Url.prototype.resolve = function resolve(relative) {
  return this.resolveObject(parse(relative, false, true)).format();
};

function finished(result) {
  result.href = result.format();
  return result;
}

function setPath(result) {
  if (result.pathname !== null || result.search !== null) result.path = (result.pathname || '') + (result.search || '');
}

/** A host that also holds the user, as in mail addresses. */
function splitHost(result, host) {
  result.hostname = result.host = host;
  if (host?.indexOf('@') > 0) [result.auth, result.host] = host.split('@');
  result.hostname = result.host;
}

Url.prototype.resolveObject = function resolveObject(relative) {
  if (typeof relative === 'string') relative = new Url().parse(relative, false, true);
  const result = Object.assign(new Url(), this);
  result.hash = relative.hash;
  if (relative.href === '') return finished(result);
  if (relative.slashes && !relative.protocol) {
    for (const key of Object.keys(relative)) if (key !== 'protocol') result[key] = relative[key];
    if (slashed.has(result.protocol) && result.hostname && !result.pathname) result.path = result.pathname = '/';
    return finished(result);
  }
  if (relative.protocol && relative.protocol !== result.protocol) return otherProtocol(result, relative);
  return samePlace(result, relative);
};

function otherProtocol(result, relative) {
  if (!slashed.has(relative.protocol)) return finished(Object.assign(result, relative));
  result.protocol = relative.protocol;
  if (!relative.host && !/^file:?$/.test(relative.protocol) && !hostless.has(relative.protocol)) {
    const path = (relative.pathname || '').split('/');
    while (path.length > 0 && !(relative.host = path.shift()));
    relative.host ||= '';
    relative.hostname ||= '';
    if (path[0] !== '') path.unshift('');
    if (path.length < 2) path.unshift('');
    result.pathname = path.join('/');
  } else {
    result.pathname = relative.pathname;
  }
  Object.assign(result, {
    search: relative.search, query: relative.query, host: relative.host || '', auth: relative.auth, hostname: relative.hostname || relative.host, port: relative.port,
  });
  if (result.pathname || result.search) setPath(result);
  result.slashes ||= relative.slashes;
  return finished(result);
}

function withoutDots(path) {
  let up = 0;
  for (let i = path.length - 1; i >= 0; i--) {
    if (path[i] === '.') path.splice(i, 1);
    else if (path[i] === '..') {
      path.splice(i, 1);
      up++;
    } else if (up > 0) {
      path.splice(i, 1);
      up--;
    }
  }
  return up;
}

function samePlace(result, relative) {
  const absolute = relative.host || relative.pathname?.startsWith('/');
  let mustEndAbsolute = absolute || result.pathname?.startsWith('/') || (result.host && relative.pathname);
  const removeAllDots = mustEndAbsolute;
  let path = result.pathname ? result.pathname.split('/') : [];
  const relativePath = relative.pathname ? relative.pathname.split('/') : [];
  const unslashed = result.protocol && !slashed.has(result.protocol);
  if (unslashed) {
    result.hostname = '';
    result.port = null;
    if (result.host) {
      if (path[0] === '') path[0] = result.host;
      else path.unshift(result.host);
    }
    result.host = '';
    if (relative.protocol) {
      Object.assign(relative, { hostname: null, port: null });
      result.auth = null;
      if (relative.host) {
        if (relativePath[0] === '') relativePath[0] = relative.host;
        else relativePath.unshift(relative.host);
      }
      relative.host = null;
    }
    mustEndAbsolute = mustEndAbsolute && (relativePath[0] === '' || path[0] === '');
  }
  if (absolute) {
    if (relative.host || relative.host === '') {
      if (result.host !== relative.host) result.auth = null;
      result.host = relative.host;
      result.port = relative.port;
    }
    if (relative.hostname || relative.hostname === '') {
      if (result.hostname !== relative.hostname) result.auth = null;
      result.hostname = relative.hostname;
    }
    Object.assign(result, { search: relative.search, query: relative.query });
    path = relativePath;
  } else if (relativePath.length > 0) {
    path = path.slice(0, -1).concat(relativePath);
    Object.assign(result, { search: relative.search, query: relative.query });
  } else if (relative.search !== null && relative.search !== undefined) {
    if (unslashed) splitHost(result, path.shift());
    Object.assign(result, { search: relative.search, query: relative.query });
    setPath(result);
    return finished(result);
  }
  if (path.length === 0) {
    result.pathname = null;
    result.path = result.search ? `/${result.search}` : null;
    return finished(result);
  }
  const last = path.at(-1);
  const endsWithSlash = last === '' || ((result.host || relative.host || path.length > 1) && (last === '.' || last === '..'));
  const up = withoutDots(path);
  if (!mustEndAbsolute && !removeAllDots) path.unshift(...Array(up).fill('..'));
  if (mustEndAbsolute && path[0] !== '' && !path[0]?.startsWith('/')) path.unshift('');
  if (endsWithSlash && !path.join('/').endsWith('/')) path.push('');
  const isAbsolute = path[0] === '' || path[0]?.startsWith('/');
  if (unslashed) splitHost(result, isAbsolute ? '' : path.length > 0 ? path.shift() : '');
  if ((mustEndAbsolute || (result.host && path.length > 0)) && !isAbsolute) path.unshift('');
  if (path.length === 0) {
    result.pathname = null;
    result.path = null;
  } else {
    result.pathname = path.join('/');
  }
  setPath(result);
  result.auth = relative.auth || result.auth;
  result.slashes ||= relative.slashes;
  return finished(result);
}

function parse(url, parseQueryString, slashesDenoteHost) {
  return url instanceof Url ? url : new Url().parse(url, parseQueryString, slashesDenoteHost);
}

module.exports = {
  Url,
  parse,
  format: (url) => Url.prototype.format.call(url),
  resolve: (from, to) => parse(from, false, true).resolve(to),
  resolveObject: (from, to) => (from ? parse(from, false, true).resolveObject(to) : to),
};
