const dc = require('diagnostics_channel');
const { AsyncLocalStorage } = require('async_hooks');
const channel = dc.channel('my');
console.log(channel === dc.channel('my'), channel.hasSubscribers, dc.hasSubscribers('my'), channel instanceof dc.Channel, channel.name);
const subscriber = (message, name) => console.log('message', message, name);
dc.subscribe('my', subscriber);
channel.publish({ a: 1 });
console.log(channel.hasSubscribers, dc.unsubscribe('my', subscriber), dc.unsubscribe('my', subscriber), channel.hasSubscribers);
for (const bad of [() => dc.channel(5), () => channel.subscribe('x')]) {
  try { bad(); } catch (error) { console.log(error.code, error.message); }
}
const store = new AsyncLocalStorage();
channel.bindStore(store, (data) => ({ wrapped: data }));
console.log(channel.runStores('data', function (x) { return [store.getStore(), this.t, x]; }, { t: 1 }, 2), channel.unbindStore(store), store.getStore());
const tracing = dc.tracingChannel('work');
const names = (event) => (context) => console.log(event, { ...context, error: context.error?.message });
tracing.subscribe({ start: names('start'), end: names('end'), asyncStart: names('asyncStart'), asyncEnd: names('asyncEnd'), error: names('error') });
console.log(tracing.traceSync((a) => a * 2, { id: 1 }, null, 21));
try { tracing.traceSync(() => { throw new Error('sync'); }, { id: 2 }); } catch (error) { console.log(error.message); }
tracing.tracePromise(async () => 'done', { id: 3 }).then(console.log)
  .then(() => tracing.tracePromise(async () => { throw new Error('async'); }, { id: 4 })).catch((error) => console.log(error.message))
  .then(() => tracing.traceCallback((callback) => callback(null, 'called'), -1, { id: 5 }, null, (error, result) => console.log('callback', error, result)));
