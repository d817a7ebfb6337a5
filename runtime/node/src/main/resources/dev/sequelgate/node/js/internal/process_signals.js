'use strict';
// Signals: their numbers, listeners for them, and sending them.
const binding = internalBinding('process');
const { fault, invalidType } = require('internal/arguments');
const NUMBERS = {
  HUP: 1, INT: 2, QUIT: 3, ILL: 4, TRAP: 5, ABRT: 6, IOT: 6, BUS: 7, FPE: 8, KILL: 9, USR1: 10, SEGV: 11, USR2: 12, PIPE: 13, ALRM: 14,
  TERM: 15, STKFLT: 16, CHLD: 17, CONT: 18, STOP: 19, TSTP: 20, TTIN: 21, TTOU: 22, URG: 23, XCPU: 24, XFSZ: 25, VTALRM: 26, PROF: 27,
  WINCH: 28, IO: 29, POLL: 29, PWR: 30, SYS: 31,
};
const UNCATCHABLE = new Set(['KILL', 'STOP']);

/** Has Java listen to a signal as long as `process` has listeners for it. */
function watch(process) {
  const listening = new Set();
  process.on('newListener', (event) => {
    const name = typeof event === 'string' && event.startsWith('SIG') ? event.slice(3) : '';
    if (!(name in NUMBERS) || listening.has(name)) return;
    if (UNCATCHABLE.has(name)) throw Object.assign(new Error('uv_signal_start EINVAL'), { errno: -22, code: 'EINVAL', syscall: 'uv_signal_start' });
    if (binding.listen(name, () => process.emit(event, event, NUMBERS[name]))) listening.add(name);
  });
  process.on('removeListener', (event) => {
    const name = typeof event === 'string' ? event.slice(3) : '';
    if (listening.has(name) && process.listenerCount(event) === 0) {
      binding.unlisten(name);
      listening.delete(name);
    }
  });
}

function kill(pid, signal = 'SIGTERM') {
  // eslint-disable-next-line eqeqeq
  if (pid != (pid | 0)) throw invalidType('pid', 'of type number', pid);
  let number = signal;
  if (typeof signal !== 'number') {
    number = String(signal).startsWith('SIG') ? NUMBERS[signal.slice(3)] : undefined;
    if (number === undefined) throw fault(TypeError, 'ERR_UNKNOWN_SIGNAL', `Unknown signal: ${signal}`);
  }
  const code = binding.kill(pid | 0, number, Object.keys(NUMBERS).find((name) => NUMBERS[name] === number) ?? '');
  if (code) {
    throw Object.assign(new Error(`kill ${code}`), { errno: { ESRCH: -3, EPERM: -1, EINVAL: -22 }[code], code, syscall: 'kill' });
  }
  return true;
}

module.exports = { watch, kill };
