'use strict';
// Request of `fetch`.
const { Headers, TOKEN } = require('internal/fetch/headers');
const { Body, extract, kBody, cloned } = require('internal/fetch/body');
const UPPER = new Set(['DELETE', 'GET', 'HEAD', 'OPTIONS', 'POST', 'PUT', 'PATCH']);
const kState = Symbol('state');

function methodOf(method) {
  const text = String(method);
  const upper = text.toUpperCase();
  if (!TOKEN.test(text)) throw new TypeError(`'${text}' is not a valid HTTP method.`);
  if (['CONNECT', 'TRACE', 'TRACK'].includes(upper)) throw new TypeError(`'${text}' HTTP method is unsupported.`);
  return UPPER.has(upper) ? upper : text;
}

function parsed(input) {
  let url;
  try {
    url = new URL(input);
  } catch (cause) {
    throw new TypeError(`Failed to parse URL from ${input}`, { cause });
  }
  if (url.username || url.password) throw new TypeError(`Request cannot be constructed from a URL that includes credentials: ${input}`);
  return url;
}

class Request extends Body {
  constructor(input, init = {}) {
    if (arguments.length === 0) throw new TypeError('Request constructor: 1 argument required, but only 0 present.');
    init ??= {};
    const from = input instanceof Request ? input : null;
    const url = from ? from[kState].url : parsed(input);
    const method = init.method !== undefined ? methodOf(init.method) : from?.method ?? 'GET';
    if (init.body != null && (method === 'GET' || method === 'HEAD')) throw new TypeError('Request with GET/HEAD method cannot have body.');
    const extracted = init.body != null ? extract(init.body) : from ? taken(from) : extract(null);
    if (init.body != null && extracted.stream && init.duplex !== 'half') throw new TypeError('RequestInit: duplex option is required when sending a body.');
    super(extracted);
    const headers = new Headers(init.headers !== undefined ? init.headers : from?.headers);
    if (init.body != null && extracted.type && !headers.has('content-type')) headers.append('content-type', extracted.type);
    const redirect = init.redirect ?? from?.redirect ?? 'follow';
    if (!['follow', 'error', 'manual'].includes(redirect)) {
      throw new TypeError(`Request constructor: ${redirect} is not an accepted type. Expected one of follow, manual, error.`);
    }
    const signal = init.signal !== undefined ? init.signal : from?.signal;
    if (signal != null && !('aborted' in Object(signal))) {
      throw new TypeError("Failed to construct 'Request': member signal is not of type AbortSignal.");
    }
    this[kState] = {
      url, method, headers, redirect, signal: signal ?? null,
      mode: init.mode ?? from?.mode ?? 'cors', credentials: init.credentials ?? from?.credentials ?? 'same-origin',
      cache: init.cache ?? from?.cache ?? 'default', referrer: init.referrer ?? from?.referrer ?? 'about:client',
      referrerPolicy: init.referrerPolicy ?? from?.referrerPolicy ?? '', integrity: init.integrity ?? from?.integrity ?? '',
      keepalive: Boolean(init.keepalive ?? from?.keepalive), dispatcher: init.dispatcher,
    };
  }

  get url() { return this[kState].url.href; }

  get signal() {
    this[kState].signal ??= new AbortController().signal;
    return this[kState].signal;
  }

  get destination() { return ''; }
  get duplex() { return 'half'; }

  clone() {
    const copy = new Request(this.url, this[kState]);
    copy[kBody] = cloned(this);
    return copy;
  }
}
for (const name of ['method', 'headers', 'redirect', 'mode', 'credentials', 'cache', 'referrer', 'referrerPolicy', 'integrity', 'keepalive']) {
  Object.defineProperty(Request.prototype, name, { configurable: true, enumerable: true, get() { return this[kState][name]; } });
}
Object.defineProperty(Request.prototype, Symbol.toStringTag, { value: 'Request', configurable: true });

/** A new request takes over the body of the one that it is made from. */
function taken(from) {
  const state = { ...from[kBody] };
  if (state.used) throw new TypeError('Cannot construct a Request with a Request object that has already been used.');
  if (state.bytes || state.later || state.stream) from[kBody].used = true;
  return state;
}

module.exports = { Request, kState };
