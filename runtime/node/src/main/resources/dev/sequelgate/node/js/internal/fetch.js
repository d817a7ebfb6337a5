'use strict';
// fetch over the host's own HTTP client.
const { kBody, prepared } = require('internal/fetch/body');
const { Headers } = require('internal/fetch/headers');
const { Request, Response, received, REDIRECTS, WITHOUT_BODY } = require('internal/fetch/messages');
const MOST_REDIRECTS = 20;
const DEFAULTS = { accept: '*/*', 'accept-language': '*', 'sec-fetch-mode': 'cors', 'user-agent': 'node' };

function failed(cause) {
  return new TypeError('fetch failed', { cause });
}

async function fetch(input, init = undefined) {
  if (arguments.length === 0) throw new TypeError('fetch: 1 argument required, but only 0 present.');
  const request = new Request(input, init);
  if (request.signal.aborted) throw request.signal.reason;
  const url = new URL(request.url);
  if (url.protocol === 'data:') return dataResponse(url);
  if (url.protocol === 'blob:') return blobResponse(url);
  if (url.protocol !== 'http:' && url.protocol !== 'https:') throw failed(new Error('unknown scheme'));
  const body = request[kBody] && await prepared(request[kBody]);
  request.used = body !== null;
  const headers = new Headers(request.headers);
  for (const [name, value] of Object.entries(DEFAULTS)) if (!headers.has(name)) headers.set(name, value);
  if (!headers.has('accept-encoding')) headers.set('accept-encoding', url.protocol === 'https:' ? 'br, gzip, deflate' : 'gzip, deflate');
  return follow({ url, method: request.method, headers, body, signal: request.signal, redirect: request.redirect });
}

async function follow(call) {
  for (let count = 0; ; count++) {
    const answer = await send(call);
    const { location } = answer.headers;
    if (!REDIRECTS.has(answer.statusCode) || call.redirect === 'manual' || location === undefined) {
      return responseOf(answer, call, count > 0);
    }
    answer.resume();
    if (call.redirect === 'error') throw failed(new Error('unexpected redirect'));
    if (count >= MOST_REDIRECTS) throw failed(new Error('redirect count exceeded'));
    call = redirected(call, answer.statusCode, new URL(location, call.url));
  }
}

function redirected(call, status, url) {
  if (url.protocol !== 'http:' && url.protocol !== 'https:') throw failed(new Error('URL scheme must be a HTTP(S) scheme'));
  if (status !== 303 && call.body?.iterable) throw failed(new Error('cannot send a stream a second time'));
  const headers = new Headers(call.headers);
  let { method, body } = call;
  if ((method === 'POST' && (status === 301 || status === 302)) || (status === 303 && method !== 'GET' && method !== 'HEAD')) {
    method = 'GET';
    body = null;
    for (const name of ['content-encoding', 'content-language', 'content-location', 'content-type', 'content-length']) headers.delete(name);
  }
  if (url.origin !== call.url.origin) for (const name of ['authorization', 'proxy-authorization', 'cookie', 'host']) headers.delete(name);
  if (url.hash === '') url.hash = call.url.hash;
  return { ...call, url, method, headers, body };
}

function send({ url, method, headers, body, signal }) {
  return new Promise((resolve, reject) => {
    const { request } = require(url.protocol === 'https:' ? 'https' : 'http');
    const sent = {};
    for (const [name, value] of headers) sent[name] = value;
    if (body?.bytes) sent['content-length'] = body.bytes.length;
    else if (!body && /^(POST|PUT|PATCH)$/.test(method)) sent['content-length'] = 0;
    const outgoing = request(url, { method, headers: sent });
    const abort = () => {
      reject(signal.reason);
      outgoing.destroy(signal.reason);
    };
    signal.addEventListener('abort', abort, { once: true });
    outgoing.on('error', (error) => reject(signal.aborted ? signal.reason : failed(error)));
    outgoing.on('response', (answer) => {
      answer.once('close', () => signal.removeEventListener('abort', abort));
      resolve(answer);
    });
    if (body?.iterable) require('stream').Readable.from(body.iterable, { objectMode: false }).on('error', (error) => outgoing.destroy(error)).pipe(outgoing);
    else outgoing.end(body?.bytes);
  });
}

function decoded(answer, method) {
  let stream = answer;
  const codings = (answer.headers['content-encoding'] ?? '').toLowerCase().split(',').map((coding) => coding.trim()).filter(Boolean).reverse();
  if (method === 'HEAD' || WITHOUT_BODY.has(answer.statusCode)) return stream;
  const { pipeline } = require('stream');
  for (const coding of codings) {
    const zlib = require('zlib');
    const make = { gzip: zlib.createGunzip, 'x-gzip': zlib.createGunzip, deflate: zlib.createInflate, br: zlib.createBrotliDecompress }[coding];
    if (make === undefined) return stream;
    stream = pipeline(stream, make(), () => {});
  }
  return stream;
}

function responseOf(answer, { url, method, signal }, wasRedirected) {
  const headers = new Headers();
  for (let i = 0; i < answer.rawHeaders.length; i += 2) headers.append(answer.rawHeaders[i], answer.rawHeaders[i + 1]);
  const stream = decoded(answer, method);
  const empty = method === 'HEAD' || WITHOUT_BODY.has(answer.statusCode);
  if (empty) answer.resume();
  return received({
    status: answer.statusCode, statusText: answer.statusMessage ?? '', headers, url: url.href, redirected: wasRedirected,
    body: empty ? null : { iterable: partsOf(stream, signal) },
  });
}

/** The parts of the body; what breaks it is told as fetch tells it. */
async function* partsOf(stream, signal) {
  try {
    yield* stream;
  } catch (error) {
    if (signal.aborted) throw signal.reason;
    const closed = error.code === 'ECONNRESET';
    throw new TypeError('terminated', { cause: closed ? Object.assign(new Error('other side closed'), { name: 'SocketError', code: 'UND_ERR_SOCKET' }) : error });
  }
}

function dataResponse(url) {
  const match = /^data:([^,]*?)(;\s*base64)?,(.*)$/s.exec(url.href.split('#')[0]);
  if (!match) throw failed(new Error('invalid data: URL'));
  const bytes = Buffer.from(unescape(match[3]), 'latin1');
  const type = match[1] === '' ? 'text/plain;charset=US-ASCII' : match[1].startsWith(';') ? `text/plain${match[1]}` : match[1];
  return new Response(match[2] ? Buffer.from(bytes.toString('latin1'), 'base64') : bytes, { statusText: 'OK', headers: { 'content-type': type } });
}

function blobResponse(url) {
  const blob = require('buffer').resolveObjectURL(url.href);
  if (blob === undefined) throw failed(new Error('invalid blob: URL'));
  return new Response(blob, { statusText: 'OK', headers: { 'content-length': String(blob.size), 'content-type': blob.type } });
}

module.exports = { fetch, Headers, Request, Response };
Object.defineProperty(module.exports, 'FormData', { enumerable: true, get: () => require('internal/fetch/form_data').FormData });
