'use strict';
// What Request and Response share: a body that is read once.
const { Blob } = require('buffer');
const { FormData, decode, encode, newBoundary } = require('internal/fetch/form_data');
const kBody = Symbol('body');

/** `read` gives the bytes as a promise, `stream` a web stream; `type` is the content type that the value implies. */
function bodyOf(value) {
  if (value === null || value === undefined) return null;
  if (value instanceof FormData) {
    const boundary = newBoundary();
    return { type: `multipart/form-data; boundary=${boundary}`, prepare: () => encode(value, boundary) };
  }
  if (value instanceof Blob) return { type: value.type || undefined, prepare: async () => Buffer.from(await value.arrayBuffer()) };
  if (value instanceof URLSearchParams) return ofBytes(Buffer.from(value.toString()), 'application/x-www-form-urlencoded;charset=UTF-8');
  if (ArrayBuffer.isView(value)) return ofBytes(Buffer.from(Buffer.from(value.buffer, value.byteOffset, value.byteLength)));
  if (value instanceof ArrayBuffer) return ofBytes(Buffer.from(value.slice(0)));
  if (typeof value === 'object' && typeof value[Symbol.asyncIterator] === 'function') return { type: undefined, iterable: value };
  return ofBytes(Buffer.from(`${value}`.toWellFormed()), 'text/plain;charset=UTF-8');
}

function ofBytes(bytes, type) {
  return { type, bytes };
}

async function collect(iterable) {
  const parts = [];
  for await (const part of iterable) {
    if (!ArrayBuffer.isView(part)) throw new TypeError('Received non-Uint8Array chunk');
    parts.push(part);
  }
  return Buffer.concat(parts);
}

function unusable(self) {
  const { stream } = self[kBody] ?? {};
  return self.bodyUsed || Boolean(stream?.locked);
}

class Body {
  constructor(body) {
    Object.defineProperty(this, kBody, { value: body, writable: true });
    Object.defineProperty(this, 'used', { value: false, writable: true });
  }

  get body() {
    const body = this[kBody];
    if (body === null) return null;
    body.stream ??= streamOf(body);
    return body.stream;
  }

  get bodyUsed() {
    return this.used || Boolean(this[kBody]?.stream && require('internal/vendor/stream').isDisturbed?.(this[kBody].stream) === true);
  }

  async arrayBuffer() {
    const bytes = await take(this);
    return Uint8Array.from(bytes).buffer;
  }

  async bytes() { return Uint8Array.from(await take(this)); }
  async blob() { return new Blob([await take(this)], { type: this.headers.get('content-type') ?? '' }); }
  async json() { return JSON.parse(utf8(await take(this))); }
  async text() { return utf8(await take(this)); }

  async formData() {
    const type = this.headers.get('content-type') ?? '';
    return decode(await take(this), type);
  }
}

function utf8(bytes) {
  return new TextDecoder().decode(bytes);
}

async function prepared(body) {
  if (body.prepare) Object.assign(body, { bytes: await body.prepare(), prepare: undefined });
  return body;
}

async function take(self) {
  if (unusable(self)) throw new TypeError('Body is unusable: Body has already been read');
  const body = self[kBody];
  if (body === null) return Buffer.alloc(0);
  self.used = true;
  if (body.stream) return collect(body.stream);
  await prepared(body);
  return body.bytes ?? collect(body.iterable);
}

function streamOf(body) {
  const { ReadableStream } = require('stream/web');
  if (body.iterable instanceof ReadableStream) return body.iterable;
  let iterator;
  return new ReadableStream({
    type: 'bytes',
    async pull(controller) {
      if (iterator === undefined) {
        await prepared(body);
        iterator = body.bytes ? [new Uint8Array(body.bytes)].values() : body.iterable[Symbol.asyncIterator]();
      }
      const { done, value } = await iterator.next();
      if (done) controller.close();
      else if (value.byteLength > 0) controller.enqueue(new Uint8Array(value.buffer, value.byteOffset, value.byteLength));
    },
    async cancel(reason) {
      await iterator?.return?.(reason);
    },
  });
}

/** Two bodies with the same content. */
function cloned(self) {
  if (unusable(self)) throw new TypeError(`${self.constructor.name}.clone: Body has already been consumed.`);
  const body = self[kBody];
  if (body === null) return null;
  if (body.bytes || body.prepare) return { ...body };
  const [one, other] = self.body.tee();
  self[kBody] = { type: body.type, iterable: one };
  return { type: body.type, iterable: other };
}

for (const name of ['body', 'bodyUsed', 'arrayBuffer', 'blob', 'formData', 'json', 'text']) Object.defineProperty(Body.prototype, name, { enumerable: true });

module.exports = { Body, bodyOf, cloned, kBody, prepared, take };
