'use strict';
// `fetch`, on the modules `http` and `https`.
const { Headers, fix, rawOf } = require('internal/fetch/headers');
const { kBody } = require('internal/fetch/body');
const { Request, kState } = require('internal/fetch/request');
const { made, EMPTY, REDIRECTS } = require('internal/fetch/response');
const MOST_REDIRECTS = 20;
// The ports that the standard forbids, because what listens there speaks other protocols.
const BAD_PORTS = new Set([1, 7, 9, 11, 13, 15, 17, 19, 20, 21, 22, 23, 25, 37, 42, 43, 53, 69, 77, 79, 87, 95, 101, 102, 103, 104, 109, 110, 111, 113,
  115, 117, 119, 123, 135, 137, 139, 143, 161, 179, 389, 427, 465, 512, 513, 514, 515, 526, 530, 531, 532, 540, 548, 554, 556, 563, 587, 601, 636, 989,
  990, 993, 995, 1719, 1720, 1723, 2049, 3659, 4045, 4190, 5060, 5061, 6000, 6566, 6665, 6666, 6667, 6668, 6669, 6679, 6697, 10080]);
const agents = new Map();

function failed(cause) {
  return new TypeError('fetch failed', { cause });
}

/** A server that goes away in the middle, by the names that applications know from Node. */
function cutOff() {
  return Object.assign(new Error('other side closed'), { name: 'SocketError', code: 'UND_ERR_SOCKET' });
}

function agentOf(protocol) {
  let agent = agents.get(protocol);
  if (!agent) {
    agent = new (require(protocol === 'https:' ? 'https' : 'http').Agent)({ keepAlive: true });
    agents.set(protocol, agent);
  }
  return agent;
}

/** The headers in the order in which Node's client sends them. */
function headersOf(request, headers, body) {
  const all = [['host', request.url.host], ['connection', 'keep-alive'], ...rawOf(headers)];
  const given = new Set(all.map(([name]) => name.toLowerCase()));
  const defaults = [['accept', '*/*'], ['accept-language', '*'], ['sec-fetch-mode', request.mode], ['user-agent', 'node'],
    ['accept-encoding', 'gzip, deflate']];
  for (const [name, value] of defaults) if (!given.has(name)) all.push([name, value]);
  if (body.bytes) all.push(['content-length', String(body.bytes.length)]);
  else if (body.stream) all.push(['transfer-encoding', 'chunked']);
  else if (request.method === 'POST' || request.method === 'PUT') all.push(['content-length', '0']);
  return all;
}

async function bodyOf(state) {
  if (state.later) {
    state.bytes = await state.later();
    state.later = undefined;
  }
  return state;
}

function send(request, headers, body, signal) {
  return new Promise((resolve, reject) => {
    const { url } = request;
    const client = require(url.protocol === 'https:' ? 'https' : 'http');
    const call = client.request(url, { method: request.method, agent: agentOf(url.protocol), setHost: false });
    for (const [name, value] of headersOf(request, headers, body)) {
      const before = call.getHeader(name);
      call.setHeader(name, before === undefined ? value : [before, value].flat());
    }
    const stop = () => call.destroy(signal.reason);
    signal?.addEventListener('abort', stop, { once: true });
    call.on('error', (error) => reject(signal?.aborted ? signal.reason : failed(error)));
    call.on('response', (answer) => {
      answer.on('close', () => signal?.removeEventListener('abort', stop));
      resolve(answer);
    });
    if (body.stream) write(call, body.stream);
    else call.end(body.bytes);
  });
}

async function write(call, stream) {
  try {
    for await (const chunk of stream) {
      if (!call.write(chunk)) await new Promise((resolve) => call.once('drain', resolve).once('close', resolve));
    }
    call.end();
  } catch (error) {
    call.destroy(error);
  }
}

function decoded(answer, codings) {
  const zlib = require('zlib');
  const { pipeline } = require('stream');
  let stream = answer;
  for (const coding of codings.reverse()) {
    const loose = { flush: zlib.constants.Z_SYNC_FLUSH, finishFlush: zlib.constants.Z_SYNC_FLUSH };
    const decoder = coding === 'gzip' || coding === 'x-gzip' ? zlib.createGunzip(loose) : zlib.createUnzip(loose);
    stream = pipeline(stream, decoder, () => {});
  }
  return stream;
}

/** A web stream of the answer's body, that fails with the signal's reason when that is what ended it. */
function contentOf(request, answer, signal) {
  if (request.method === 'HEAD' || EMPTY.has(answer.statusCode)) {
    answer.resume();
    return {};
  }
  const codings = (answer.headers['content-encoding'] ?? '').toLowerCase().split(',').map((coding) => coding.trim()).filter(Boolean);
  const known = codings.every((coding) => ['gzip', 'x-gzip', 'deflate'].includes(coding));
  const stream = known && codings.length > 0 ? decoded(answer, codings) : answer;
  const chunks = async function* () {
    try {
      for await (const chunk of stream) yield chunk;
    } catch (error) {
      if (signal?.aborted) throw signal.reason;
      throw new TypeError('terminated', { cause: error.code === 'ECONNRESET' ? cutOff() : error });
    }
  };
  return require('internal/fetch/body').extract(chunks());
}

function data(url) {
  const match = /^data:([^,]*),(.*)$/s.exec(url.href.replace(/#.*$/, ''));
  if (!match) throw failed(new Error('invalid data: URL'));
  const base64 = /;\s*base64\s*$/i.test(match[1]);
  const type = match[1].replace(/;\s*base64\s*$/i, '') || 'text/plain;charset=US-ASCII';
  const content = require('querystring').unescapeBuffer(match[2]);
  const bytes = base64 ? Buffer.from(content.toString('latin1'), 'base64') : content;
  return made({ status: 200, statusText: 'OK', headers: fix(new Headers({ 'content-type': type })), type: 'basic', url: url.href, redirected: false }, { bytes });
}

/** Where an answer sends the client, and how it goes there; as the standard says. */
function redirected(request, headers, body, answer, location) {
  const url = new URL(location, request.url);
  if (!url.hash) url.hash = request.url.hash;
  if (url.protocol !== 'http:' && url.protocol !== 'https:') throw failed(new Error('URL scheme must be a HTTP(S) scheme'));
  const status = answer.statusCode;
  if (status !== 303 && body.stream) throw failed(new Error('body already consumed'));
  let { method } = request;
  let sent = body;
  if (((status === 301 || status === 302) && method === 'POST') || (status === 303 && method !== 'GET' && method !== 'HEAD')) {
    method = 'GET';
    sent = {};
    for (const name of ['content-encoding', 'content-language', 'content-location', 'content-type', 'content-length']) headers.delete(name);
  }
  if (url.origin !== request.url.origin) for (const name of ['authorization', 'proxy-authorization', 'cookie', 'host']) headers.delete(name);
  return [{ ...request, url, method }, sent];
}

async function fetch(input, init) {
  if (arguments.length === 0) throw new TypeError("Failed to execute 'fetch' on 'Window': 1 argument required, but only 0 present.");
  const asked = new Request(input, init);
  let request = asked[kState];
  const { signal } = request;
  if (signal?.aborted) throw signal.reason;
  if (request.url.protocol === 'data:') return data(request.url);
  const headers = new Headers(request.headers);
  let body = await bodyOf(asked[kBody]);
  for (let hops = 0; ; hops++) {
    const { url } = request;
    if (url.protocol !== 'http:' && url.protocol !== 'https:') throw failed(new Error(url.protocol === 'file:' ? 'not implemented... yet...' : 'unknown scheme'));
    if (BAD_PORTS.has(Number(url.port))) throw failed(new Error('bad port'));
    const answer = await send(request, headers, body, signal);
    const { location } = answer.headers;
    if (REDIRECTS.has(answer.statusCode) && location !== undefined && request.redirect !== 'manual') {
      answer.resume();
      if (request.redirect === 'error') throw failed(new Error('unexpected redirect'));
      if (hops === MOST_REDIRECTS) throw failed(new Error('redirect count exceeded'));
      [request, body] = redirected(request, headers, body, answer, location);
      continue;
    }
    const answered = new Headers();
    for (let i = 0; i < answer.rawHeaders.length; i += 2) answered.append(answer.rawHeaders[i], answer.rawHeaders[i + 1]);
    const shown = new URL(url);
    shown.hash = '';
    return made({
      status: answer.statusCode, statusText: answer.statusMessage, headers: fix(answered), type: 'basic', url: shown.href, redirected: hops > 0,
    }, contentOf(request, answer, signal));
  }
}

module.exports = fetch;
