'use strict';
const { urlencoded } = require('internal/vendor/url');
const { coded, missingArguments, validateFunction } = require('internal/errors');
const kInspect = Symbol.for('nodejs.util.inspect.custom');
let followParams;

class URLSearchParams {
  #list = [];
  #changed;

  constructor(init = undefined) {
    if (init === undefined || init === null) return;
    if (typeof init === 'object' || typeof init === 'function') this.#fill(init);
    else this.#parse(`${init}`.replace(/^\?/, ''));
  }

  static {
    // A URL and its searchParams follow each other.
    followParams = (params, query, changed) => {
      if (query !== undefined) params.#parse(query);
      if (changed !== undefined) params.#changed = changed;
    };
  }

  #parse(query) {
    this.#list = query === '' ? [] : urlencoded.parseUrlencodedString(query.toWellFormed());
  }

  #fill(init) {
    const iterate = init[Symbol.iterator];
    if (iterate === undefined || iterate === null) {
      const pairs = new Map();
      for (const key of Reflect.ownKeys(init)) {
        if (Object.getOwnPropertyDescriptor(init, key)?.enumerable) pairs.set(text(key), text(init[key]));
      }
      this.#list = [...pairs].map((pair) => [...pair]);
      return;
    }
    if (typeof iterate !== 'function') throw coded(TypeError, 'ERR_ARG_NOT_ITERABLE', 'Query pairs must be iterable');
    for (const pair of init) {
      if (pair === null || typeof pair !== 'object' || typeof pair[Symbol.iterator] !== 'function') {
        throw coded(TypeError, 'ERR_INVALID_TUPLE', 'Each query pair must be an iterable [name, value] tuple');
      }
      const values = [...pair];
      if (values.length !== 2) throw coded(TypeError, 'ERR_INVALID_TUPLE', 'Each query pair must be an iterable [name, value] tuple');
      this.#list.push(values.map(text));
    }
  }

  #update() {
    this.#changed?.(urlencoded.serializeUrlencoded(this.#list));
  }

  get size() {
    return this.#list.length;
  }

  append(name, value) {
    if (arguments.length < 2) throw missingArguments('name', 'value');
    this.#list.push([text(name), text(value)]);
    this.#update();
  }

  delete(name, value = undefined) {
    if (arguments.length < 1) throw missingArguments('name');
    name = text(name);
    const only = value === undefined ? undefined : text(value);
    this.#list = this.#list.filter((pair) => pair[0] !== name || (only !== undefined && pair[1] !== only));
    this.#update();
  }

  get(name) {
    if (arguments.length < 1) throw missingArguments('name');
    name = text(name);
    return this.#list.find((pair) => pair[0] === name)?.[1] ?? null;
  }

  getAll(name) {
    if (arguments.length < 1) throw missingArguments('name');
    name = text(name);
    return this.#list.filter((pair) => pair[0] === name).map((pair) => pair[1]);
  }

  has(name, value = undefined) {
    if (arguments.length < 1) throw missingArguments('name');
    name = text(name);
    const only = value === undefined ? undefined : text(value);
    return this.#list.some((pair) => pair[0] === name && (only === undefined || pair[1] === only));
  }

  set(name, value) {
    if (arguments.length < 2) throw missingArguments('name', 'value');
    name = text(name);
    const first = this.#list.find((pair) => pair[0] === name);
    if (first === undefined) this.#list.push([name, text(value)]);
    else {
      first[1] = text(value);
      this.#list = this.#list.filter((pair) => pair === first || pair[0] !== name);
    }
    this.#update();
  }

  sort() {
    this.#list.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
    this.#update();
  }

  forEach(callback, thisArg = undefined) {
    validateFunction(callback, 'callback');
    for (let i = 0; i < this.#list.length; i++) callback.call(thisArg, this.#list[i][1], this.#list[i][0], this);
  }

  entries() {
    return iterator(() => this.#list, (pair) => [pair[0], pair[1]]);
  }

  keys() {
    return iterator(() => this.#list, (pair) => pair[0]);
  }

  values() {
    return iterator(() => this.#list, (pair) => pair[1]);
  }

  toString() {
    return urlencoded.serializeUrlencoded(this.#list);
  }

  [kInspect](depth, options) {
    if (typeof depth === 'number' && depth < 0) return options.stylize('[Object]', 'special');
    const { inspect } = require('internal/util/inspect');
    const inner = { ...options, depth: options.depth === null ? null : options.depth - 1 };
    const shown = this.#list.map(([name, value]) => `${inspect(name, inner)} => ${inspect(value, inner)}`);
    if (shown.length === 0) return 'URLSearchParams {}';
    const length = shown.reduce((sum, part) => sum + part.length + 2, -2);
    if (length > options.breakLength) return `URLSearchParams {\n  ${shown.join(',\n  ')} }`;
    return `URLSearchParams { ${shown.join(', ')} }`;
  }
}

function text(value) {
  return `${value}`.toWellFormed();
}

const IteratorPrototype = Object.getPrototypeOf(Object.getPrototypeOf([][Symbol.iterator]()));
const iteratorPrototype = Object.create(IteratorPrototype, { [Symbol.toStringTag]: { value: 'URLSearchParams Iterator', configurable: true } });

function iterator(list, take) {
  let index = 0;
  return Object.create(iteratorPrototype, {
    next: {
      value: () => (index < list().length ? { value: take(list()[index++]), done: false } : { value: undefined, done: true }),
    },
  });
}

for (const name of ['append', 'delete', 'get', 'getAll', 'has', 'set', 'sort', 'entries', 'forEach', 'keys', 'values', 'toString', 'size']) {
  Object.defineProperty(URLSearchParams.prototype, name, { enumerable: true });
}
Object.defineProperty(URLSearchParams.prototype, Symbol.iterator, { value: URLSearchParams.prototype.entries, writable: true, configurable: true });
Object.defineProperty(URLSearchParams.prototype, Symbol.toStringTag, { value: 'URLSearchParams', configurable: true });

module.exports = { URLSearchParams, follow: followParams };
