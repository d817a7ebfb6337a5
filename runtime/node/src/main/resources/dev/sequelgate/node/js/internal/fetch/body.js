'use strict';
// What Request and Response have in common: a body that can be read once.
const { Blob } = require('buffer');
const { FormData, encode, decode, newBoundary } = require('internal/fetch/form_data');
const kBody = Symbol('body');

/** The content as bytes, or a promise of them, or a stream; and the type that its kind implies. */
function extract(content) {
  if (content == null) return { content: null, type: null };
  if (typeof content === 'string') return { bytes: Buffer.from(content), type: 'text/plain;charset=UTF-8' };
  if (content instanceof URLSearchParams) return { bytes: Buffer.from(content.toString()), type: 'application/x-www-form-urlencoded;charset=UTF-8' };
  if (content instanceof ArrayBuffer) return { bytes: Buffer.from(content.slice(0)), type: null };
  if (ArrayBuffer.isView(content)) return { bytes: Buffer.from(content.buffer.slice(content.byteOffset, content.byteOffset + content.byteLength)), type: null };
  if (content instanceof Blob) return { later: () => content.arrayBuffer().then(Buffer.from), type: content.type || null };
  if (content instanceof FormData) {
    const boundary = newBoundary();
    const bytes = encode(content, boundary);
    return { later: () => bytes, type: `multipart/form-data; boundary=${boundary}` };
  }
  if (typeof ReadableStream === 'function' && content instanceof ReadableStream) {
    if (content.locked) throw new TypeError('Response body object should not be disturbed or locked');
    return { stream: content, type: null };
  }
  if (typeof content[Symbol.asyncIterator] === 'function') return { stream: streamOf(content), type: null };
  return { bytes: Buffer.from(String(content)), type: 'text/plain;charset=UTF-8' };
}

/** A web stream of what an asynchronous iterator gives. */
function streamOf(iterable) {
  let iterator;
  return new ReadableStream({
    start() {
      iterator = iterable[Symbol.asyncIterator]();
    },
    async pull(controller) {
      const { value, done } = await iterator.next();
      if (done) controller.close();
      else controller.enqueue(typeof value === 'string' ? Buffer.from(value) : new Uint8Array(value.buffer, value.byteOffset, value.byteLength));
    },
    async cancel() {
      await iterator.return?.();
    },
  });
}

async function collected(stream) {
  const chunks = [];
  for await (const chunk of stream) {
    if (!(chunk instanceof Uint8Array)) throw new TypeError('Received non-Uint8Array chunk');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

class Body {
  constructor(extracted) {
    this[kBody] = { used: false, ...extracted };
  }

  get bodyUsed() {
    return this[kBody].used;
  }

  get body() {
    const state = this[kBody];
    if (!state.bytes && !state.later && !state.stream) return null;
    if (!state.stream) {
      const { bytes, later } = state;
      const content = async function* () {
        const all = bytes ?? await later();
        if (all.length > 0) yield all;
      };
      state.stream = streamOf(content());
      state.bytes = state.later = undefined;
    }
    return watched(state);
  }

  async text() {
    const bytes = await consume(this);
    return new TextDecoder().decode(bytes);
  }

  async json() {
    return JSON.parse(await this.text());
  }

  async arrayBuffer() {
    const bytes = await consume(this);
    return bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length);
  }

  async bytes() {
    return new Uint8Array(await this.arrayBuffer());
  }

  async blob() {
    return new Blob([await consume(this)], { type: this.headers.get('content-type') ?? '' });
  }

  async formData() {
    const type = this.headers.get('content-type') ?? '';
    const bytes = await consume(this);
    const boundary = /^multipart\/form-data\b.*;\s*boundary=(?:"([^"]+)"|([^;\s]+))/i.exec(type);
    if (boundary) return decode(bytes, boundary[1] ?? boundary[2]);
    if (!/^application\/x-www-form-urlencoded\b/i.test(type)) {
      throw new TypeError('Content-Type was not one of "multipart/form-data" or "application/x-www-form-urlencoded".');
    }
    const form = new FormData();
    for (const [name, value] of new URLSearchParams(bytes.toString())) form.append(name, value);
    return form;
  }
}

/** The stream tells the body when it is first read. */
function watched(state) {
  if (!state.watched) {
    state.watched = true;
    const { stream } = state;
    for (const name of ['getReader', 'values', 'pipeTo', 'pipeThrough', 'tee', 'cancel', Symbol.asyncIterator]) {
      const method = stream[name].bind(stream);
      Object.defineProperty(stream, name, { configurable: true, writable: true, value: (...given) => {
        state.used = true;
        return method(...given);
      } });
    }
  }
  return state.stream;
}

async function consume(owner) {
  const state = owner[kBody];
  if (state.used || state.stream?.locked) throw new TypeError('Body is unusable: Body has already been read');
  if (state.bytes || state.later || state.stream) state.used = true;
  if (state.bytes) return state.bytes;
  if (state.later) return state.later();
  return state.stream ? collected(state.stream) : Buffer.alloc(0);
}

/** Two bodies of one. */
function cloned(owner) {
  const state = owner[kBody];
  if (state.used || state.stream?.locked) throw new TypeError(`${owner.constructor.name}.clone: Body has already been consumed.`);
  if (!state.stream) return { ...state };
  const [one, other] = state.stream.tee();
  Object.assign(state, { stream: one, watched: false });
  return { type: state.type, stream: other };
}

module.exports = { Body, kBody, extract, consume, cloned };
