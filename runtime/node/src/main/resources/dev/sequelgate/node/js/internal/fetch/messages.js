'use strict';
// The classes Request and Response of fetch.
const { Body, bodyOf, cloned, kBody } = require('internal/fetch/body');
const { Headers } = require('internal/fetch/headers');
const TOKEN = /^[!#$%&'*+\-.^_`|~0-9A-Za-z]+$/;
const NORMALISED = new Set(['DELETE', 'GET', 'HEAD', 'OPTIONS', 'POST', 'PUT']);
const REDIRECTS = new Set([301, 302, 303, 307, 308]);
const WITHOUT_BODY = new Set([101, 103, 204, 205, 304]);
const kInspect = Symbol.for('nodejs.util.inspect.custom');

function inspected(self, names, options) {
  return `${self.constructor.name} ${require('internal/util/inspect').inspect(Object.fromEntries(names.map((name) => [name, self[name]])), options)}`;
}

function implyType(headers, body) {
  if (body?.type && !headers.has('content-type')) headers.set('content-type', body.type);
}

class Request extends Body {
  #state;

  constructor(input, init = {}) {
    if (arguments.length === 0) throw new TypeError("Request constructor: 1 argument required, but only 0 present.");
    const from = input instanceof Request ? input : undefined;
    init ??= {};
    const given = init.body !== undefined && init.body !== null ? bodyOf(init.body) : undefined;
    super(given ?? (from ? cloned(from) : null));
    let url;
    try {
      url = from ? from.url : new URL(`${input}`).href;
    } catch (cause) {
      throw new TypeError(`Failed to parse URL from ${input}`, { cause });
    }
    if (new URL(url).username || new URL(url).password) throw new TypeError(`Request cannot be constructed from a URL that includes credentials: ${url}`);
    const asked = `${init.method ?? from?.method ?? 'GET'}`;
    if (!TOKEN.test(asked)) throw new TypeError(`'${asked}' is not a valid HTTP method.`);
    if (/^(connect|trace|track)$/i.test(asked)) throw new TypeError(`'${asked}' HTTP method is unsupported.`);
    const method = NORMALISED.has(asked.toUpperCase()) ? asked.toUpperCase() : asked;
    if (given && (method === 'GET' || method === 'HEAD')) throw new TypeError('Request with GET/HEAD method cannot have body.');
    if (given?.iterable && init.duplex === undefined) throw new TypeError('RequestInit: duplex option is required when sending a body.');
    const headers = new Headers(init.headers ?? from?.headers);
    implyType(headers, this[kBody]);
    const signal = init.signal === undefined ? from?.signal : init.signal;
    if (signal != null && !('aborted' in Object(signal))) throw new TypeError("Failed to construct 'Request': member signal is not of type AbortSignal.");
    this.#state = {
      url, method, headers, signal: signal ?? new AbortController().signal,
      redirect: init.redirect ?? from?.redirect ?? 'follow',
      mode: init.mode ?? from?.mode ?? 'cors',
      credentials: init.credentials ?? from?.credentials ?? 'same-origin',
      cache: init.cache ?? from?.cache ?? 'default',
      referrer: 'about:client', referrerPolicy: init.referrerPolicy ?? '', integrity: init.integrity ?? '', keepalive: Boolean(init.keepalive),
      duplex: 'half', destination: '', isReloadNavigation: false, isHistoryNavigation: false,
    };
  }

  get state() { return this.#state; }
  clone() { return new Request(this); }
  [kInspect](depth, options) { return inspected(this, ['method', 'url', 'headers', 'destination', 'referrer', 'mode', 'credentials', 'cache', 'redirect', 'signal'], options); }
}
for (const name of ['method', 'url', 'headers', 'destination', 'referrer', 'referrerPolicy', 'mode', 'credentials', 'cache', 'redirect', 'integrity', 'keepalive',
  'isReloadNavigation', 'isHistoryNavigation', 'signal', 'duplex']) {
  Object.defineProperty(Request.prototype, name, { enumerable: true, configurable: true, get() { return this.state[name]; } });
}
Object.defineProperty(Request.prototype, 'state', { enumerable: false });

class Response extends Body {
  #type = 'default';
  #url = '';
  #redirected = false;
  #status;
  #statusText;
  #headers;

  constructor(body = null, init = {}) {
    super(bodyOf(body));
    init ??= {};
    const status = init.status === undefined ? 200 : Math.trunc(init.status);
    if (!(status >= 200 && status <= 599)) throw new RangeError('init["status"] must be in the range of 200 to 599, inclusive.');
    if (body !== null && body !== undefined && WITHOUT_BODY.has(status)) throw new TypeError('Response constructor: Invalid response status code ' + status);
    this.#status = status;
    this.#statusText = `${init.statusText ?? ''}`;
    this.#headers = new Headers(init.headers);
    implyType(this.#headers, this[kBody]);
  }

  get type() { return this.#type; }
  get url() { return this.#url; }
  get redirected() { return this.#redirected; }
  get status() { return this.#status; }
  get ok() { return this.#status >= 200 && this.#status <= 299; }
  get statusText() { return this.#statusText; }
  get headers() { return this.#headers; }

  clone() {
    const copy = new Response(null, { status: this.#status || 200, statusText: this.#statusText, headers: this.#headers });
    copy[kBody] = cloned(this);
    copy.#status = this.#status;
    copy.#type = this.#type;
    copy.#url = this.#url;
    copy.#redirected = this.#redirected;
    return copy;
  }

  static error() {
    const response = new Response();
    response.#type = 'error';
    response.#status = 0;
    return response;
  }

  static json(data, init = {}) {
    const text = JSON.stringify(data);
    if (text === undefined) throw new TypeError('Value is not JSON serializable');
    const response = new Response(text, init);
    if (!new Headers(init?.headers).has('content-type')) response.#headers.set('content-type', 'application/json');
    return response;
  }

  static redirect(url, status = 302) {
    if (!REDIRECTS.has(status)) throw new RangeError(`Invalid status code ${status}`);
    const response = new Response(null, { status: 200, headers: { location: new URL(`${url}`).href } });
    response.#status = status;
    return response;
  }

  /** A response that came over the network. */
  static received({ status, statusText, headers, body, url, redirected }) {
    const response = new Response(null, { statusText });
    Object.assign(response, { [kBody]: body });
    response.#status = status;
    response.#headers = headers;
    response.#type = 'basic';
    response.#url = url.split('#')[0];
    response.#redirected = redirected;
    return response;
  }

  [kInspect](depth, options) { return inspected(this, ['status', 'statusText', 'headers', 'body', 'bodyUsed', 'ok', 'redirected', 'type', 'url'], options); }
}
const { received } = Response;
delete Response.received;
for (const name of ['type', 'url', 'redirected', 'status', 'ok', 'statusText', 'headers', 'clone']) Object.defineProperty(Response.prototype, name, { enumerable: true });
for (const Class of [Request, Response]) Object.defineProperty(Class.prototype, Symbol.toStringTag, { value: Class.name, configurable: true });

module.exports = { Request, Response, received, REDIRECTS, WITHOUT_BODY };
