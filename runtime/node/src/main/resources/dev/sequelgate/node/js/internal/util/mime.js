'use strict';
// util.MIMEType: media types as the WHATWG MIME Sniffing Standard parses them.
const { coded } = require('internal/errors');
const TOKEN = /^[-!#$%&'*+.^_`|~A-Za-z0-9]+$/;
const QUOTED = /^[\t\x20-\x7e\x80-\xff]*$/;

function invalid(what, text, index = -1) {
  const error = coded(TypeError, 'ERR_INVALID_MIME_SYNTAX', `The MIME syntax for a ${what} in "${text}" is invalid${index >= 0 ? ` at ${index}` : ''}`);
  return error;
}

class MIMEParams {
  #entries = new Map();

  static parse(text) {
    const params = new MIMEParams();
    for (const [, name, quoted, plain = ''] of text.matchAll(/;\s*([^;=\s"]+)\s*=\s*(?:"((?:\\.|[^"\\])*)"?[^;]*|([^;]*))/g)) {
      const value = quoted === undefined ? plain.trim() : quoted.replace(/\\(.)/g, '$1');
      const key = name.toLowerCase();
      if (TOKEN.test(key) && QUOTED.test(value) && (quoted !== undefined || value !== '') && !params.#entries.has(key)) params.#entries.set(key, value);
    }
    return params;
  }

  get(name) { return this.#entries.get(`${name}`) ?? null; }
  has(name) { return this.#entries.has(`${name}`); }
  delete(name) { this.#entries.delete(`${name}`); }
  entries() { return this.#entries.entries(); }
  keys() { return this.#entries.keys(); }
  values() { return this.#entries.values(); }

  set(name, value) {
    name = `${name}`;
    value = `${value}`;
    if (!TOKEN.test(name)) throw invalid('parameter name', name, name.search(/[^-!#$%&'*+.^_`|~A-Za-z0-9]/));
    if (!QUOTED.test(value)) throw invalid('parameter value', value, value.search(/[^\t\x20-\x7e\x80-\xff]/));
    this.#entries.set(name, value);
  }

  toString() {
    return [...this.#entries].map(([name, value]) => `${name}=${TOKEN.test(value) ? value : `"${value.replace(/["\\]/g, '\\$&')}"`}`).join(';');
  }

  toJSON() { return this.toString(); }
  [Symbol.iterator]() { return this.entries(); }
}

class MIMEType {
  #type;
  #subtype;
  #params;

  constructor(text) {
    text = `${text}`;
    const [, type, subtype, rest] = /^[\t\n\f\r ]*([^/]*)\/?([^;]*)(.*)$/s.exec(text);
    if (!TOKEN.test(type)) throw invalid('type', text, type.search(/[^-!#$%&'*+.^_`|~A-Za-z0-9]/));
    if (!TOKEN.test(subtype.trimEnd())) throw invalid('subtype', text, subtype.search(/[^-!#$%&'*+.^_`|~A-Za-z0-9]/));
    this.#type = type.toLowerCase();
    this.#subtype = subtype.trimEnd().toLowerCase();
    this.#params = MIMEParams.parse(rest);
  }

  get type() { return this.#type; }
  set type(value) {
    if (!TOKEN.test(`${value}`)) throw invalid('type', value);
    this.#type = `${value}`.toLowerCase();
  }

  get subtype() { return this.#subtype; }
  set subtype(value) {
    if (!TOKEN.test(`${value}`)) throw invalid('subtype', value);
    this.#subtype = `${value}`.toLowerCase();
  }

  get essence() { return `${this.#type}/${this.#subtype}`; }
  get params() { return this.#params; }

  toString() {
    const params = this.#params.toString();
    return params === '' ? this.essence : `${this.essence};${params}`;
  }

  toJSON() { return this.toString(); }
}

module.exports = { MIMEType, MIMEParams };
