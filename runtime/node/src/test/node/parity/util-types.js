const { types } = require('util');
const samples = { date: new Date(), re: /x/, map: new Map(), set: new Set(), wm: new WeakMap(), ws: new WeakSet(), ab: new ArrayBuffer(1), sab: new SharedArrayBuffer(1),
 dv: new DataView(new ArrayBuffer(1)), u8: new Uint8Array(1), f64: new Float64Array(1), b64: new BigInt64Array(1), p: Promise.resolve(), err: new TypeError('x'), fake: Object.create(Error.prototype),
 args: (function () { return arguments; })(), num: Object(1), str: Object('x'), bool: Object(true), sym: Object(Symbol()), big: Object(1n), gen: (function* () {})(), gf: function* () {}, af: async () => {}, agf: async function* () {},
 mi: new Map().entries(), si: new Set().values(), fakeDate: { [Symbol.toStringTag]: 'Date' }, plain: {}, arr: [], fn() {}, nul: null, und: undefined, one: 1, s: 'x', dateProto: Date.prototype, sub: new (class X extends Map {})() };
for (const [k, v] of Object.entries(samples)) console.log(k, Object.keys(types).filter((n) => n !== 'isExternal' && types[n](v)).sort().join(' '));
console.log(Object.keys(types).sort().join());
