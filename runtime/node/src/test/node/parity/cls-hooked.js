const cls = require('cls-hooked'); const { EventEmitter } = require('events');
const ns = cls.createNamespace('n'); console.log(cls.getNamespace('n') === ns, ns.active, ns.get('x'));
try { ns.set('a', 1); } catch (e) { console.log(e.message); } try { cls.createNamespace(); } catch (e) { console.log(e.message); } try { cls.destroyNamespace('zz'); } catch (e) { console.log(e.message); }
const ctx = ns.run(() => { ns.set('x', 1); setTimeout(() => { console.log('timer', ns.get('x')); ns.set('y', 2); setImmediate(() => console.log('immediate', ns.get('y'))); }, 5);
  ns.run(() => { ns.set('x', 'inner'); console.log('inner', ns.get('x')); Promise.resolve().then(() => console.log('promise', ns.get('x'))); process.nextTick(() => console.log('tick', ns.get('x'))); }); console.log('outer', ns.get('x')); });
console.log('after', ns.get('x'), ctx.x, ns.runAndReturn(() => { ns.set('q', 9); return ns.get('q'); }));
const bound = ns.run(() => { ns.set('b', 5); module.exports.f = ns.bind(function (a) { return [ns.get('b'), a, this && this.t]; }); }); console.log(module.exports.f.call({ t: 1 }, 2), bound.b);
const e = new EventEmitter(); ns.bindEmitter(e); ns.run(() => { ns.set('e', 'ee'); e.on('x', () => console.log('event', ns.get('e'))); }); e.emit('x');
ns.runPromise(async () => { ns.set('p', 1); await null; console.log('awaited', ns.get('p')); throw new Error('bad'); }).catch((err) => console.log(err.message, ns.fromException(err).p));
try { ns.runPromise(() => 5); } catch (err) { console.log(err.message); }
(async () => { await new Promise((r) => setTimeout(r, 20)); await Promise.all([1, 2].map((i) => ns.runAndReturn(async () => { ns.set('i', i); await new Promise((r) => setTimeout(r, 10 * (3 - i))); console.log('parallel', i, ns.get('i')); })));
  const { Sequelize } = require('sequelize'); Sequelize.useCLS(ns); console.log(await Sequelize._clsRun(async () => { ns.set('transaction', 't'); await null; return Sequelize._cls.get('transaction'); })); })();
