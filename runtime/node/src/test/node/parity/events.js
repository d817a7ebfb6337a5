// EventEmitter and the helpers of the module `events`.
const events = require('events');
const { EventEmitter, once, on } = events;
const attempt = (label, action) => {
  try {
    console.log(label, action());
  } catch (error) {
    console.log(label, error.name, error.code, error.message);
  }
};
const e = new EventEmitter();
e.on('newListener', (name, fn) => console.log('new', name, typeof fn));
e.on('removeListener', (name) => console.log('removed', String(name)));
const first = (...args) => console.log('first', args);
e.on('x', first);
e.prependListener('x', () => console.log('prepended'));
e.once('x', () => console.log('once'));
console.log(e.emit('x', 1, 2), e.emit('x'), e.emit('none'), e.listenerCount('x'), e.eventNames(), e.listeners('x').length, e.rawListeners('x').length);
e.off('x', first);
e.removeAllListeners('x');
attempt('error', () => e.emit('error', new TypeError('boom')));
attempt('error', () => e.emit('error', { some: 'object' }));
attempt('error', () => e.emit('error'));
attempt('listener', () => e.on('a', 'b'));
attempt('max', () => e.setMaxListeners(-1));
console.log(e.getMaxListeners(), events.defaultMaxListeners, EventEmitter === events, events.EventEmitter === events, EventEmitter.listenerCount(e, 'x'));
e.on(events.errorMonitor, (error) => console.log('monitor', error.message));
e.on('error', (error) => console.log('handled', error.message));
e.emit('error', new Error('watched'));
const many = new EventEmitter();
for (let i = 0; i < 12; i++) many.on('many', () => {});
class Own extends EventEmitter { constructor() { super(); this.own = 1; } }
console.log(new Own());
function Legacy() { EventEmitter.call(this); }
require('util').inherits(Legacy, EventEmitter);
new Legacy().on('a', function () { console.log(this instanceof Legacy); }).emit('a');
const capturing = new EventEmitter({ captureRejections: true });
capturing.on('go', async () => { throw new Error('captured'); });
capturing.on('error', (error) => console.log('capture', error.message));
capturing.emit('go');
(async () => {
  const source = new EventEmitter();
  setTimeout(() => source.emit('ready', 1, 2), 1);
  console.log('once', await once(source, 'ready'));
  setTimeout(() => source.emit('error', new Error('failed')), 1);
  await once(source, 'ready').catch((error) => console.log('once', error.message));
  const controller = new AbortController();
  const waiting = once(source, 'never', { signal: controller.signal }).catch((error) => console.log(error.name, error.code, error.message));
  controller.abort();
  await waiting;
  setTimeout(() => { source.emit('tick', 1); source.emit('tick', 2); source.emit('done'); }, 1);
  for await (const [value] of on(source, 'tick', { close: ['done'] })) console.log('on', value);
  const target = new EventTarget();
  setTimeout(() => target.dispatchEvent(new Event('open')), 1);
  console.log((await once(target, 'open'))[0].type);
  console.log(events.getEventListeners(source, 'x').length, events.getEventListeners(target, 'open').length, events.getMaxListeners(source));
  const resource = new events.EventEmitterAsyncResource({ name: 'Q' });
  resource.on('x', () => console.log('async resource', typeof resource.asyncId));
  resource.emit('x');
})();
