'use strict';
// The class FormData of fetch, and its multipart encoding.
const { Blob, File } = require('buffer');

function entryOf(name, value, filename) {
  name = `${name}`.toWellFormed();
  if (!(value instanceof Blob)) return [name, `${value}`.toWellFormed()];
  if (filename !== undefined || !(value instanceof File)) {
    value = new File([value], filename === undefined ? 'blob' : `${filename}`, { type: value.type, lastModified: value.lastModified });
  }
  return [name, value];
}

class FormData {
  #entries = [];

  constructor(form = undefined) {
    if (form !== undefined) throw new TypeError("Failed to construct 'FormData': parameter 1 cannot be converted to type HTMLFormElement.");
  }

  append(name, value, filename = undefined) { this.#entries.push(entryOf(name, value, filename)); }
  delete(name) { this.#entries = this.#entries.filter(([known]) => known !== `${name}`); }
  get(name) { return this.#entries.find(([known]) => known === `${name}`)?.[1] ?? null; }
  getAll(name) { return this.#entries.filter(([known]) => known === `${name}`).map(([, value]) => value); }
  has(name) { return this.#entries.some(([known]) => known === `${name}`); }

  set(name, value, filename = undefined) {
    const entry = entryOf(name, value, filename);
    const at = this.#entries.findIndex(([known]) => known === entry[0]);
    if (at < 0) {
      this.#entries.push(entry);
      return;
    }
    this.#entries = this.#entries.filter(([known], i) => i <= at || known !== entry[0]);
    this.#entries[at] = entry;
  }

  * entries() { yield* this.#entries; }
  * keys() { for (const [name] of this.#entries) yield name; }
  * values() { for (const [, value] of this.#entries) yield value; }
  forEach(callback, self = undefined) { for (const [name, value] of this.#entries) callback.call(self, value, name, this); }
  [Symbol.iterator]() { return this.entries(); }
}
Object.defineProperty(FormData.prototype, Symbol.toStringTag, { value: 'FormData', configurable: true });

const quoted = (text) => text.replaceAll('\n', '%0A').replaceAll('\r', '%0D').replaceAll('"', '%22');

function newBoundary() {
  return `----formdata-undici-0${String(Math.floor(Math.random() * 1e11)).padStart(11, '0')}`;
}

/** The bytes of a multipart body. */
async function encode(form, boundary) {
  const parts = [];
  for (const [name, value] of form) {
    let head = `--${boundary}\r\nContent-Disposition: form-data; name="${quoted(name)}"`;
    if (typeof value === 'string') {
      parts.push(Buffer.from(`${head}\r\n\r\n${value.replace(/\r\n|\r|\n/g, '\r\n')}\r\n`));
    } else {
      head += `; filename="${quoted(value.name)}"\r\nContent-Type: ${value.type || 'application/octet-stream'}\r\n\r\n`;
      parts.push(Buffer.from(head), Buffer.from(await value.arrayBuffer()), Buffer.from('\r\n'));
    }
  }
  parts.push(Buffer.from(`--${boundary}--\r\n`));
  return Buffer.concat(parts);
}

function decodeMultipart(bytes, boundary) {
  const form = new FormData();
  const mark = Buffer.from(`--${boundary}`);
  let at = bytes.indexOf(mark);
  while (at >= 0) {
    const start = at + mark.length + 2;
    const next = bytes.indexOf(mark, start);
    if (next < 0) return form;
    const headEnd = bytes.indexOf('\r\n\r\n', start);
    const head = bytes.toString('utf8', start, headEnd);
    const content = bytes.subarray(headEnd + 4, next - 2);
    const name = /\bname="([^"]*)"/i.exec(head)?.[1];
    const filename = /\bfilename="([^"]*)"/i.exec(head)?.[1];
    if (headEnd < 0 || name === undefined) throw new TypeError('Failed to parse body as FormData.');
    if (filename === undefined) form.append(name, content.toString());
    else form.append(name, new File([content], filename, { type: /^content-type:\s*(.*)$/im.exec(head)?.[1] ?? '' }));
    at = next;
  }
  throw new TypeError('Failed to parse body as FormData.');
}

function decode(bytes, type) {
  const boundary = /^multipart\/form-data;.*boundary="?([^";]+)"?/i.exec(type)?.[1];
  if (boundary) return decodeMultipart(bytes, boundary);
  if (!/^application\/x-www-form-urlencoded/i.test(type)) throw new TypeError('Response.formData: Could not parse content as FormData.');
  const form = new FormData();
  for (const [name, value] of new URLSearchParams(bytes.toString())) form.append(name, value);
  return form;
}

module.exports = { FormData, newBoundary, encode, decode };
