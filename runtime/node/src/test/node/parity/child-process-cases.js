//> own process
// child_process: programs that end well, badly, late, or that are not there.
const child = require('child_process');
const { promisify } = require('util');
const show = (name, fn) => {
  try {
    console.log(name, fn());
  } catch (error) {
    const { message, code, errno, syscall, path, spawnargs, status, signal, stdout, stderr } = error;
    console.log(name, 'throws', error.name, { message, code, errno, syscall, path, spawnargs, status, signal, stdout: stdout?.toString(), stderr: stderr?.toString() });
  }
};
const plain = ({ pid, ...result }) => [typeof pid, result];
show('execSync', () => child.execSync('echo hello; echo $A', { env: { ...process.env, A: 'b' } }).toString());
show('execSync encoding', () => child.execSync('echo hello', { encoding: 'utf8' }));
show('execSync input', () => child.execSync('cat', { input: 'given', encoding: 'utf8' }));
show('execSync fails', () => child.execSync('echo out; echo err >&2; exit 3', { stdio: 'pipe' }));
show('execSync cwd', () => child.execSync('pwd', { cwd: '/', encoding: 'utf8' }));
show('execFileSync', () => child.execFileSync('printf', ['%s-%s', 'a b', 'c']).toString());
show('execFileSync missing', () => child.execFileSync('no-such-program', ['x']));
show('spawnSync', () => plain(child.spawnSync('sh', ['-c', 'echo out; echo err >&2; exit 4'], { encoding: 'utf8' })));
show('spawnSync buffer', () => plain(child.spawnSync('echo', ['x'])));
show('spawnSync missing', () => {
  const { error, ...rest } = child.spawnSync('no-such-program', ['x']);
  return [error.message, error.code, error.errno, error.syscall, error.path, error.spawnargs, rest];
});
show('spawnSync killed', () => plain(child.spawnSync('sh', ['-c', 'kill -9 $$'])));
show('spawnSync timeout', () => {
  const { error, status, signal } = child.spawnSync('sleep', ['5'], { timeout: 50 });
  return [error.code, error.message, status, signal];
});
show('spawnSync too much', () => {
  const { error } = child.spawnSync('sh', ['-c', 'echo 1234567890'], { maxBuffer: 4 });
  return [error.code, error.message];
});
show('spawnSync shell', () => child.spawnSync('echo $((1+2))', { shell: true, encoding: 'utf8' }).stdout);
show('inherit', () => child.spawnSync('echo', ['inherited'], { stdio: ['ignore', 'inherit', 'pipe'] }).stdout);
show('no name', () => child.spawn(''));
show('bad name', () => child.spawn(5));
show('bad arguments', () => child.spawn('x', 5));
show('bad cwd', () => child.spawn('x', [], { cwd: 5 }));
show('bad stdio', () => child.spawn('x', [], { stdio: 'nonsense' }));

async function later() {
  const cat = child.spawn('cat');
  const events = [];
  for (const event of ['spawn', 'exit', 'close', 'error']) cat.on(event, (...given) => events.push([event, ...given]));
  let text = '';
  cat.stdout.setEncoding('utf8').on('data', (chunk) => { text += chunk; });
  cat.stdin.write('one ');
  cat.stdin.end('two');
  await new Promise((resolve) => cat.on('close', resolve));
  console.log(text, events, typeof cat.pid, cat.exitCode, cat.signalCode, cat.spawnfile, cat.spawnargs, cat.killed, cat.stdio.length);

  await new Promise((resolve) => child.exec('echo out; echo err >&2; exit 5', (error, stdout, stderr) => resolve(console.log(error.message, error.code, error.killed, error.signal, error.cmd, { stdout, stderr }))));
  await new Promise((resolve) => child.exec('echo fine', (error, stdout, stderr) => resolve(console.log(error, { stdout, stderr }))));
  await new Promise((resolve) => child.execFile('echo', ['a', 'b'], { encoding: 'buffer' }, (error, stdout) => resolve(console.log(error, stdout))));
  await new Promise((resolve) => child.execFile('no-such-program', ['a'], (error, stdout, stderr) => resolve(console.log(error.message, error.code, error.errno, error.syscall, error.path, error.spawnargs, error.cmd, [stdout, stderr]))));
  await new Promise((resolve) => child.exec('sleep 5', { timeout: 50 }, (error) => resolve(console.log(error.killed, error.signal, error.code))));
  await new Promise((resolve) => child.exec('echo 1234567890', { maxBuffer: 4 }, (error, stdout) => resolve(console.log(error.code, error.message, stdout))));
  console.log(await promisify(child.exec)('echo promised'), await promisify(child.execFile)('echo', ['x']));
  await promisify(child.exec)('exit 7').catch((error) => console.log(error.code, error.stdout, error.stderr));

  const missing = child.spawn('no-such-program', ['x']);
  await new Promise((resolve) => missing.on('error', (error) => resolve(console.log(error.message, error.code, error.errno, error.syscall, error.path, error.spawnargs, missing.pid))));
  const sleeper = child.spawn('sleep', ['10']);
  sleeper.on('exit', (...given) => console.log('exit', given, sleeper.killed, sleeper.signalCode));
  await new Promise((resolve) => sleeper.on('spawn', resolve));
  console.log(sleeper.kill(), sleeper.killed);
  await new Promise((resolve) => sleeper.on('close', resolve));
  console.log(sleeper.kill());
  const interrupted = child.spawn('sleep', ['10']);
  interrupted.kill('SIGINT');
  await new Promise((resolve) => interrupted.on('exit', (...given) => resolve(console.log(given))));
  const controller = new AbortController();
  const aborted = child.spawn('sleep', ['10'], { signal: controller.signal });
  aborted.on('error', (error) => console.log(error.name, error.code));
  controller.abort();
  await new Promise((resolve) => aborted.on('close', resolve));
  const unread = child.spawn('sh', ['-c', 'echo unread; exit 2']);
  await new Promise((resolve) => unread.on('close', (...given) => resolve(console.log('close', given))));
  try {
    child.spawn('true').kill('SIGNONSENSE');
  } catch (error) {
    console.log(error.name, error.code, error.message);
  }
  child.spawn('sleep', ['1']).unref();
}
later();
