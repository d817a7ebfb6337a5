//> own process
// Handlers of signals that the process sends to itself.
const log = (...words) => console.log(words.join(' '));
for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP', 'SIGUSR2']) {
  process.on(signal, (name, number) => log(name, number));
}
process.once('SIGWINCH', (name) => log('once', name));
let next = 0;
const signals = ['SIGTERM', 'SIGINT', 'SIGHUP', 'SIGUSR2', 'SIGWINCH', 15];
const timer = setInterval(() => {
  if (next === signals.length) {
    clearInterval(timer);
    log('done');
    return;
  }
  process.kill(process.pid, signals[next++]);
}, 30);
process.on('exit', (code) => log('exit', code));
