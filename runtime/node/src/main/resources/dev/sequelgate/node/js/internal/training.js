'use strict';
// Uses what applications use while they start, so that the classes behind it are archived; see Training.java.
const assert = require('node:assert');
const { AsyncLocalStorage } = require('node:async_hooks');
const crypto = require('node:crypto');
const EventEmitter = require('node:events');
const fs = require('node:fs');
const http = require('node:http');
const os = require('node:os');
const path = require('node:path');
const { performance } = require('node:perf_hooks');
const querystring = require('node:querystring');
const { PassThrough, pipeline } = require('node:stream');
const url = require('node:url');
const util = require('node:util');
const pg = require('pg');

class Animal extends EventEmitter {
  static count = 0;
  #name;

  constructor(name, { legs = 4, ...rest } = {}) {
    super();
    this.#name = name;
    Object.assign(this, { legs }, rest);
    Animal.count++;
  }

  get name() { return this.#name ?? 'nobody'; }

  set name(value) { this.#name = value; }

  * [Symbol.iterator]() { for (let i = 0; i < this.legs; i++) yield `${this.name} ${i}`; }

  toJSON() { return { name: this.#name, at: new Date(0) }; }
}

function Legacy(value) { this.value = value; }
Legacy.prototype.add = function (...values) { return values.reduce((sum, item) => sum + item, this.value); };

function language() {
  const animal = new Animal('cat', { colour: 'black' });
  animal.on('seen', (times) => { animal.times = (animal.times || 0) + times; });
  animal.emit('seen', 2);
  const names = [...animal].map((name) => name.toUpperCase()).filter(Boolean).sort((a, b) => (a < b ? 1 : -1));
  const grouped = names.reduce((all, name) => ({ ...all, [name]: name.length }), {});
  for (const [key, value] of Object.entries(grouped)) if (!(key in grouped) || value === 0) throw new Error(key);
  const proxy = new Proxy(grouped, { get: (target, key) => Reflect.get(target, key) ?? key, has: () => true });
  const cache = new Map([[1, 'one']]).set(proxy, new Set(names));
  const weak = new WeakMap([[animal, Symbol('weak')]]);
  switch (typeof weak.get(animal)) {
    case 'symbol': break;
    default: throw new TypeError('no symbol');
  }
  outer: for (let i = 0, j = 10; i < j; i += 2, j--) { do { if (i > 4) break outer; } while (i++ < 3); }
  var total = 0;
  for (const key in grouped) total += grouped[key] | 0;
  try { null.x; } catch (error) { assert(error instanceof TypeError && error.stack.includes('training')); } finally { total <<= 1; }
  const text = 'The quick-brown fox_jumps 42 times; över the lazy dog\n'.repeat(3);
  text.replace(/([A-Z])\w+(?=-)|(?<digits>\d+)/gu, (whole) => whole.toLowerCase()).split(/\s+|[;,]/).join('|').match(/^(?:[^|]+\|){2,}?(\w+)/i);
  assert(/^[\w.+-]+@(?:[a-z\d-]+\.)+[a-z]{2,}$/i.test('a.b@example.org') && text.includes('fox') && text.trim().padStart(200).lastIndexOf('dog') > 0);
  const numbers = Float64Array.from({ length: 50 }, (_, i) => Math.sqrt(i) ** 1.5 % 7);
  assert(parseInt('7f', 16) === 127 && Number('1e3').toFixed(2) === '1000.00' && (10n ** 20n).toString().length === 21 && numbers.length === 50);
  JSON.parse(JSON.stringify({ animal, list: [1, -2.5, null, true, 'ü"\n'], nested: { date: new Date(), cache: [...cache.keys()].length } }), (key, value) => value);
  new Date(2024, 1, 29, 12).toISOString();
  new Date('2024-06-01T12:00:00+02:00').toLocaleDateString('en-GB');
  new Intl.NumberFormat('en').format(1234.5);
  Function.prototype.call.call(Legacy.prototype.add, new Legacy(1), 2, 3);
  Object.defineProperties(Object.create(null, { a: { value: 1 } }), { b: { get() { return 2; }, configurable: true } });
  new Function('a', 'return a + 1')(1);
  return util.inspect({ animal, names, proxy, cache, text: text.slice(0, 20), error: new RangeError('shown') }, { depth: 3 });
}

async function files() {
  const file = path.join(__dirname, 'data.json');
  fs.writeFileSync(file, JSON.stringify({ main: './x', list: Array.from({ length: 100 }, (_, i) => i) }));
  require(file);
  await fs.promises.readFile(file, 'utf8');
  for (const name of fs.readdirSync(__dirname)) fs.statSync(path.resolve(__dirname, name)).isFile();
  fs.unlinkSync(file);
  fs.existsSync(file);
  await new Promise((resolve, reject) => {
    pipeline(new PassThrough().end(Buffer.from('piped')), new PassThrough().resume(), (error) => (error ? reject(error) : resolve()));
  });
}

async function database() {
  const pool = new pg.Pool({ host: '127.0.0.1', port: 1, user: 'nobody', password: 'none', database: 'none', connectionTimeoutMillis: 5000 });
  await pool.query('SELECT $1::int', [1]).then(() => { throw new Error('connected'); }, (error) => assert.strictEqual(error.code, 'ECONNREFUSED'));
  await pool.end();
}

async function service() {
  const store = new AsyncLocalStorage();
  const server = http.createServer((request, response) => store.run({ at: performance.now() }, async () => {
    const { pathname, searchParams } = new URL(request.url, 'http://localhost');
    let body = '';
    for await (const chunk of request) body += chunk;
    response.writeHead(200, { 'content-type': 'application/json' });
    response.end(JSON.stringify({ pathname, q: searchParams.get('q'), body, id: crypto.randomUUID(), hash: crypto.createHash('sha256').update(body).digest('hex') }));
  }));
  await new Promise((resolve) => { server.listen(0, '127.0.0.1', resolve); });
  await new Promise((resolve, reject) => {
    const request = http.request({ port: server.address().port, host: '127.0.0.1', path: '/a?q=1', method: 'POST' }, (response) => {
      response.resume();
      response.on('end', resolve);
    });
    request.on('error', reject);
    request.end('body');
  });
  await new Promise((resolve) => { server.close(resolve); });
}

(async () => {
  for (let i = 0; i < 3; i++) language();
  url.parse('postgres://u:p@h:5432/d?ssl=true', true);
  querystring.parse('a=1&b=2');
  os.hostname();
  await Promise.all([files(), new Promise((resolve) => { setTimeout(resolve, 5); }), new Promise((resolve) => { setImmediate(resolve); })]);
  await database();
  await service();
  process.stdout.write(`${util.format('%s %d %j', 'trained', 1, {})}\n`);
  console.error('%o', process.memoryUsage().rss > 0);
})();
