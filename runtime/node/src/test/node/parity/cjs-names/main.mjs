// Which names import sees of a CommonJS module, by the text alone.
import fs from 'fs';
import path from 'path';
const cases = {
  literal: 'module.exports = { a, b, c: d };',
  numbers: 'module.exports = { one: 1, two: 2 };',
  numberLast: 'module.exports = { a: b, one: 1, two: 2 };',
  strings: "module.exports = { 'a': a, \"b\": b, 'not id': c };",
  stringValue: "module.exports = { a: 'x', b: 'y' };",
  computed: "module.exports = { a, ['three']: 3, b };",
  methods: 'module.exports = { a, b() {}, c };',
  getters: 'module.exports = { a, get b() { return 1; }, c };',
  async: 'module.exports = { a, async b() {}, c };',
  spread: "module.exports = { a, ...require('./target.cjs'), b };",
  spreadOther: 'module.exports = { a, ...x, b };',
  functionValue: 'module.exports = { a: function () {}, b: function () {} };',
  arrowValue: 'module.exports = { a: () => {}, b: () => {} };',
  call: 'module.exports = { a: f(), b: g() };',
  member: 'module.exports = { a: x.y, b: x.z };',
  trailing: 'module.exports = { a, b, };',
  comments: 'module.exports = { /* x */ a, // y\n b, };',
  assigned: 'exports.a = 1; exports.b = exports.c = 2; module.exports.d = 3; this.e = 5;',
  brackets: "exports['a'] = 1; module.exports['b'] = 2; exports[c] = 3;",
  nested: 'function f() { exports.inside = 1; } if (x) { exports.alsoInside = 2; }',
  inString: "const s = 'exports.no = 1'; // exports.comment = 1\n/* exports.block = 1 */ const t = `exports.template = 1`; const r = /exports.regex = 1/; exports.yes = 1;",
  templateExpression: 'const t = `${exports.inTemplate = 1}`; exports.yes = 1;',
  division: 'const half = 4 / 2; exports.a = 1; const r = 4 / 2;',
  regexAfterParen: 'if (x) /exports.no = 1/.test(y); exports.a = 1;',
  define: "Object.defineProperty(exports, 'a', { enumerable: true, get: function () { return q.p; } }); Object.defineProperty(exports, 'b', { value: 1 }); Object.defineProperty(module.exports, 'c', { enumerable: true, value: 2 });",
  defineOther: "Object.defineProperty(exports, 'a', { writable: true, value: 1 }); Object.defineProperty(exports, 'b', { get() { return x; } }); Object.defineProperty(exports, 'c', { enumerable: true, get: () => 1 }); Object.defineProperty(exports, 'd', { get: function () { return compute(); } });",
  esModule: "Object.defineProperty(exports, '__esModule', { value: true }); exports.default = 1; exports.x = 2;",
  typescriptGet: "Object.defineProperty(exports, 'a', { enumerable: true, get: function () { return m_1.a; } });",
  requireWhole: "module.exports = require('./target.cjs');",
  requireTwice: "module.exports = require('./target.cjs'); module.exports = require('./other.cjs');",
  requireThenAssign: "module.exports = require('./target.cjs'); module.exports.more = 1;",
  assignThenRequire: "exports.before = 1; module.exports = require('./target.cjs');",
  conditional: "if (process.env.NODE_ENV === 'production') { module.exports = require('./target.cjs'); } else { module.exports = require('./other.cjs'); }",
  star: "__exportStar(require('./target.cjs'), exports);",
  tslibStar: "tslib_1.__exportStar(require('./target.cjs'), exports);",
  starOld: "__export(require('./target.cjs'));",
  babel: "var _t = require('./target.cjs'); Object.keys(_t).forEach(function (key) { if (key === 'default' || key === '__esModule') return; if (key in exports && exports[key] === _t[key]) return; Object.defineProperty(exports, key, { enumerable: true, get: function () { return _t[key]; } }); });",
  babelLoose: "var _t = require('./target.cjs'); Object.keys(_t).forEach(function (key) { if (key === 'default' || key === '__esModule') return; exports[key] = _t[key]; });",
  babelInterop: "var _t = _interopRequireWildcard(require('./target.cjs')); Object.keys(_t).forEach(function (key) { if (key === 'default' || key === '__esModule') return; exports[key] = _t[key]; });",
  esbuild: "0 && (module.exports = { a, b, c });",
  esbuildFull: 'var __defProp = Object.defineProperty; var src_exports = {}; __export(src_exports, { x: () => x, y: () => y }); module.exports = __toCommonJS(src_exports); var x = 1; 0 && (module.exports = { x, y });',
  chained: 'exports.a = exports.b = exports.c = void 0; exports.d = 1;',
  notExports: 'my.exports.a = 1; exportsX.b = 2; exports2.c = 3; module.exportsY = 4;',
  compare: 'exports.a === 1; exports.b == 2; exports.c += 1; exports.d ||= 1;',
  defaultKey: 'exports.default = 1; module.exports.x = 2;',
  umd: "(function (root, factory) { if (typeof exports === 'object') { factory(exports); } })(this, function (exports) { exports.u = 1; });",
  dynamicImport: "const promise = import('./target.cjs'); exports.a = 1;",
  shebang: '#!/usr/bin/env node\nexports.a = 1;',
  classBody: 'class A { static x = (exports.inClass = 1); m() { return /}/; } } exports.a = A;',
  functionExport: 'module.exports = function () {}; module.exports.a = 1; module.exports.b = 2;',
  classExport: 'module.exports = class X {}; module.exports.Y = 1;',
  identifierExport: 'const lib = {}; module.exports = lib; lib.a = 1;',
  objectAssign: 'Object.assign(exports, { a: 1, b: 2 }); Object.assign(module.exports, { c: 3 });',
  both: 'exports = module.exports = { a, b };',
  bothFunction: 'exports = module.exports = create; exports.x = 1; exports.y = 2;',
  unicode: "exports.ünï = 1; exports['\\u0061bc'] = 2; exports.$dollar_ = 3;",
  reservedNames: 'exports.class = 1; exports.if = 2; exports.delete = 3;',
  builtin: "module.exports = require('path');",
  missingReexport: "try { module.exports = require('./not-there.cjs'); } catch {}",
};
const tmp = process.env.PARITY_TMP;
fs.writeFileSync(path.join(tmp, 'target.cjs'), 'exports.t1 = 1; exports.t2 = 2; exports.default = 3;');
fs.writeFileSync(path.join(tmp, 'other.cjs'), 'exports.o1 = 1;');
const prelude = 'var a, b, c, d, e, x = {}, y, q = {}, m_1 = {}, f = () => {}, g = f, compute = f, my = { exports: {} }, exportsX = {}, exports2 = {}, create = f, tslib_1 = { __exportStar() {} }; function __exportStar() {} function __export() {} function __toCommonJS(v) { return v; } function __interop() {} function _interopRequireWildcard(v) { return v; } ';
for (const [name, text] of Object.entries(cases)) {
  const file = path.join(tmp, `${name}.cjs`);
  fs.writeFileSync(file, text.startsWith('#!') ? text : prelude + text);
  try {
    console.log(name, JSON.stringify(Object.keys(await import(`file://${file}`))));
  } catch (error) {
    console.log(name, error.name, String(error.message).split('\n')[0].slice(0, 60));
  }
}
