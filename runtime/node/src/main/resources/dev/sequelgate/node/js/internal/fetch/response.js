'use strict';
// Response of `fetch`.
const { Headers, fix } = require('internal/fetch/headers');
const { Body, extract, kBody, cloned } = require('internal/fetch/body');
const kResponse = Symbol('response');
const EMPTY = new Set([101, 103, 204, 205, 304]);
const REDIRECTS = new Set([301, 302, 303, 307, 308]);

class Response extends Body {
  constructor(content = null, init = {}) {
    const extracted = extract(content);
    super(extracted);
    const { status = 200, statusText = '', headers } = init ?? {};
    const code = Number(status);
    if (!(code >= 200 && code <= 599)) throw new RangeError('init["status"] must be in the range of 200 to 599, inclusive.');
    if (!/^[\t\x20-\x7e\x80-\xff]*$/.test(statusText)) throw new TypeError('Invalid statusText');
    if (content !== null && content !== undefined && EMPTY.has(code)) throw new TypeError(`Response constructor: Invalid response status code ${code}`);
    this[kResponse] = { status: code, statusText: String(statusText), headers: new Headers(headers), type: 'default', url: '', redirected: false };
    if (extracted.type && !this.headers.has('content-type')) this.headers.append('content-type', extracted.type);
  }

  static error() {
    return made({ status: 0, statusText: '', headers: fix(new Headers()), type: 'error', url: '', redirected: false }, extract(null));
  }

  static json(data, init) {
    const text = JSON.stringify(data);
    if (text === undefined) throw new TypeError('Value is not JSON serializable');
    const response = new Response(text, init);
    if (!new Headers(init?.headers).has('content-type')) response.headers.set('content-type', 'application/json');
    return response;
  }

  static redirect(url, status = 302) {
    if (!REDIRECTS.has(Number(status))) throw new RangeError(`Invalid status code ${status}`);
    const response = new Response(null, { headers: { location: new URL(String(url)).href } });
    Object.assign(response[kResponse], { status: Number(status) });
    fix(response.headers);
    return response;
  }

  get ok() {
    return this.status >= 200 && this.status <= 299;
  }

  clone() {
    const { headers, ...rest } = this[kResponse];
    return made({ ...rest, headers: new Headers(headers) }, cloned(this));
  }
}
for (const name of ['status', 'statusText', 'headers', 'type', 'url', 'redirected']) {
  Object.defineProperty(Response.prototype, name, { configurable: true, enumerable: true, get() { return this[kResponse][name]; } });
}
Object.defineProperty(Response.prototype, Symbol.toStringTag, { value: 'Response', configurable: true });

/** A response as it came from a server. */
function made(state, extracted) {
  const response = new Response();
  response[kResponse] = state;
  response[kBody] = { used: false, ...extracted };
  return response;
}

module.exports = { Response, made, EMPTY, REDIRECTS };
