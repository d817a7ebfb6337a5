'use strict';
// What `sequelgate archive` runs: asks for what an ordinary service asks for, so that its classes are in the archive.
const modules = ['assert', 'async_hooks', 'buffer', 'crypto', 'events', 'fs', 'http', 'net', 'os', 'path', 'pg', 'querystring', 'stream', 'timers', 'tty', 'url', 'util', 'zlib'];
const loaded = modules.map((name) => require(name));

class Base {
  static #count = 0;
  #name;
  constructor(name) { this.#name = name; Base.#count++; }
  get name() { return this.#name; }
  toJSON() { return { name: this.#name, count: Base.#count }; }
}
class Derived extends Base {
  constructor(...names) { super(names.join('-')); }
  *[Symbol.iterator]() { yield* this.name.split('-'); }
}

async function work() {
  const derived = new Derived('a', 'b', 'c');
  const [first, ...rest] = derived;
  const text = JSON.stringify({ ...derived.toJSON(), first, rest, at: new Date(0), pattern: /^(\w+)-(?<tail>.*)$/u.exec(derived.name).groups });
  const hash = require('crypto').createHash('sha256').update(text).digest('hex');
  for (const [key, value] of Object.entries(JSON.parse(text))) console.log(`${key}: %o`, value);
  await Promise.all([1, 2, 3].map((n) => new Promise((resolve) => setTimeout(resolve, n))));
  return new Map([[hash, loaded.length]]).size ?? new WeakMap();
}

const server = require('http').createServer((request, response) => response.end('ok'));
server.listen(0, '127.0.0.1', () => {
  require('http').get({ port: server.address().port, host: '127.0.0.1' }, (response) => {
    response.resume().on('end', () => work().then(() => server.close()));
  });
});
