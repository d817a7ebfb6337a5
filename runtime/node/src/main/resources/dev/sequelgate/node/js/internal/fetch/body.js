'use strict';
// The body of a request or an answer: what it is made of, and the ways to read it.
const { FormData, multipart, parse } = require('internal/fetch/form_data');
const kBody = Symbol('body');

/** What the caller gave, as `{ bytes | promise of bytes | stream, type, length }`. */
function extract(given) {
  if (given === undefined || given === null) return null;
  if (given instanceof ReadableStream) {
    if (given.locked) throw new TypeError('Response body object should not be disturbed or locked');
    return { stream: given, type: null };
  }
  if (given instanceof URLSearchParams) return { bytes: Buffer.from(given.toString()), type: 'application/x-www-form-urlencoded;charset=UTF-8' };
  if (given instanceof Blob) return { pending: given.arrayBuffer().then((bytes) => Buffer.from(bytes)), type: given.type || null };
  if (given instanceof FormData) {
    const made = multipart(given);
    return { form: made, pending: made.then(({ bytes }) => bytes), type: null };
  }
  if (ArrayBuffer.isView(given)) return { bytes: Buffer.from(given.buffer.slice(given.byteOffset, given.byteOffset + given.byteLength)), type: null };
  if (given instanceof ArrayBuffer) return { bytes: Buffer.from(given.slice(0)), type: null };
  if (typeof given[Symbol.asyncIterator] === 'function') return { iterable: given, type: null };
  return { bytes: Buffer.from(String(given)), type: 'text/plain;charset=UTF-8' };
}

async function* chunks(source) {
  if (source.bytes) yield source.bytes;
  else if (source.pending) yield await source.pending;
  else if (source.iterable) yield* source.iterable;
  else if (source.stream) {
    const reader = source.stream.getReader();
    for (let part = await reader.read(); !part.done; part = await reader.read()) yield part.value;
  }
}

function toStream(source) {
  if (source.stream) return source.stream;
  const iterator = chunks(source);
  return new ReadableStream({
    async pull(controller) {
      const { value, done } = await iterator.next();
      if (done) controller.close();
      else controller.enqueue(value instanceof Uint8Array ? new Uint8Array(value.buffer, value.byteOffset, value.byteLength) : new TextEncoder().encode(String(value)));
    },
    async cancel(reason) {
      await iterator.return?.(reason);
      source.cancel?.(reason);
    },
  });
}

async function collect(message) {
  const body = message[kBody];
  if (body.source === null) return Buffer.alloc(0);
  if (message.bodyUsed) throw new TypeError('Body is unusable: Body has already been read');
  body.used = true;
  if (body.source.bytes && !body.stream) return body.source.bytes;
  const parts = [];
  const source = body.stream ? { stream: body.stream } : body.source;
  for await (const part of chunks(source)) {
    if (typeof part !== 'string' && !(part instanceof Uint8Array)) throw new TypeError('Received non-Uint8Array chunk');
    parts.push(Buffer.from(part));
  }
  return parts.length === 1 ? parts[0] : Buffer.concat(parts);
}

/** Gives a class the members of the standard's Body. */
function mixin(Type) {
  const methods = {
    async arrayBuffer() {
      const bytes = await collect(this);
      return bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength);
    },
    async blob() {
      return new Blob([await collect(this)], { type: (this.headers.get('content-type') ?? '').toLowerCase() });
    },
    async bytes() {
      return new Uint8Array(await methods.arrayBuffer.call(this));
    },
    async formData() {
      const type = this.headers.get('content-type') ?? '';
      return parse(await collect(this), type);
    },
    async json() {
      return JSON.parse((await methods.text.call(this)));
    },
    async text() {
      const text = (await collect(this)).toString();
      return text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
    },
  };
  for (const name in methods) Object.defineProperty(Type.prototype, name, { value: methods[name], writable: true, configurable: true, enumerable: true });
  Object.defineProperty(Type.prototype, 'body', {
    configurable: true, enumerable: true,
    get() {
      const body = this[kBody];
      if (body.source === null) return null;
      return (body.stream ??= toStream(body.source));
    },
  });
  Object.defineProperty(Type.prototype, 'bodyUsed', {
    configurable: true, enumerable: true,
    get() {
      const body = this[kBody];
      return body.source !== null && (body.used || Boolean(body.stream?.locked && body.used));
    },
  });
}

function init(message, source) {
  Object.defineProperty(message, kBody, { value: { source, stream: null, used: false }, writable: true, configurable: true });
}

/** A second message with the same body. */
function tee(message) {
  const body = message[kBody];
  if (body.source === null || (body.source.bytes && !body.stream)) return body.source;
  const [one, two] = message.body.tee();
  body.stream = one;
  return { stream: two, type: body.source.type };
}

module.exports = { kBody, extract, mixin, init, tee, chunks };
