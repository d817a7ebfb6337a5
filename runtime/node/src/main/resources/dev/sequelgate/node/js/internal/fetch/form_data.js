'use strict';
// FormData, and its two encodings.
const kEntries = Symbol('entries');

function toEntry(name, value, filename) {
  if (value instanceof Blob) {
    if (!(value instanceof File) || filename !== undefined) {
      value = new File([value], filename ?? (value instanceof File ? value.name : 'blob'), { type: value.type, lastModified: value.lastModified });
    }
  } else {
    if (filename !== undefined) throw new TypeError("Failed to execute 'append' on 'FormData': parameter 2 is not of type 'Blob'");
    value = String(value);
  }
  return [String(name), value];
}

class FormData {
  constructor(form) {
    if (form !== undefined) throw new TypeError("Failed to construct 'FormData': parameter 1 is not of type 'HTMLFormElement'");
    this[kEntries] = [];
  }

  append(name, value, filename) {
    this[kEntries].push(toEntry(name, value, filename));
  }

  delete(name) {
    this[kEntries] = this[kEntries].filter(([key]) => key !== String(name));
  }

  get(name) {
    return this[kEntries].find(([key]) => key === String(name))?.[1] ?? null;
  }

  getAll(name) {
    return this[kEntries].filter(([key]) => key === String(name)).map(([, value]) => value);
  }

  has(name) {
    return this[kEntries].some(([key]) => key === String(name));
  }

  set(name, value, filename) {
    const entry = toEntry(name, value, filename);
    const place = this[kEntries].findIndex(([key]) => key === entry[0]);
    if (place < 0) {
      this[kEntries].push(entry);
    } else {
      this[kEntries] = this[kEntries].filter(([key], i) => key !== entry[0] || i === place);
      this[kEntries][place] = entry;
    }
  }

  * entries() {
    for (const [name, value] of this[kEntries]) yield [name, value];
  }

  * keys() {
    for (const [name] of this[kEntries]) yield name;
  }

  * values() {
    for (const [, value] of this[kEntries]) yield value;
  }

  forEach(callback, self) {
    for (const [name, value] of this) callback.call(self, value, name, this);
  }
}
Object.defineProperty(FormData.prototype, Symbol.iterator, { value: FormData.prototype.entries, writable: true, configurable: true, enumerable: false });
Object.defineProperty(FormData.prototype, Symbol.toStringTag, { value: 'FormData', configurable: true });

const escaped = (text) => text.replace(/\n/g, '%0A').replace(/\r/g, '%0D').replace(/"/g, '%22');

/** The bytes of multipart/form-data, and their type. */
async function multipart(form) {
  const boundary = `----formdata-${require('crypto').randomInt(1e11, 1e12)}`;
  const parts = [];
  for (const [name, value] of form) {
    let head = `--${boundary}\r\nContent-Disposition: form-data; name="${escaped(name.replace(/\r?\n|\r/g, '\r\n'))}"`;
    if (typeof value === 'string') {
      parts.push(Buffer.from(`${head}\r\n\r\n${value.replace(/\r?\n|\r/g, '\r\n')}\r\n`));
    } else {
      head += `; filename="${escaped(value.name)}"\r\nContent-Type: ${value.type || 'application/octet-stream'}\r\n\r\n`;
      parts.push(Buffer.from(head), Buffer.from(await value.arrayBuffer()), Buffer.from('\r\n'));
    }
  }
  parts.push(Buffer.from(`--${boundary}--\r\n`));
  return { bytes: Buffer.concat(parts), type: `multipart/form-data; boundary=${boundary}` };
}

function parsePart(form, part) {
  const split = part.indexOf('\r\n\r\n');
  const head = part.subarray(0, split).toString();
  const body = part.subarray(split + 4);
  const name = /name="([^"]*)"/i.exec(head)?.[1];
  if (split < 0 || name === undefined) throw new TypeError('Failed to parse body as FormData.');
  const filename = /filename="([^"]*)"/i.exec(head)?.[1];
  const decoded = (text) => text.replace(/%0A/gi, '\n').replace(/%0D/gi, '\r').replace(/%22/g, '"');
  if (filename === undefined) form.append(decoded(name), body.toString());
  else form.append(decoded(name), new File([body], decoded(filename), { type: /content-type:\s*(.*)/i.exec(head)?.[1].trim() ?? '' }));
}

/** What a body of this type holds. */
function parse(bytes, type) {
  const form = new FormData();
  if (/^application\/x-www-form-urlencoded/i.test(type)) {
    for (const [name, value] of new URLSearchParams(bytes.toString())) form.append(name, value);
    return form;
  }
  const boundary = /^multipart\/form-data.*boundary="?([^";]+)"?/i.exec(type)?.[1];
  if (boundary === undefined) throw new TypeError('Response.formData: Could not parse content as FormData.');
  const separator = Buffer.from(`--${boundary}`);
  let start = bytes.indexOf(separator);
  while (start >= 0) {
    const from = start + separator.length;
    if (bytes.subarray(from, from + 2).toString() === '--') return form;
    const end = bytes.indexOf(separator, from);
    if (end < 0) break;
    parsePart(form, bytes.subarray(from + 2, end - 2));
    start = end;
  }
  throw new TypeError('Failed to parse body as FormData.');
}

module.exports = { FormData };
Object.defineProperty(module.exports, 'multipart', { value: multipart, enumerable: false });
Object.defineProperty(module.exports, 'parse', { value: parse, enumerable: false });
