'use strict';
// Headers of the Fetch standard.
const TOKEN = /^[\^_`a-zA-Z\-0-9!#$%&'*+.|~]+$/;
const kList = Symbol('list');
const kGuard = Symbol('immutable');

function checkedName(name, method) {
  const text = String(name);
  if (!TOKEN.test(text)) throw new TypeError(`Headers.${method}: ${text} is an invalid header name.`);
  return text.toLowerCase();
}

function checkedValue(value, method) {
  const text = String(value).replace(/^[\t\n\r ]+|[\t\n\r ]+$/g, '');
  // eslint-disable-next-line no-control-regex
  if (/[\0\r\n]/.test(text) || /[^\0-\xff]/.test(text)) throw new TypeError(`Headers.${method}: ${text} is an invalid header value.`);
  return text;
}

class Headers {
  constructor(init) {
    this[kList] = new Map();
    this[kGuard] = false;
    if (init === undefined || init === null) {
      if (init === null) throw new TypeError("Headers constructor: init was given by its contents, but it's not an object");
      return;
    }
    if (typeof init !== 'object') throw new TypeError('Headers constructor: init must be an object or a sequence');
    if (typeof init[Symbol.iterator] === 'function') {
      for (const pair of init) {
        const [name, value, ...more] = pair;
        if (value === undefined || more.length > 0) throw new TypeError('Headers constructor: expected name/value pair to be length 2, found 0.');
        this.append(name, value);
      }
    } else {
      for (const name of Reflect.ownKeys(init)) if (typeof name === 'string') this.append(name, init[name]);
    }
  }

  #change() {
    if (this[kGuard]) throw new TypeError('immutable');
  }

  append(name, value) {
    const key = checkedName(name, 'append');
    const text = checkedValue(value, 'append');
    this.#change();
    const before = this[kList].get(key);
    if (before === undefined) this[kList].set(key, [text]);
    else before.push(text);
  }

  delete(name) {
    const key = checkedName(name, 'delete');
    this.#change();
    this[kList].delete(key);
  }

  get(name) {
    const values = this[kList].get(checkedName(name, 'get'));
    return values === undefined ? null : values.join(', ');
  }

  getSetCookie() {
    return [...(this[kList].get('set-cookie') ?? [])];
  }

  has(name) {
    return this[kList].has(checkedName(name, 'has'));
  }

  set(name, value) {
    const key = checkedName(name, 'set');
    const text = checkedValue(value, 'set');
    this.#change();
    this[kList].set(key, [text]);
  }

  forEach(callback, self) {
    if (typeof callback !== 'function') throw new TypeError("Failed to execute 'forEach' on 'Headers': parameter 1 is not of type 'Function'.");
    for (const [name, value] of this) callback.call(self, value, name, this);
  }

  * entries() {
    for (const name of [...this[kList].keys()].sort()) {
      if (name === 'set-cookie') for (const cookie of this[kList].get(name)) yield [name, cookie];
      else yield [name, this[kList].get(name).join(', ')];
    }
  }

  * keys() {
    for (const [name] of this.entries()) yield name;
  }

  * values() {
    for (const [, value] of this.entries()) yield value;
  }

  [Symbol.for('nodejs.util.inspect.custom')](depth, options, inspect) {
    return `Headers ${(inspect ?? require('util').inspect)(Object.fromEntries([...this[kList]].map(([name, values]) => [name, values.join(', ')])), options)}`;
  }
}
Object.defineProperty(Headers.prototype, Symbol.iterator, { value: Headers.prototype.entries, writable: true, configurable: true, enumerable: false });
Object.defineProperty(Headers.prototype, Symbol.toStringTag, { value: 'Headers', configurable: true });

/** The headers of an answer cannot be changed. */
function freeze(headers) {
  headers[kGuard] = true;
  return headers;
}

module.exports = { Headers };
Object.defineProperty(module.exports, 'freeze', { value: freeze, enumerable: false });
