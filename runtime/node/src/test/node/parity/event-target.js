// EventTarget, AbortController and AbortSignal.
const attempt = (label, action) => {
  try {
    console.log(label, action());
  } catch (error) {
    console.log(label, error.name, error.code, error.message);
  }
};
const target = new EventTarget();
const handler = { handleEvent(event) { console.log('object', event.type, this === handler); } };
const twice = (event) => console.log('function', event.type, event.target === target, event.currentTarget === target, event.eventPhase);
target.addEventListener('a', twice);
target.addEventListener('a', twice);
target.addEventListener('a', handler);
target.addEventListener('a', () => console.log('once'), { once: true });
console.log(target.dispatchEvent(new Event('a')), target.dispatchEvent(new Event('a')));
target.removeEventListener('a', twice);
target.addEventListener('c', (event) => { event.preventDefault(); event.stopImmediatePropagation(); });
target.addEventListener('c', () => console.log('never'));
const cancelable = new Event('c', { cancelable: true });
console.log(target.dispatchEvent(cancelable), cancelable.defaultPrevented, cancelable.returnValue);
console.log(new CustomEvent('x', { detail: { a: 1 } }).detail, new Event('x').bubbles, Event.AT_TARGET, new Event('x').composedPath(), new Event('x').isTrusted);
attempt('event', () => new Event());
attempt('dispatch', () => target.dispatchEvent('x'));
attempt('listener', () => target.addEventListener('x', 5));
attempt('arguments', () => target.addEventListener('x'));
console.log(target, Object.prototype.toString.call(new Event('x')), new AbortController());
const controller = new AbortController();
controller.signal.addEventListener('abort', (event) => console.log('abort', event.type, event.target === controller.signal));
controller.signal.onabort = () => console.log('onabort');
console.log(controller.signal.aborted, controller.signal.reason);
controller.abort();
controller.abort('again');
console.log(controller.signal.aborted, controller.signal.reason.name, controller.signal.reason.message, controller.signal.reason.code);
attempt('throwIfAborted', () => controller.signal.throwIfAborted());
const reasoned = new AbortController();
reasoned.abort(new TypeError('mine'));
attempt('reason', () => reasoned.signal.throwIfAborted());
console.log(AbortSignal.abort().aborted, AbortSignal.abort('why').reason, controller.signal);
attempt('constructor', () => new AbortSignal());
const any = AbortSignal.any([new AbortController().signal, reasoned.signal]);
console.log(any.aborted, any.reason.message);
const later = new AbortController();
const combined = AbortSignal.any([later.signal]);
combined.addEventListener('abort', () => console.log('combined', combined.reason));
later.abort('later');
const signal = AbortSignal.timeout(5);
signal.addEventListener('abort', () => console.log('timeout', signal.reason.name, signal.reason.message, signal.reason.code));
setTimeout(() => {}, 50);
const e = new DOMException('text', 'NotFoundError');
console.log(e.name, e.code, e.message, e instanceof Error, DOMException.NOT_FOUND_ERR, String(e), new DOMException().name, new DOMException('m', { name: 'DataCloneError', cause: 1 }).cause, Object.prototype.toString.call(e));
const removable = new AbortController();
target.addEventListener('r', () => console.log('not removed'), { signal: removable.signal });
removable.abort();
target.dispatchEvent(new Event('r'));
