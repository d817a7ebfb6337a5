//> arguments one --two=2 -- three ünï
//> environment FOO=bar
//> environment EMPTY=
// What process knows of itself.
const path = require('path');
const show = (...values) => console.log(values.map((value) => (typeof value === 'string' ? value : JSON.stringify(value))).join(' '));
show(process.argv.length, process.argv.slice(2), path.basename(process.argv[1]), path.isAbsolute(process.argv[0]), process.argv0, process.execArgv);
show(process.argv[0] === process.execPath, process.title, process.version, process.versions.node, process.release.name, process.platform, process.arch);
show(process.env.FOO, process.env.EMPTY, process.env.NOT_SET, 'FOO' in process.env, 'NOT_SET' in process.env, Object.keys(process.env).includes('FOO'));
process.env.NUMBER = 5;
process.env.UNDEFINED = undefined;
process.env.NULL = null;
show(process.env.NUMBER, process.env.UNDEFINED, process.env.NULL, typeof process.env.NUMBER);
delete process.env.FOO;
show(process.env.FOO === undefined, 'FOO' in process.env, { ...process.env }.NUMBER, process.env.toString === Object.prototype.toString, process.env.hasOwnProperty('NUMBER'));
try {
  process.env[Symbol('x')] = 1;
} catch (error) {
  show(error.name, error.message);
}
show(process.cwd() === __dirname);
process.chdir('..');
show(process.cwd() === path.dirname(__dirname), path.resolve('x') === path.join(path.dirname(__dirname), 'x'));
try {
  process.chdir('not-there');
} catch (error) {
  show(error.code, error.errno, error.syscall, error.path, error.dest, error.message.replace(process.cwd(), '<cwd>'));
}
try {
  process.chdir(5);
} catch (error) {
  show(error.code, error.message);
}
const time = process.hrtime();
const difference = process.hrtime(time);
show(time.length, difference[0], difference[1] >= 0 && difference[1] < 1e9, typeof process.hrtime.bigint());
show(process.uptime() > 0, process.pid > 0, process.ppid > 0, Object.keys(process.memoryUsage()), process.memoryUsage.rss() > 0, Object.keys(process.cpuUsage()));
show(String(process), Object.prototype.toString.call(process), process instanceof require('events'), process.constructor.name, typeof process.emit);
show(process === require('process'), process === require('node:process'), global === globalThis, global.process === process);
show(process.getuid(), process.geteuid(), process.getgid(), process.getegid(), process.umask(), process.getgroups().length > 0);
show(process.exitCode, process.connected, process.send, process.stdin.fd, process.config !== undefined, typeof process.features);
show(process.listenerCount('exit'), process.getMaxListeners(), process.emit('custom'), process.eventNames().filter((name) => typeof name === 'string' && name.startsWith('SIG')));
process.once('custom', (...args) => show('custom', args));
show(process.emit('custom', 1, 2), process.emit('custom'));
for (const call of [() => process.kill(process.pid, 0), () => process.kill(99999999, 0), () => process.kill('x'), () => process.kill(process.pid, 'SIGNOPE'), () => process.hrtime(5), () => process.hrtime([1]),
  () => process.cpuUsage(5), () => process.setUncaughtExceptionCaptureCallback(5), () => process.emitWarning(5), () => process.binding('nope'), () => process.umask('9'), () => process.umask({}), () => process.nextTick()]) {
  try {
    show(String(call()));
  } catch (error) {
    show(error.name, error.code, error.message);
  }
}
