const t = new EventTarget(); const seen = [];
t.addEventListener('a', function (e) { seen.push(['fn', this === t, e.type, e.target === t, e.eventPhase, e.currentTarget === t]); });
t.addEventListener('a', { handleEvent(e) { seen.push('obj'); } });
t.addEventListener('a', () => seen.push('once'), { once: true });
const dup = () => seen.push('dup'); t.addEventListener('a', dup); t.addEventListener('a', dup); t.addEventListener('a', dup, true);
console.log(t.dispatchEvent(new Event('a')), seen.splice(0)); t.removeEventListener('a', dup); console.log(t.dispatchEvent(new Event('a')), seen.splice(0));
const e = new Event('b', { cancelable: true }); t.addEventListener('b', (x) => { x.preventDefault(); x.stopImmediatePropagation(); }); t.addEventListener('b', () => seen.push('never'));
console.log(t.dispatchEvent(e), e.defaultPrevented, e.returnValue, e.cancelBubble, e.currentTarget, e.target === t, seen);
console.log(new CustomEvent('c', { detail: 5 }).detail, new CustomEvent('c').detail, Object.prototype.toString.call(t), String(new Event('x')));
for (const f of [() => new Event(), () => t.dispatchEvent({}), () => t.addEventListener('x'), () => t.addEventListener('x', 5), () => new AbortSignal(), () => AbortSignal.timeout(-1), () => AbortSignal.any(5), () => { const ev = new Event('r'); t.addEventListener('r', () => t.dispatchEvent(ev), { once: true }); t.dispatchEvent(ev); }]) try { console.log(f()); } catch (x) { console.log(x.name, x.code, x.message); }
const ac = new AbortController(); console.log(ac, ac.signal, ac.signal.aborted, ac.signal.reason, t);
ac.signal.onabort = (x) => console.log('onabort', x.type, ac.signal.onabort !== null); ac.signal.addEventListener('abort', () => console.log('listener'));
const any = AbortSignal.any([ac.signal, new AbortController().signal]); any.addEventListener('abort', () => console.log('any', any.reason === ac.signal.reason));
ac.abort(); ac.abort('again'); console.log(ac.signal.aborted, ac.signal.reason.name, ac.signal.reason.message, ac.signal.reason.code, ac.signal.reason instanceof DOMException, ac.signal.reason instanceof Error);
try { ac.signal.throwIfAborted(); } catch (x) { console.log(x.name); }
console.log(AbortSignal.abort('why').reason, AbortSignal.abort().reason.name, AbortSignal.any([AbortSignal.abort(7)]).reason, AbortSignal.any([]).aborted);
const c2 = new AbortController(); c2.abort(new Error('mine')); console.log(c2.signal.reason.message);
const s = AbortSignal.timeout(60); s.addEventListener('abort', () => console.log('timeout', s.reason.name, s.reason.message)); setTimeout(() => {}, 200);
const c3 = new AbortController(); t.addEventListener('sig', () => console.log('sig!'), { signal: c3.signal }); t.dispatchEvent(new Event('sig')); c3.abort(); t.dispatchEvent(new Event('sig'));
process.on('uncaughtException', (x) => console.log('uncaught', x.message)); t.addEventListener('bad', () => { throw new Error('in listener'); }); t.addEventListener('bad', () => console.log('still')); console.log(t.dispatchEvent(new Event('bad')));
const { once, on, getEventListeners } = require('events'); once(t, 'later').then(([x]) => console.log('once', x.type)); t.dispatchEvent(new Event('later')); console.log(getEventListeners(t, 'sig').length);
const ex = new DOMException('m', 'DataCloneError'); console.log(ex.code, ex.name, String(ex), Object.keys(ex), DOMException.ABORT_ERR, Object.prototype.toString.call(ex), ex.stack.split('\n')[0]); console.log(new DOMException().message === '', new DOMException('x', { cause: 1 }).cause, require('util').inspect(ex).split('\n')[0]);
console.log(Object.keys(EventTarget.prototype).join(), typeof require('events').EventEmitter, Event.AT_TARGET);
