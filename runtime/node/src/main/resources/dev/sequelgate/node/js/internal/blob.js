'use strict';
const { Buffer } = require('buffer');

class Blob {
  #bytes;
  #type;

  constructor(parts = [], options = {}) {
    this.#bytes = Buffer.concat([...parts].map((part) => {
      if (part instanceof Blob) return part.#bytes;
      if (ArrayBuffer.isView(part)) return Buffer.from(part.buffer, part.byteOffset, part.byteLength);
      return part instanceof ArrayBuffer ? Buffer.from(part) : Buffer.from(`${part}`);
    }));
    const type = `${options?.type ?? ''}`;
    this.#type = /[^\x20-\x7e]/.test(type) ? '' : type.toLowerCase();
  }

  get size() { return this.#bytes.length; }
  get type() { return this.#type; }

  slice(start, end, type = '') {
    return new Blob([Uint8Array.prototype.slice.call(this.#bytes, start, end)], { type });
  }

  async arrayBuffer() { return new Uint8Array(this.#bytes).buffer; }
  async bytes() { return new Uint8Array(this.#bytes); }
  async text() { return this.#bytes.toString('utf8'); }
  stream() { return require('internal/web_streams').fromReadable(require('stream').Readable.from([new Uint8Array(this.#bytes)])); }
  get [Symbol.toStringTag]() { return 'Blob'; }
}

class File extends Blob {
  #name;
  #lastModified;

  constructor(parts, name, options = {}) {
    super(parts, options);
    this.#name = `${name}`;
    this.#lastModified = options.lastModified ?? Date.now();
  }

  get name() { return this.#name; }
  get lastModified() { return this.#lastModified; }
  get [Symbol.toStringTag]() { return 'File'; }
}

module.exports = { Blob, File };
