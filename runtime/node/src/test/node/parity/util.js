// util beside inspect and format.
const util = require('util');
const attempt = (label, action) => {
  try {
    console.log(label, action());
  } catch (error) {
    console.log(label, error.name, error.code, error.message);
  }
};
const { types } = util;
console.log(types === require('util/types'), require('sys') === util);
const samples = { date: new Date(), regexp: /x/, map: new Map(), set: new Set(), weakmap: new WeakMap(), weakset: new WeakSet(), error: new TypeError('x'), promise: Promise.resolve(), u8: new Uint8Array(1), f64: new Float64Array(1), b64: new BigInt64Array(1), dv: new DataView(new ArrayBuffer(1)), ab: new ArrayBuffer(1), sab: new SharedArrayBuffer(1), num: Object(1), str: Object('s'), bool: Object(true), big: Object(1n), sym: Object(Symbol('q')), fn() {}, async: async () => {}, gen: function* () {}, genObject: (function* () {})(), args: (function () { return arguments; })(), mapIterator: new Map().keys(), setIterator: new Set().values(), plain: {}, array: [], nothing: null, text: 'x', fakeDate: Object.create(Date.prototype), fakeError: { __proto__: Error.prototype } };
for (const [name, value] of Object.entries(samples)) {
  console.log(name, Object.keys(types).filter((type) => !['isProxy', 'isExternal', 'isKeyObject', 'isCryptoKey'].includes(type) && types[type](value)).join());
}
for (const name of ['isArray', 'isBoolean', 'isNull', 'isNullOrUndefined', 'isNumber', 'isString', 'isSymbol', 'isUndefined', 'isRegExp', 'isObject', 'isDate', 'isError', 'isFunction', 'isPrimitive', 'isBuffer']) {
  console.log(name, [[], true, null, undefined, 1, 's', Symbol('x'), /x/, {}, new Date(), new Error('x'), () => {}, Buffer.alloc(1)].map((value) => Number(util[name](value))).join(''));
}
function Parent() {}
function Child() {}
util.inherits(Child, Parent);
console.log(new Child() instanceof Parent, Child.super_ === Parent);
attempt('inherits', () => util.inherits(null, Parent));
attempt('inherits', () => util.inherits(Child, {}));
attempt('promisify', () => util.promisify('x'));
attempt('callbackify', () => util.callbackify(5));
const old = util.deprecate(() => 'old', 'old is deprecated', 'DEP_X');
console.log(old(), old(), util.deprecate(class Old {}, 'never called').name);
console.log(util.stripVTControlCharacters('\u001b[31mred\u001b[0m'), JSON.stringify(util.styleText('red', 'x')), JSON.stringify(util.styleText(['bold', 'underline'], 'x')));
attempt('styleText', () => util.styleText('nocolor', 'x').length);
console.log(util.isDeepStrictEqual({ a: [1, new Map([[1, 2]])] }, { a: [1, new Map([[1, 2]])] }), util.isDeepStrictEqual([1], ['1']), util.toUSVString('a\ud800'));
console.log(util.getSystemErrorName(-2), util.getSystemErrorName(-111), util.getSystemErrorMap().get(-13), util.getSystemErrorMap().size > 70);
attempt('getSystemErrorName', () => util.getSystemErrorName(1));
console.log(util._extend({ a: 1 }, { b: 2 }), util.types.isNativeError(new RangeError()), typeof util.TextEncoder, typeof util.TextDecoder, util.debuglog('off').enabled, util.debug === util.debuglog);
console.log(util.parseEnv('A=1\nB="two words"\n# comment\nC=\'x\'\nexport D=4 # tail\nE="a\\nb"\nF=\n'));
const parse = (args, options, more) => attempt('parseArgs', () => JSON.stringify(util.parseArgs({ args, options, ...more })));
parse(['-f', '--bar', 'b'], { foo: { type: 'boolean', short: 'f' }, bar: { type: 'string' } });
parse(['--bar=x', '--bar', 'y', 'pos', '--', '-z'], { bar: { type: 'string', multiple: true } }, { allowPositionals: true });
parse(['-abc', 'v'], { a: { type: 'boolean', short: 'a' }, b: { type: 'boolean', short: 'b' }, c: { type: 'string', short: 'c' } });
parse(['--unknown'], {});
parse(['pos'], {});
parse(['--foo=1'], { foo: { type: 'boolean' } });
parse(['--bar'], { bar: { type: 'string', short: 'b' } });
parse(['--bar', '-x'], { bar: { type: 'string' } });
parse(['--any', '--other=1', 'p'], {}, { strict: false });
parse([], { d: { type: 'string', default: 'dflt' } });
parse(['-f', 'p'], { foo: { type: 'boolean', short: 'f' } }, { tokens: true, allowPositionals: true });
attempt('options', () => util.parseArgs({ args: [], options: { a: { type: 'number' } } }));
const mime = new util.MIMEType('Text/HTML; charset=UTF-8; q="a b"');
console.log(String(mime), mime.essence, mime.params.get('charset'), mime.subtype);
const promised = util.promisify((a, b, callback) => callback(null, a + b));
const failing = util.promisify((callback) => callback(new Error('failed')));
const custom = () => {};
custom[util.promisify.custom] = () => Promise.resolve('custom');
(async () => {
  console.log(await promised(1, 2), await failing().catch((error) => error.message), await util.promisify(custom)(), util.promisify(promised) !== promised, promised.length);
  console.log(await util.promisify(setTimeout)(1, 'timer value'), await util.promisify(setImmediate)('immediate value'));
  util.callbackify(async (x) => x * 2)(21, (error, value) => console.log('callbackified', error, value));
  util.callbackify(async () => { throw new TypeError('t'); })((error) => console.log('callbackified', error.message));
  util.callbackify(() => Promise.reject(null))((error) => console.log(error.code, error.message, error.reason));
  console.log(util.callbackify(async function named(a) {}).name, util.callbackify(async (a) => {}).length);
  const controller = new AbortController();
  util.aborted(controller.signal, {}).then(() => console.log('aborted'));
  controller.abort();
})();
