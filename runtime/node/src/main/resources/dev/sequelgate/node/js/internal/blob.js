'use strict';
// Blob and File, held in memory.
const { coded, invalidType } = require('internal/errors');
const kCustomInspect = Symbol.for('nodejs.util.inspect.custom');
let bytesOf;

class Blob {
  #bytes;
  #type;

  constructor(sources = [], options = {}) {
    if (sources === null || typeof sources !== 'object' || typeof sources[Symbol.iterator] !== 'function') throw invalidType('sources', 'a sequence', sources);
    const { type = '', endings = 'transparent' } = options ?? {};
    this.#bytes = Buffer.concat([...sources].map((source) => part(source, endings)));
    this.#type = /[^\x20-\x7e]/.test(`${type}`) ? '' : `${type}`.toLowerCase();
  }

  static {
    bytesOf = (blob) => blob.#bytes;
  }

  get size() { return this.#bytes.length; }
  get type() { return this.#type; }

  slice(start = 0, end = this.size, type = '') {
    const blob = new Blob([], { type });
    blob.#bytes = this.#bytes.subarray(start, end);
    return blob;
  }

  async arrayBuffer() {
    const bytes = this.#bytes;
    return bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length);
  }

  async bytes() {
    return new Uint8Array(await this.arrayBuffer());
  }

  async text() {
    return new TextDecoder().decode(this.#bytes);
  }

  stream() {
    const bytes = this.#bytes;
    return new ReadableStream({
      start(controller) {
        if (bytes.length > 0) controller.enqueue(new Uint8Array(bytes));
        controller.close();
      },
    });
  }

  [kCustomInspect](depth, options) {
    if (depth < 0) return this;
    return `Blob ${require('internal/util/inspect').inspect({ size: this.size, type: this.type }, { ...options, depth: options.depth === null ? null : options.depth - 1 })}`;
  }
}
Object.defineProperty(Blob.prototype, Symbol.toStringTag, { value: 'Blob', configurable: true });

function part(source, endings) {
  if (source instanceof Blob) return bytesOf(source);
  if (source instanceof ArrayBuffer || source instanceof SharedArrayBuffer) return Buffer.from(source);
  if (ArrayBuffer.isView(source)) return Buffer.from(source.buffer, source.byteOffset, source.byteLength);
  const text = `${source}`;
  return Buffer.from(endings === 'native' ? text.replace(/\r\n|\r/g, '\n') : text);
}

class File extends Blob {
  #name;
  #lastModified;

  constructor(sources, name, options = {}) {
    if (arguments.length < 2) throw coded(TypeError, 'ERR_MISSING_ARGS', 'The "sources" and "fileName" arguments must be specified');
    super(sources, options);
    this.#name = `${name}`;
    this.#lastModified = options?.lastModified === undefined ? Date.now() : +options.lastModified;
  }

  get name() { return this.#name; }
  get lastModified() { return this.#lastModified; }
}
Object.defineProperty(File.prototype, Symbol.toStringTag, { value: 'File', configurable: true });

module.exports = { Blob, File };
