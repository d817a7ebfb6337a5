const qs = require('querystring');
for (const text of ['a=1&b=2&a=3', 'a', '=b', 'a=&b', '&&', 'a=%20+b', 'a=%zz', 'é=ü', 'a=1;b=2', '', 'a=b=c', '__proto__=1', '%E4=1']) console.log(text, qs.parse(text));
console.log(qs.parse('a:1;b:2', ';', ':'), qs.parse('a=1&b=2&c=3', null, null, { maxKeys: 2 }), qs.parse('a=%41', null, null, { decodeURIComponent: (x) => `<${x}>` }), qs.parse(5), Object.getPrototypeOf(qs.parse('a')));
console.log(qs.stringify({ a: 1, b: [1, 'x', true], c: '', d: null, e: undefined, f: { g: 1 }, h: 10n, i: NaN, 'k ey': 'v&=', j: [] }), qs.stringify({ a: 1, b: 2 }, ';', ':'), qs.stringify({ a: 'é' }, null, null, { encodeURIComponent: (x) => `[${x}]` }), qs.stringify('x'), qs.stringify(null));
console.log(qs.escape('a b&c=é\'()*!~'), qs.unescape('a%20b%zz'), qs.unescapeBuffer('a%20b').toString(), qs.encode === qs.stringify, qs.decode === qs.parse);
try { qs.stringify({ a: '\ud800' }); } catch (error) { console.log(error.name, error.code, error.message); }
