'use strict';
// FormData, its text between boundaries, and back.
const { Blob, File } = require('buffer');

function entry(name, value, filename) {
  if (value instanceof Blob) {
    if (!(value instanceof File) || filename !== undefined) {
      value = new File([value], filename ?? (value instanceof File ? value.name : 'blob'), { type: value.type });
    }
    return [String(name), value];
  }
  return [String(name), String(value)];
}

class FormData {
  #entries = [];

  constructor(form) {
    if (form !== undefined) throw new TypeError("FormData constructor: Argument 1 could not be converted to: undefined.");
  }

  append(name, value, filename) {
    this.#required('append', arguments, 2);
    this.#entries.push(entry(name, value, filename));
  }

  #required(method, given, count) {
    if (given.length < count) {
      throw new TypeError(`FormData.${method}: ${count} argument${count > 1 ? 's' : ''} required, but${given.length ? ' only' : ''} ${given.length} found.`);
    }
  }

  set(name, value, filename) {
    this.#required('set', arguments, 2);
    const made = entry(name, value, filename);
    const at = this.#entries.findIndex(([key]) => key === made[0]);
    if (at < 0) {
      this.#entries.push(made);
    } else {
      this.#entries = this.#entries.filter(([key], i) => key !== made[0] || i === at);
      this.#entries[at] = made;
    }
  }

  delete(name) {
    this.#required('delete', arguments, 1);
    this.#entries = this.#entries.filter(([key]) => key !== String(name));
  }

  get(name) {
    this.#required('get', arguments, 1);
    return this.#entries.find(([key]) => key === String(name))?.[1] ?? null;
  }

  getAll(name) {
    this.#required('getAll', arguments, 1);
    return this.#entries.filter(([key]) => key === String(name)).map(([, value]) => value);
  }

  has(name) {
    this.#required('has', arguments, 1);
    return this.#entries.some(([key]) => key === String(name));
  }

  forEach(callback, self) {
    for (const [name, value] of this) callback.call(self, value, name, this);
  }

  * entries() {
    yield* this.#entries;
  }

  * keys() {
    for (const [name] of this.#entries) yield name;
  }

  * values() {
    for (const [, value] of this.#entries) yield value;
  }
}
Object.defineProperty(FormData.prototype, Symbol.iterator, { value: FormData.prototype.entries, writable: true, configurable: true });
Object.defineProperty(FormData.prototype, Symbol.toStringTag, { value: 'FormData', configurable: true });

const lines = (text) => text.replace(/\r?\n|\r/g, '\r\n');
const quoted = (text) => text.replace(/\n/g, '%0A').replace(/\r/g, '%0D').replace(/"/g, '%22');

const newBoundary = () => `----formdata-undici-0${String(Math.floor(Math.random() * 1e11)).padStart(11, '0')}`;

async function encode(form, boundary) {
  const parts = [];
  for (const [name, value] of form) {
    const head = `--${boundary}\r\nContent-Disposition: form-data; name="${quoted(lines(name))}"`;
    if (typeof value === 'string') {
      parts.push(`${head}\r\n\r\n${lines(value)}\r\n`);
    } else {
      parts.push(`${head}${value.name === undefined ? '' : `; filename="${quoted(value.name)}"`}\r\nContent-Type: ${value.type || 'application/octet-stream'}\r\n\r\n`);
      parts.push(Buffer.from(await value.arrayBuffer()), '\r\n');
    }
  }
  parts.push(`--${boundary}--\r\n`);
  return Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : part)));
}

function decode(bytes, boundary) {
  const form = new FormData();
  const mark = Buffer.from(`--${boundary}`);
  let start = bytes.indexOf(mark);
  if (start < 0) throw new TypeError('Failed to parse body as FormData.');
  for (;;) {
    start += mark.length;
    if (bytes.subarray(start, start + 2).toString('latin1') === '--') return form;
    const head = bytes.indexOf('\r\n\r\n', start);
    const end = bytes.indexOf(Buffer.concat([Buffer.from('\r\n'), mark]), head);
    if (head < 0 || end < 0) throw new TypeError('Failed to parse body as FormData.');
    const fields = bytes.subarray(start + 2, head).toString('utf8').split('\r\n');
    const value = (name) => fields.find((line) => line.toLowerCase().startsWith(`${name}:`))?.slice(name.length + 1).trim();
    const disposition = value('content-disposition') ?? '';
    const parameter = (name) => new RegExp(`[;\\s]${name}="([^"]*)"`, 'i').exec(disposition)?.[1].replace(/%0A/gi, '\n').replace(/%0D/gi, '\r').replace(/%22/g, '"');
    const content = bytes.subarray(head + 4, end);
    const name = parameter('name');
    if (name === undefined) throw new TypeError('Failed to parse body as FormData.');
    const filename = parameter('filename');
    if (filename === undefined) form.append(name, content.toString('utf8'));
    else form.append(name, new File([content], filename, { type: value('content-type') ?? 'text/plain' }));
    start = end + 2;
  }
}

module.exports = { FormData, encode, decode, newBoundary };
