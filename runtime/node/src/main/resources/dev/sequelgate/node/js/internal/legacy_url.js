'use strict';
// url.parse, url.format and url.resolve as they were before the URL Standard; Sequelize still reads its URIs with them.
const { coded, invalidType } = require('internal/errors');
const SLASHED = new Set(['http', 'https', 'ftp', 'gopher', 'file', 'ws', 'wss'].flatMap((name) => [name, `${name}:`]));
const HOSTLESS = new Set(['javascript', 'javascript:']);
const ESCAPES = {
  '\t': '%09', '\n': '%0A', '\r': '%0D', ' ': '%20', '"': '%22', "'": '%27', '<': '%3C', '>': '%3E', '\\': '%5C', '^': '%5E',
  '`': '%60', '{': '%7B', '|': '%7C', '}': '%7D',
};
const FORBIDDEN_HOST = /[\0\t\n\r #%/:<>?@[\\\]^|]/;
const FORBIDDEN_IPV6 = /[\0\t\n\r #%/<>?@\\^|]/;
const FIELDS = ['protocol', 'slashes', 'auth', 'host', 'port', 'hostname', 'hash', 'search', 'query', 'pathname', 'path', 'href'];

let warnedOfPort = false;

function Url() {
  for (const field of FIELDS) this[field] = null;
}

function parse(url, parseQuery, slashesDenoteHost) {
  if (url instanceof Url) return url;
  const parsed = new Url();
  parsed.parse(url, parseQuery, slashesDenoteHost);
  return parsed;
}

function invalidUrl(input) {
  return Object.assign(coded(TypeError, 'ERR_INVALID_URL', 'Invalid URL'), { input });
}

/** Backslashes before the query count as slashes. */
function withSlashes(url) {
  const end = url.search(/[?#]/);
  const head = end < 0 ? url : url.slice(0, end);
  return head.includes('\\') ? head.replaceAll('\\', '/') + url.slice(head.length) : url;
}

Url.prototype.parse = function (url, parseQuery, slashesDenoteHost) {
  if (typeof url !== 'string') throw invalidType('url', 'string', url);
  let rest = withSlashes(url.trim().replace(/^[\s\ufeff]+|[\s\ufeff]+$/g, ''));
  const simple = !slashesDenoteHost && !/[#@]/.test(rest) && /^(\/\/?(?!\/)[^?\s]*)(\?[^\s]*)?$/.exec(rest);
  if (simple) {
    [this.path, this.href, this.pathname] = [rest, rest, simple[1]];
    if (simple[2]) {
      this.search = simple[2];
      this.query = parseQuery ? require('querystring').parse(simple[2].slice(1)) : simple[2].slice(1);
    } else if (parseQuery) {
      this.search = null;
      this.query = { __proto__: null };
    }
    return this;
  }
  const scheme = /^[a-z0-9.+-]+:/i.exec(rest)?.[0];
  const protocol = scheme?.toLowerCase();
  if (scheme) {
    this.protocol = protocol;
    rest = rest.slice(scheme.length);
  }
  let slashes = false;
  if (slashesDenoteHost || scheme || /^\/\/[^@/]+@[^@/]+/.test(rest)) {
    slashes = rest.startsWith('//');
    if (slashes && !(protocol && HOSTLESS.has(protocol))) {
      rest = rest.slice(2);
      this.slashes = true;
    }
  }
  if (!HOSTLESS.has(protocol) && (slashes || (protocol && !SLASHED.has(protocol)))) rest = this.takeAuthority(rest, url);
  if (!HOSTLESS.has(protocol)) rest = rest.replace(/[\t\n\r "'<>\\^`{|}]/g, (unit) => ESCAPES[unit]);
  const hash = rest.indexOf('#');
  if (hash >= 0) {
    this.hash = rest.slice(hash);
    rest = rest.slice(0, hash);
  }
  const question = rest.indexOf('?');
  if (question >= 0) {
    this.search = rest.slice(question);
    this.query = parseQuery ? require('querystring').parse(this.search.slice(1)) : this.search.slice(1);
    rest = rest.slice(0, question);
  } else if (parseQuery) {
    this.search = null;
    this.query = { __proto__: null };
  }
  if (rest) this.pathname = rest;
  if (SLASHED.has(protocol) && this.hostname && !this.pathname) this.pathname = '/';
  if (this.pathname || this.search) this.path = (this.pathname || '') + (this.search || '');
  this.href = this.format();
  return this;
};

Object.defineProperty(Url.prototype, 'takeAuthority', {
  value(rest, url) {
    let at = -1;
    let nonHost = -1;
    for (let i = 0; i < rest.length; i++) {
      const unit = rest[i];
      if (unit === '#' || unit === '/' || unit === '?') {
        if (nonHost < 0) nonHost = i;
        break;
      }
      if (unit === '@') {
        at = i;
        nonHost = -1;
      } else if (nonHost < 0 && /[\t\n\r "%';<>\\^`{|}]/.test(unit)) {
        nonHost = i;
      }
    }
    let start = 0;
    if (at >= 0) {
      this.auth = decodeURIComponent(rest.slice(0, at));
      start = at + 1;
    }
    if (nonHost < 0) {
      this.host = rest.slice(start);
      rest = '';
    } else {
      this.host = rest.slice(start, nonHost);
      rest = rest.slice(nonHost);
    }
    this.parseHost();
    if (typeof this.hostname !== 'string') this.hostname = '';
    const { hostname } = this;
    const ipv6 = hostname.startsWith('[') && hostname.endsWith(']');
    if (!ipv6) rest = this.checkHostname(rest, hostname, url);
    if (this.hostname.length > 255) this.hostname = '';
    else this.hostname = this.hostname.toLowerCase();
    if (this.hostname !== '') {
      if (ipv6) {
        if (FORBIDDEN_IPV6.test(this.hostname)) throw invalidUrl(url);
      } else {
        const ascii = require('internal/idn').toASCII(this.hostname);
        if (!ascii || FORBIDDEN_HOST.test(ascii)) throw invalidUrl(url);
        this.hostname = ascii;
      }
    }
    this.host = (this.hostname || '') + (this.port ? `:${this.port}` : '');
    if (ipv6) {
      this.hostname = this.hostname.slice(1, -1);
      if (rest[0] !== '/') rest = `/${rest}`;
    }
    return rest;
  },
});

/** What follows the first character that no host name has belongs to the path. */
Object.defineProperty(Url.prototype, 'checkHostname', {
  value(rest, hostname, url) {
    const strange = hostname.search(/[^a-z0-9.+_\-\u0080-\uffff]/i);
    if (strange < 0) return rest;
    if (hostname[strange] === ':' && !warnedOfPort) {
      warnedOfPort = true;
      process.emitWarning(`The URL ${url} is invalid. Future versions of Node.js will throw an error.`, 'DeprecationWarning', 'DEP0170');
    }
    this.hostname = hostname.slice(0, strange);
    return `/${hostname.slice(strange)}${rest}`;
  },
});

Url.prototype.parseHost = function () {
  let { host } = this;
  const port = /:[0-9]*$/.exec(host)?.[0];
  if (port) {
    if (port !== ':') this.port = port.slice(1);
    host = host.slice(0, host.length - port.length);
  }
  if (host) this.hostname = host;
};

function escapeAuth(text) {
  return encodeURIComponent(text).replace(/%3A/gi, ':');
}

Url.prototype.format = function () {
  const auth = this.auth ? `${escapeAuth(this.auth)}@` : '';
  let protocol = this.protocol || '';
  let pathname = this.pathname || '';
  let hash = this.hash || '';
  let host = '';
  if (this.host) host = auth + this.host;
  else if (this.hostname) {
    host = auth + (this.hostname.includes(':') && !this.hostname.startsWith('[') ? `[${this.hostname}]` : this.hostname);
    if (this.port) host += `:${this.port}`;
  }
  const query = this.query !== null && typeof this.query === 'object' ? require('querystring').stringify(this.query) : '';
  let search = this.search || (query && `?${query}`) || '';
  if (protocol && !protocol.endsWith(':')) protocol += ':';
  pathname = pathname.replace(/[#?]/g, (unit) => (unit === '#' ? '%23' : '%3F'));
  if (this.slashes || SLASHED.has(protocol)) {
    if (this.slashes || host) {
      if (pathname && !pathname.startsWith('/')) pathname = `/${pathname}`;
      host = `//${host}`;
    } else if (/^file/.test(protocol)) host = '//';
  }
  search = search.replaceAll('#', '%23');
  if (hash && !hash.startsWith('#')) hash = `#${hash}`;
  if (search && !search.startsWith('?')) search = `?${search}`;
  return protocol + host + pathname + search + hash;
};

Url.prototype.resolve = function (relative) {
  return this.resolveObject(parse(relative, false, true)).format();
};

Url.prototype.resolveObject = function (relative) {
  if (typeof relative === 'string') relative = parse(relative, false, true);
  const result = Object.assign(new Url(), this);
  result.hash = relative.hash;
  if (relative.href === '') {
    result.href = result.format();
    return result;
  }
  if (relative.slashes && !relative.protocol) return this.withAuthority(result, relative);
  if (relative.protocol && relative.protocol !== result.protocol) return this.withProtocol(result, relative);
  return this.withPath(result, relative);
};

const steps = {
  withAuthority(result, relative) {
    for (const key of Object.keys(relative)) if (key !== 'protocol') result[key] = relative[key];
    if (SLASHED.has(result.protocol) && result.hostname && !result.pathname) result.path = result.pathname = '/';
    result.href = result.format();
    return result;
  },
  withProtocol(result, relative) {
    if (!SLASHED.has(relative.protocol)) {
      Object.assign(result, relative);
      result.href = result.format();
      return result;
    }
    result.protocol = relative.protocol;
    if (!relative.host && !/^file:?$/.test(relative.protocol) && !HOSTLESS.has(relative.protocol)) {
      const parts = (relative.pathname || '').split('/');
      while (parts.length > 0 && !(relative.host = parts.shift()));
      relative.host ||= '';
      relative.hostname ||= '';
      if (parts[0] !== '') parts.unshift('');
      if (parts.length < 2) parts.unshift('');
      result.pathname = parts.join('/');
    } else {
      result.pathname = relative.pathname;
    }
    result.search = relative.search;
    result.query = relative.query;
    result.host = relative.host || '';
    result.auth = relative.auth;
    result.hostname = relative.hostname || relative.host;
    result.port = relative.port;
    if (result.pathname || result.search) result.path = (result.pathname || '') + (result.search || '');
    result.slashes ||= relative.slashes;
    result.href = result.format();
    return result;
  },
  withPath(result, relative) {
    const sourceAbsolute = result.pathname?.startsWith('/');
    const relativeAbsolute = relative.host || relative.pathname?.startsWith('/');
    let endsAbsolute = relativeAbsolute || sourceAbsolute || (result.host && relative.pathname);
    const removesDots = endsAbsolute;
    let path = result.pathname?.split('/') ?? [];
    const relativePath = relative.pathname?.split('/') ?? [];
    const schemeWithoutSlashes = result.protocol && !SLASHED.has(result.protocol);
    if (schemeWithoutSlashes) {
      result.hostname = '';
      result.port = null;
      if (result.host) {
        if (path[0] === '') path[0] = result.host;
        else path.unshift(result.host);
      }
      result.host = '';
      if (relative.protocol) {
        relative.hostname = null;
        relative.port = null;
        result.auth = null;
        if (relative.host) {
          if (relativePath[0] === '') relativePath[0] = relative.host;
          else relativePath.unshift(relative.host);
        }
        relative.host = null;
      }
      endsAbsolute &&= relativePath[0] === '' || path[0] === '';
    }
    if (relativeAbsolute) {
      if (relative.host || relative.host === '') {
        if (result.host !== relative.host) result.auth = null;
        result.host = relative.host;
        result.port = relative.port;
      }
      if (relative.hostname || relative.hostname === '') {
        if (result.hostname !== relative.hostname) result.auth = null;
        result.hostname = relative.hostname;
      }
      result.search = relative.search;
      result.query = relative.query;
      path = relativePath;
    } else if (relativePath.length > 0) {
      path.pop();
      path = path.concat(relativePath);
      result.search = relative.search;
      result.query = relative.query;
    } else if (relative.search !== null && relative.search !== undefined) {
      if (schemeWithoutSlashes) takeHost(result, path.shift());
      result.search = relative.search;
      result.query = relative.query;
      if (result.pathname !== null || result.search !== null) result.path = (result.pathname || '') + (result.search || '');
      result.href = result.format();
      return result;
    }
    if (path.length === 0) {
      result.pathname = null;
      result.path = result.search ? `/${result.search}` : null;
      result.href = result.format();
      return result;
    }
    const last = path[path.length - 1];
    const trailing = ((result.host || relative.host || path.length > 1) && (last === '.' || last === '..')) || last === '';
    path = withoutDots(path, removesDots, endsAbsolute, trailing);
    const absolute = path[0] === '' || path[0]?.startsWith('/');
    if (schemeWithoutSlashes) {
      takeHost(result, absolute ? '' : path.length ? path.shift() : '');
    }
    endsAbsolute ||= result.host && path.length;
    if (endsAbsolute && !absolute) path.unshift('');
    if (path.length === 0) {
      result.pathname = null;
      result.path = null;
    } else {
      result.pathname = path.join('/');
    }
    if (result.pathname !== null || result.search !== null) result.path = (result.pathname || '') + (result.search || '');
    result.auth = relative.auth || result.auth;
    result.slashes ||= relative.slashes;
    result.href = result.format();
    return result;
  },
};
for (const name of Object.keys(steps)) Object.defineProperty(Url.prototype, name, { value: steps[name] });

/** What stands before an `@` in it is the user's name. */
function takeHost(result, text) {
  const at = text ? text.indexOf('@') : -1;
  if (at > 0) result.auth = text.slice(0, at);
  result.host = result.hostname = at > 0 ? text.slice(at + 1) : text;
}

function withoutDots(path, removesDots, endsAbsolute, trailing) {
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
  if (!endsAbsolute && !removesDots) for (; up > 0; up--) path.unshift('..');
  if (endsAbsolute && path[0] !== '' && !path[0]?.startsWith('/')) path.unshift('');
  if (trailing && !path.join('/').endsWith('/')) path.push('');
  return path;
}

module.exports = { Url, parse };
