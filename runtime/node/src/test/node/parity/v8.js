const v8 = require('v8');
class Foo { constructor() { this.own = 1; } }
const cyclic = { name: 'c' };
cyclic.self = cyclic;
const values = [undefined, null, true, false, 0, -0, 1, -1, 1.5, 2 ** 31, -(2 ** 30), 2 ** 30, NaN, Infinity, 10n, -(2n ** 70n), 'latin é', 'wide €', '', [1, , 'x'], Object.assign([1], { extra: 2 }), { a: { b: [1] }, 5: 'index' }, new Date(0), /x/gi, new Map([[1, { a: 2 }]]), new Set(['s']), Buffer.from('buf'), new Uint16Array([1, 2]), new Float64Array([1.5]), new ArrayBuffer(3), Object(1), Object('s'), Object(false), cyclic, new Foo(), [{ shared: 1 }, 'x'.repeat(300)]];
for (const value of values) {
  const bytes = v8.serialize(value);
  console.log(bytes.toString('hex').slice(0, 200), v8.deserialize(bytes));
}
console.log(v8.deserialize(v8.serialize(new TypeError('t', { cause: 1 }))).message, v8.deserialize(v8.serialize(new RangeError('r'))) instanceof RangeError);
for (const bad of [() => v8.serialize(() => {}), () => v8.serialize(Symbol('x')), () => v8.deserialize('x'), () => v8.deserialize(Buffer.from([1, 2, 3]))]) {
  try { bad(); } catch (error) { console.log(error.name, error.code, error.message); }
}
const statistics = v8.getHeapStatistics();
console.log(typeof statistics.used_heap_size, statistics.heap_size_limit > 0, typeof v8.cachedDataVersionTag());
