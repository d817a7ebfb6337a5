'use strict';
// The class Headers of fetch.
const kList = Symbol('headers list');
const NAME = /^[!#$%&'*+\-.^_`|~0-9A-Za-z]+$/;
const BAD_VALUE = /[\0\r\n]|[^\0-\xff]/;

function checkedName(name, method) {
  name = `${name}`;
  if (!NAME.test(name)) throw new TypeError(`Headers.${method}: ${JSON.stringify(name)} is an invalid header name.`);
  return name.toLowerCase();
}

function checkedValue(value, method) {
  value = `${value}`.replace(/^[\t\n\r ]+|[\t\n\r ]+$/g, '');
  if (BAD_VALUE.test(value)) throw new TypeError(`Headers.${method}: ${JSON.stringify(value)} is an invalid header value.`);
  return value;
}

class Headers {
  constructor(init = undefined) {
    Object.defineProperty(this, kList, { value: new Map() });
    if (init === undefined) return;
    if (init === null || (typeof init !== 'object' && typeof init !== 'function')) {
      throw new TypeError('Headers constructor: init is neither a sequence nor a record');
    }
    const pairs = typeof init[Symbol.iterator] === 'function' ? init : Object.entries(init);
    for (const pair of pairs) {
      const entry = [...pair];
      if (entry.length !== 2) throw new TypeError('Headers constructor: expected name/value pair to be length 2, found ' + entry.length + '.');
      this.append(entry[0], entry[1]);
    }
  }

  append(name, value) {
    name = checkedName(name, 'append');
    const known = this[kList].get(name);
    if (known) known.push(checkedValue(value, 'append'));
    else this[kList].set(name, [checkedValue(value, 'append')]);
  }

  set(name, value) { this[kList].set(checkedName(name, 'set'), [checkedValue(value, 'set')]); }
  delete(name) { this[kList].delete(checkedName(name, 'delete')); }
  has(name) { return this[kList].has(checkedName(name, 'has')); }
  get(name) { return this[kList].get(checkedName(name, 'get'))?.join(', ') ?? null; }
  getSetCookie() { return [...this[kList].get('set-cookie') ?? []]; }

  * entries() {
    for (const [name, values] of [...this[kList]].sort(([one], [other]) => (one < other ? -1 : 1))) {
      if (name === 'set-cookie') for (const value of values) yield [name, value];
      else yield [name, values.join(', ')];
    }
  }

  * keys() { for (const [name] of this.entries()) yield name; }
  * values() { for (const [, value] of this.entries()) yield value; }

  forEach(callback, self = undefined) {
    if (typeof callback !== 'function') throw new TypeError("Failed to execute 'forEach' on 'Headers': parameter 1 is not of type 'Function'.");
    for (const [name, value] of this.entries()) callback.call(self, value, name, this);
  }

  [Symbol.iterator]() { return this.entries(); }
  [Symbol.for('nodejs.util.inspect.custom')](depth, options) {
    return `Headers ${require('internal/util/inspect').inspect(Object.fromEntries(this.entries()), options)}`;
  }
}
Object.defineProperty(Headers.prototype, Symbol.toStringTag, { value: 'Headers', configurable: true });

module.exports = { Headers };
