const { setTimeout: sleep, setImmediate: soon, setInterval: every, scheduler } = require('timers/promises');
(async () => {
  console.log(await sleep(1, 'value'), await soon('now'), await scheduler.wait(1), await scheduler.yield());
  let count = 0;
  for await (const tick of every(2, 'tick')) {
    console.log(tick);
    if (++count === 3) break;
  }
  const controller = new AbortController();
  const waiting = sleep(10000, null, { signal: controller.signal });
  controller.abort('reason');
  await waiting.catch((error) => console.log(error.name, error.code, error.message, error.cause));
  await sleep(1, null, { signal: AbortSignal.abort() }).catch((error) => console.log(error.name, error.cause.name));
  await sleep(1, null, 5).catch((error) => console.log(error.code, error.message));
  await soon(null, { ref: 'x' }).catch((error) => console.log(error.code, error.message));
  console.log(require('timers').promises === require('timers/promises'), require('util').promisify(setTimeout) === sleep);
  sleep(100000, null, { ref: false });
})();
