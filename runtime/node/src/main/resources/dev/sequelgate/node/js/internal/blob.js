'use strict';
// Blob and File: immutable bytes with a type.
const { fault, invalidType } = require('internal/arguments');
const { kInspect, shown } = require('internal/event_target');
const kBytes = Symbol('bytes');
const registered = new Map();

function bytesOf(part, endings) {
  if (part instanceof Blob) return part[kBytes];
  if (part instanceof ArrayBuffer || part instanceof SharedArrayBuffer) return new Uint8Array(part.slice(0));
  if (ArrayBuffer.isView(part)) return new Uint8Array(part.buffer, part.byteOffset, part.byteLength).slice();
  const text = `${part}`;
  return Buffer.from(endings === 'native' ? text.replace(/\r\n|\r|\n/g, process.platform === 'win32' ? '\r\n' : '\n') : text);
}

class Blob {
  #type;

  constructor(sources = [], options = {}) {
    if (sources === null || typeof sources[Symbol.iterator] !== 'function' || typeof sources === 'string') {
      throw invalidType('sources', 'a sequence', sources);
    }
    if (options !== null && typeof options !== 'object' && options !== undefined) throw invalidType('options', 'of type object', options);
    const { type = '', endings = 'transparent' } = options ?? {};
    if (`${endings}` !== 'transparent' && `${endings}` !== 'native') {
      throw require('internal/arguments').invalidValue('options.endings', 'is invalid', endings);
    }
    const parts = Array.from(sources, (part) => bytesOf(part, `${endings}`));
    Object.defineProperty(this, kBytes, { value: parts.length === 1 ? parts[0] : Buffer.concat(parts) });
    this.#type = /[^\x20-\x7e]/.test(`${type}`) ? '' : `${type}`.toLowerCase();
  }

  get size() { return this[kBytes].length; }
  get type() { return this.#type; }

  slice(start = 0, end = this.size, type = '') {
    return new Blob([Uint8Array.prototype.slice.call(this[kBytes], start, end)], { type });
  }

  async arrayBuffer() {
    return Uint8Array.from(this[kBytes]).buffer;
  }

  async bytes() {
    return Uint8Array.from(this[kBytes]);
  }

  async text() {
    return new TextDecoder().decode(this[kBytes]);
  }

  stream() {
    const bytes = this[kBytes];
    const { ReadableStream } = require('stream/web');
    return new ReadableStream({
      start(controller) {
        if (bytes.length > 0) controller.enqueue(Uint8Array.from(bytes));
        controller.close();
      },
    });
  }

  [kInspect](depth, options) {
    return shown(this.constructor.name, this, { size: this.size, type: this.type }, depth, options);
  }
}

class File extends Blob {
  #name;
  #lastModified;

  constructor(sources, name, options = {}) {
    if (arguments.length < 2) throw fault(TypeError, 'ERR_MISSING_ARGS', 'The "sources" and "fileName" arguments must be specified');
    super(sources, options);
    this.#name = `${name}`.toWellFormed();
    this.#lastModified = options?.lastModified === undefined ? Date.now() : Math.trunc(Number(options.lastModified)) || 0;
  }

  get name() { return this.#name; }
  get lastModified() { return this.#lastModified; }
}
for (const Class of [Blob, File]) Object.defineProperty(Class.prototype, Symbol.toStringTag, { value: Class.name, configurable: true });
for (const name of ['size', 'type', 'slice', 'stream', 'text', 'arrayBuffer']) Object.defineProperty(Blob.prototype, name, { enumerable: true });

module.exports = {
  Blob,
  File,
  /** URL.createObjectURL's half. */
  register(blob) {
    const id = `blob:nodedata:${require('crypto').randomUUID()}`;
    registered.set(id, blob);
    return id;
  },
  revoke: (id) => registered.delete(`${id}`),
  resolveObjectURL: (id) => registered.get(`${id}`),
};
