// How promises and proxies look.
const util = require('util');
const rejected = Promise.reject(new Error('hidden'));
rejected.catch(() => {});
console.log(Promise.resolve(4), new Promise(() => {}), Promise.resolve('text'), Promise.resolve(undefined), Promise.resolve(null), Promise.resolve(true), Promise.resolve(-1.5), Promise.resolve(10n));
console.log([Promise.resolve()], { p: new Promise(() => {}) }, (async () => 'async')());
console.log(util.inspect(rejected).startsWith('Promise {'), util.inspect(rejected).includes('<rejected>'), util.inspect(Promise.resolve({ a: 1 })).startsWith('Promise {'));
class Own extends Promise {}
console.log(Own.resolve(1), Object.assign(Promise.resolve(1), { extra: true }));
console.log(util.types.isProxy(new Proxy({}, {})), util.types.isProxy(new Proxy(() => {}, {})), util.types.isProxy({}), util.types.isProxy('Proxy('), util.types.isProxy(new (class Proxy {})()));
