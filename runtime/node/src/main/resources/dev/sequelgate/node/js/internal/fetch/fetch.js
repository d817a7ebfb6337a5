'use strict';
// fetch, on the same connections as `http` and `https`.
const { Headers } = require('internal/fetch/headers');
const { kBody, chunks } = require('internal/fetch/body');
const { Request, answer } = require('internal/fetch/messages');
const MOST_REDIRECTS = 20;

function failed(cause) {
  return new TypeError('fetch failed', { cause });
}

/** The body's bytes where they are known before they are sent. */
async function prepare(request) {
  const { source } = request[kBody];
  if (source === null) return null;
  if (source.form) {
    const { type } = await source.form;
    if (!request.headers.has('content-type')) request.headers.set('content-type', type);
  }
  if (source.pending) return { ...source, bytes: await source.pending };
  return source;
}

function decoded(message, request) {
  const encodings = (message.headers['content-encoding'] ?? '').toLowerCase().split(',').map((name) => name.trim()).filter(Boolean);
  if (request.method === 'HEAD' || [204, 304].includes(message.statusCode)) return message;
  let stream = message;
  const zlib = require('zlib');
  for (const name of encodings.reverse()) {
    const next = name === 'gzip' || name === 'x-gzip' ? zlib.createGunzip({ flush: zlib.constants.Z_SYNC_FLUSH, finishFlush: zlib.constants.Z_SYNC_FLUSH })
      : name === 'deflate' ? zlib.createInflate() : null;
    if (next === null) break;
    stream.on('error', (error) => next.destroy(error));
    stream = stream.pipe(next);
  }
  return stream;
}

function send(request, url, source) {
  return new Promise((resolve, reject) => {
    const client = require(url.protocol === 'https:' ? 'https' : 'http');
    const headers = Object.fromEntries(request.headers);
    const defaults = { accept: '*/*', 'accept-language': '*', 'sec-fetch-mode': 'cors', 'user-agent': 'node', 'accept-encoding': 'gzip, deflate' };
    for (const name in defaults) headers[name] ??= defaults[name];
    if (source?.bytes) headers['content-length'] = source.bytes.length;
    else if (source === null && /^(POST|PUT|PATCH)$/.test(request.method)) headers['content-length'] = 0;
    const outgoing = client.request(url, { method: request.method, headers });
    const { signal } = request;
    const abort = () => {
      outgoing.destroy();
      reject(signal.reason);
    };
    signal.addEventListener('abort', abort, { once: true });
    outgoing.on('error', (error) => reject(failed(error)));
    outgoing.on('response', (message) => {
      const stream = decoded(message, request);
      signal.addEventListener('abort', () => stream.destroy(signal.reason), { once: true });
      resolve({ message, stream });
    });
    outgoing.on('close', () => signal.removeEventListener('abort', abort));
    (async () => {
      if (source) for await (const chunk of chunks(source)) if (!outgoing.write(chunk)) await new Promise((drained) => outgoing.once('drain', drained));
      outgoing.end();
    })().catch((error) => {
      outgoing.destroy();
      reject(failed(error));
    });
  });
}

function redirected(request, message, url, source) {
  const location = new URL(message.headers.location, url);
  if (!location.hash) location.hash = url.hash;
  if (location.protocol !== 'http:' && location.protocol !== 'https:') throw failed(new Error('URL scheme must be a HTTP(S) scheme'));
  const status = message.statusCode;
  const becomesGet = (status === 303 && request.method !== 'GET' && request.method !== 'HEAD') || ((status === 301 || status === 302) && request.method === 'POST');
  if (!becomesGet && source && !source.bytes) throw failed(new Error('a stream cannot be sent again'));
  const headers = new Headers(request.headers);
  if (becomesGet) for (const name of ['content-encoding', 'content-language', 'content-location', 'content-type', 'content-length']) headers.delete(name);
  if (location.origin !== url.origin) for (const name of ['authorization', 'proxy-authorization', 'cookie', 'host']) headers.delete(name);
  const { signal, redirect } = request;
  return { location, source: becomesGet ? null : source, request: { method: becomesGet ? 'GET' : request.method, headers, signal, redirect } };
}

async function local(request, url) {
  if (url.protocol === 'data:') {
    const [, type, base64, data] = /^data:([^,]*?)(;base64)?,(.*)$/s.exec(url.href) ?? [];
    if (data === undefined) throw failed(new Error('invalid data URL'));
    const bytes = base64 ? Buffer.from(decodeURIComponent(data), 'base64') : Buffer.from(decodeURIComponent(data));
    return answer({ type: 'basic', url: url.href, redirected: false, status: 200, statusText: 'OK', headers: new Headers({ 'content-type': type || 'text/plain;charset=US-ASCII' }) }, { bytes, type: null });
  }
  throw failed(new Error(url.protocol === 'about:' ? 'about scheme is not supported' : 'unknown scheme'));
}

async function fetch(input, options) {
  let request = new Request(input, options);
  if (request.signal.aborted) throw request.signal.reason;
  let url = new URL(request.url);
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return local(request, url);
  let source = await prepare(request);
  if (request[kBody].source) request[kBody].used = true;
  for (let count = 0; ; count++) {
    const { message, stream } = await send(request, url, source);
    const { statusCode } = message;
    const moves = [301, 302, 303, 307, 308].includes(statusCode) && message.headers.location !== undefined;
    if (moves && request.redirect === 'error') {
      message.destroy();
      throw failed(new Error('unexpected redirect'));
    }
    if (!moves || request.redirect === 'manual') return respond(message, stream, url, count > 0, request);
    message.resume();
    if (count >= MOST_REDIRECTS) throw failed(new Error('redirect count exceeded'));
    ({ location: url, source, request } = redirected(request, message, url, source));
  }
}

function respond(message, stream, url, wasRedirected, request) {
  const headers = new Headers();
  for (let i = 0; i < message.rawHeaders.length; i += 2) headers.append(message.rawHeaders[i], message.rawHeaders[i + 1]);
  const empty = request.method === 'HEAD' || [204, 205, 304].includes(message.statusCode);
  if (empty) message.resume();
  const source = empty ? null : { iterable: stream, type: null, cancel: () => stream.destroy() };
  const shown = new URL(url);
  shown.hash = '';
  return answer({ type: 'basic', url: shown.href, redirected: wasRedirected, status: message.statusCode, statusText: message.statusMessage, headers }, source);
}

module.exports = fetch;
