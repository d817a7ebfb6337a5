'use strict';
// Headers of `fetch`.
const TOKEN = /^[!#$%&'*+\-.^_`|~0-9A-Za-z]+$/;
const kCustomInspect = Symbol.for('nodejs.util.inspect.custom');
let rawOf;

function checked(where, name, value) {
  const text = String(value).replace(/^[\t\n\r ]+|[\t\n\r ]+$/g, '');
  if (!TOKEN.test(name)) throw new TypeError(`${where}: "${name}" is an invalid header name.`);
  if (/[\0\r\n]|[^\0-\xff]/.test(text)) throw new TypeError(`${where}: "${text}" is an invalid header value.`);
  return text;
}

class Headers {
  /** Name as first given and values, by the name in lower case. */
  #entries = new Map();
  #fixed = false;

  constructor(init) {
    if (init == null) {
      if (init === null) throw new TypeError("Headers constructor: init was given by an invalid type");
      return;
    }
    if (init instanceof Headers) {
      for (const [key, { name, values }] of init.#entries) this.#entries.set(key, { name, values: [...values] });
    } else if (typeof init === 'object' && typeof init[Symbol.iterator] === 'function') {
      for (const pair of init) {
        const [name, value, ...more] = pair;
        if (value === undefined || more.length > 0) throw new TypeError(`Headers constructor: expected name/value pair to be length 2, found ${[...pair].length}.`);
        this.append(name, value);
      }
    } else if (typeof init === 'object') {
      for (const name of Reflect.ownKeys(init)) {
        if (Object.getOwnPropertyDescriptor(init, name).enumerable) this.append(name, init[name]);
      }
    } else {
      throw new TypeError("Headers constructor: init was given by an invalid type");
    }
  }

  static {
    rawOf = (headers) => [...headers.#entries.values()].flatMap(({ name, values }) => (name.toLowerCase() === 'set-cookie' ? values.map((value) => [name, value]) : [[name, values.join(name.toLowerCase() === 'cookie' ? '; ' : ', ')]]));
    Headers.fix = (headers) => {
      headers.#fixed = true;
      return headers;
    };
  }

  #writable() {
    if (this.#fixed) throw new TypeError('immutable');
  }

  append(name, value) {
    name = String(name);
    const text = checked('Headers.append', name, value);
    this.#writable();
    const entry = this.#entries.get(name.toLowerCase());
    if (entry) entry.values.push(text);
    else this.#entries.set(name.toLowerCase(), { name, values: [text] });
  }

  set(name, value) {
    name = String(name);
    const text = checked('Headers.set', name, value);
    this.#writable();
    const known = this.#entries.get(name.toLowerCase());
    this.#entries.set(name.toLowerCase(), { name: known?.name ?? name, values: [text] });
  }

  delete(name) {
    checked('Headers.delete', String(name), '');
    this.#writable();
    this.#entries.delete(String(name).toLowerCase());
  }

  get(name) {
    checked('Headers.get', String(name), '');
    const entry = this.#entries.get(String(name).toLowerCase());
    return entry ? entry.values.join(entry.name.toLowerCase() === 'cookie' ? '; ' : ', ') : null;
  }

  has(name) {
    checked('Headers.has', String(name), '');
    return this.#entries.has(String(name).toLowerCase());
  }

  getSetCookie() {
    return [...(this.#entries.get('set-cookie')?.values ?? [])];
  }

  forEach(callback, self) {
    if (typeof callback !== 'function') throw new TypeError("Failed to execute 'forEach' on 'Headers': parameter 1 is not of type 'Function'.");
    for (const [name, value] of this) callback.call(self, value, name, this);
  }

  * entries() {
    for (const key of [...this.#entries.keys()].sort()) {
      if (key === 'set-cookie') for (const value of this.getSetCookie()) yield [key, value];
      else yield [key, this.get(key)];
    }
  }

  * keys() {
    for (const [key] of this.entries()) yield key;
  }

  * values() {
    for (const [, value] of this.entries()) yield value;
  }

  [kCustomInspect](depth, options) {
    const shown = Object.fromEntries([...this.#entries.values()].map(({ name, values }) => [name, values.join(', ')]));
    return `Headers ${require('internal/util/inspect').inspect(shown, options)}`;
  }
}
Object.defineProperty(Headers.prototype, Symbol.iterator, { value: Headers.prototype.entries, writable: true, configurable: true });
Object.defineProperty(Headers.prototype, Symbol.toStringTag, { value: 'Headers', configurable: true });
const { fix } = Headers;
delete Headers.fix;

module.exports = { Headers, fix, rawOf, TOKEN };
