'use strict';
const child = require('child_process');
const fs = require('fs');
const path = require('path');
const { promisify } = require('util');

const known = ({ message, stack, pid, error, ...rest }) => ({ message, ...rest });
const attempt = (name, run) => {
  try {
    console.log(name, run());
  } catch (error) {
    console.log(name, error.name, known(error));
  }
};
const ended = (process) => new Promise((resolve) => process.on('close', (...result) => resolve(result)));
const called = (start) => new Promise((resolve) => start((error, stdout, stderr) => resolve([error && known(error), stdout, stderr])));

attempt('no file', () => child.spawn());
attempt('empty', () => child.spawn(''));
attempt('arguments', () => child.spawn('ls', 1));
attempt('cwd', () => child.spawn('ls', [], { cwd: 1 }));
attempt('null byte', () => child.spawn('ls', ['a\0']));
attempt('stdio', () => child.spawn('ls', { stdio: 'foo' }));
attempt('timeout', () => child.spawn('ls', { timeout: -1 }));
attempt('shell', () => child.spawn('ls', { shell: 1 }));
attempt('signal', () => child.spawn('ls', { killSignal: 'x' }));
attempt('command', () => child.exec(1));
attempt('buffer', () => child.spawnSync('ls', { maxBuffer: -1 }));

attempt('execSync', () => child.execSync('echo out').toString());
attempt('encoding', () => child.execSync('echo out', { encoding: 'utf8' }));
attempt('input', () => child.execSync('cat', { input: 'given' }).toString());
attempt('status', () => child.execSync('echo out; echo err >&2; exit 2', { stdio: 'pipe' }));
attempt('missing', () => child.execFileSync('no-such-program', ['a']));
attempt('late', () => child.execSync('exec sleep 5', { timeout: 300 }));
attempt('cwd', () => child.execFileSync('pwd', { cwd: '/', encoding: 'utf8' }));
attempt('missing cwd', () => child.spawnSync('pwd', { cwd: '/no-such-directory' }).error.code);
attempt('env', () => child.execSync('echo $A-$B', { env: { A: 1, B: undefined, PATH: process.env.PATH }, encoding: 'utf8' }));
attempt('spawnSync', () => {
  const { pid, ...result } = child.spawnSync('sh', ['-c', 'cat; echo e >&2; exit 4'], { input: 'hi', encoding: 'latin1' });
  return [pid > 0, result];
});
attempt('spawnSync killed', () => child.spawnSync('sh', ['-c', 'kill -9 $$']).signal);
attempt('shell', () => child.spawnSync('echo $((1 + 1))', { shell: true }).stdout.toString());
attempt('ignored', () => child.spawnSync('echo', ['x'], { stdio: 'ignore' }).output);
const log = path.join(process.env.PARITY_TMP, 'log');
const fd = fs.openSync(log, 'a');
child.spawnSync('sh', ['-c', 'echo one; echo two >&2'], { stdio: ['ignore', fd, fd] });
fs.closeSync(fd);
console.log(fs.readFileSync(log, 'utf8'));

(async () => {
  const cat = child.spawn('cat');
  let text = '';
  cat.stdout.setEncoding('utf8').on('data', (chunk) => (text += chunk));
  cat.stdin.write('one ');
  cat.stdin.end('two');
  console.log('cat', await ended(cat), text, cat.exitCode, cat.spawnargs, cat.stdio.length);

  const missing = child.spawn('no-such-program', ['x']);
  missing.on('error', (error) => console.log('error', known(error)));
  missing.on('exit', () => console.log('never'));
  console.log('missing', missing.pid, await ended(missing));

  const sleep = child.spawn('sleep', ['10']);
  sleep.on('spawn', () => console.log('spawn'));
  sleep.on('exit', (...result) => console.log('exit', result));
  setTimeout(() => console.log('kill', sleep.kill()), 300);
  console.log('killed', await ended(sleep), sleep.killed, sleep.signalCode, sleep.exitCode, sleep.kill());

  const controller = new AbortController();
  const aborted = child.spawn('sleep', ['10'], { signal: controller.signal });
  aborted.on('error', ({ name, code, message }) => console.log(name, code, message));
  controller.abort();
  console.log('aborted', await ended(aborted));

  console.log(await ended(child.spawn('sleep', ['10'], { timeout: 300, killSignal: 'SIGKILL' })));
  console.log('inherit', await ended(child.spawn('echo', ['inherited'], { stdio: 'inherit' })));

  console.log(await called((done) => child.exec('echo a; echo b >&2; exit 3', done)));
  console.log(await called((done) => child.exec('echo $X', { env: { ...process.env, X: 'x' } }, done)));
  console.log(await called((done) => child.exec('exec sleep 5', { timeout: 300 }, done)));
  console.log(await called((done) => child.exec('yes', { maxBuffer: 20 }, done)));
  console.log(await called((done) => child.execFile('no-such-program', done)));
  console.log(await called((done) => child.execFile('echo', ['a', 'b c'], { encoding: 'buffer' }, done)));
  console.log(await promisify(child.execFile)('echo', ['x']));
  console.log(await promisify(child.exec)('echo x; exit 1').catch(known));
})();
