'use strict';
// Request and Response of the Fetch standard.
const { Headers, freeze } = require('internal/fetch/headers');
const { kBody, extract, mixin, init, tee } = require('internal/fetch/body');
const UPPER = ['DELETE', 'GET', 'HEAD', 'OPTIONS', 'POST', 'PUT'];

class Request {
  constructor(input, options = {}) {
    const from = input instanceof Request ? input : undefined;
    options ??= {};
    let url;
    try {
      url = from ? from.url : new URL(String(input)).href;
    } catch (cause) {
      throw new TypeError(`Failed to parse URL from ${input}`, { cause });
    }
    const parsed = new URL(url);
    if (parsed.username || parsed.password) throw new TypeError(`Request cannot be constructed from a URL that includes credentials: ${url}`);
    let method = options.method ?? from?.method ?? 'GET';
    if (!/^[\^_`a-zA-Z\-0-9!#$%&'*+.|~]+$/.test(method) || /^(connect|trace|track)$/i.test(method)) throw new TypeError(`'${method}' is not a valid HTTP method.`);
    if (UPPER.includes(method.toUpperCase())) method = method.toUpperCase();
    const headers = new Headers(options.headers ?? from?.headers);
    const source = options.body !== undefined && options.body !== null ? extract(options.body) : from ? tee(from) : null;
    if (source && (method === 'GET' || method === 'HEAD')) throw new TypeError('Request with GET/HEAD method cannot have body.');
    if (source && (source.stream || source.iterable) && options.body !== undefined && options.duplex !== 'half') {
      throw new TypeError('RequestInit: duplex option is required when sending a body.');
    }
    if (from && from.bodyUsed && !options.body) throw new TypeError('Cannot construct a Request with a Request object that has already been used.');
    if (source?.type && !headers.has('content-type')) headers.set('content-type', source.type);
    const fixed = {
      url, method, headers, redirect: options.redirect ?? from?.redirect ?? 'follow', signal: options.signal ?? from?.signal ?? new AbortController().signal,
      mode: options.mode ?? from?.mode ?? 'cors', credentials: options.credentials ?? from?.credentials ?? 'same-origin', cache: options.cache ?? from?.cache ?? 'default',
      integrity: options.integrity ?? from?.integrity ?? '', keepalive: Boolean(options.keepalive ?? from?.keepalive), referrer: 'about:client', referrerPolicy: '',
      destination: '', duplex: 'half',
    };
    for (const name in fixed) Object.defineProperty(this, name, { value: fixed[name], enumerable: true, configurable: true });
    init(this, source);
  }

  clone() {
    if (this.bodyUsed) throw new TypeError('unusable');
    const copy = new Request(this.url, { method: this.method, headers: this.headers, redirect: this.redirect, signal: this.signal });
    copy[kBody].source = tee(this);
    return copy;
  }
}
mixin(Request);
Object.defineProperty(Request.prototype, Symbol.toStringTag, { value: 'Request', configurable: true });

class Response {
  constructor(body = null, options = {}) {
    options ??= {};
    const { status = 200, statusText = '', headers } = options;
    if (!Number.isInteger(Number(status)) || status < 200 || status > 599) throw new RangeError('init["status"] must be in the range of 200 to 599, inclusive.');
    fill(this, { type: 'default', url: '', redirected: false, status: Number(status), statusText: String(statusText), headers: new Headers(headers) });
    if (body !== null && [204, 205, 304].includes(this.status)) throw new TypeError(`Response constructor: Invalid response status code ${status}`);
    const source = extract(body);
    if (source?.type && !this.headers.has('content-type')) this.headers.set('content-type', source.type);
    init(this, source);
  }

  get ok() {
    return this.status >= 200 && this.status <= 299;
  }

  clone() {
    if (this.bodyUsed || this[kBody].stream?.locked) throw new TypeError('Response.clone: Body has already been consumed.');
    const { type, url, redirected, status, statusText } = this;
    const copy = Object.create(Response.prototype);
    fill(copy, { type, url, redirected, status, statusText, headers: new Headers(this.headers) });
    init(copy, tee(this));
    return copy;
  }

  static error() {
    return answer({ type: 'error', url: '', redirected: false, status: 0, statusText: '', headers: new Headers() }, null);
  }

  static json(data, options) {
    const text = JSON.stringify(data);
    if (text === undefined) throw new TypeError('Value is not JSON serializable');
    const response = new Response(text, options);
    if (!new Headers(options?.headers).has('content-type')) response.headers.set('content-type', 'application/json');
    return response;
  }

  static redirect(url, status = 302) {
    if (![301, 302, 303, 307, 308].includes(status)) throw new RangeError(`Invalid status code ${status}`);
    return new Response(null, { status, headers: { location: new URL(String(url)).href } });
  }

  [Symbol.for('nodejs.util.inspect.custom')](depth, options, inspect) {
    const { status, statusText, headers, body, bodyUsed, ok, redirected, type, url } = this;
    return `Response ${(inspect ?? require('util').inspect)({ status, statusText, headers, body, bodyUsed, ok, redirected, type, url }, options)}`;
  }
}
mixin(Response);
Object.defineProperty(Response.prototype, Symbol.toStringTag, { value: 'Response', configurable: true });

function fill(response, values) {
  for (const name in values) Object.defineProperty(response, name, { value: values[name], enumerable: true, configurable: true });
}

/** The answer of a server. */
function answer(values, source) {
  const response = Object.create(Response.prototype);
  freeze(values.headers);
  fill(response, values);
  init(response, source);
  return response;
}

module.exports = { Request, Response };
Object.defineProperty(module.exports, 'answer', { value: answer, enumerable: false });
