'use strict';
// `child_process`.
const {
  AbortError, coded, invalidType, outOfRange, unavailable, validateFunction, validateString,
} = require('internal/errors');
const { normalize, killSignal } = require('internal/child/options');
const { ChildProcess } = require('internal/child/process');
const { promisify } = require('util');

function abort(child, signal, error) {
  try {
    if (child.kill(signal)) child.emit('error', error);
  } catch (failure) {
    child.emit('error', failure);
  }
}

function spawn(file, args, options) {
  const command = normalize(file, args, options);
  const child = new ChildProcess();
  child._start(command);
  if (command.timeout > 0) {
    let timer = setTimeout(() => {
      timer = null;
      try {
        child.kill(command.killSignal);
      } catch (failure) {
        child.emit('error', failure);
      }
    }, command.timeout);
    child.once('exit', () => clearTimeout(timer));
  }
  const { signal } = command.options;
  if (signal) {
    const stop = () => abort(child, command.killSignal, new AbortError(undefined, { cause: signal.reason }));
    if (signal.aborted) {
      process.nextTick(stop);
    } else {
      signal.addEventListener('abort', stop, { once: true });
      child.once('exit', () => signal.removeEventListener('abort', stop));
    }
  }
  return child;
}

/** Collects one output up to a number of bytes; says when there is more. */
function collector(stream, name, encoding, maxBuffer, overflow) {
  const chunks = [];
  let length = 0;
  if (!stream) return () => (encoding ? '' : Buffer.alloc(0));
  if (encoding) stream.setEncoding(encoding);
  stream.on('data', (chunk) => {
    const size = encoding ? Buffer.byteLength(chunk, encoding) : chunk.length;
    length += size;
    if (length > maxBuffer) {
      const room = maxBuffer - (length - size);
      chunks.push(chunk.slice(0, Math.max(0, room)));
      overflow(coded(RangeError, 'ERR_CHILD_PROCESS_STDIO_MAXBUFFER', `${name} maxBuffer length exceeded`));
    } else {
      chunks.push(chunk);
    }
  });
  return () => (encoding ? chunks.join('') : Buffer.concat(chunks));
}

function execFileArguments(file, given) {
  let args = [];
  let options = {};
  let callback;
  let i = 0;
  if (Array.isArray(given[i])) args = given[i++];
  else if (given[i] == null) i++;
  if (i < given.length && given[i] != null && typeof given[i] === 'object') options = given[i++];
  else if (i < given.length && given[i] == null) i++;
  if (i < given.length && given[i] != null) {
    if (typeof given[i] !== 'function') throw i === 0 ? invalidType('args', 'object', given[i]) : invalidType('callback', 'function', given[i]);
    callback = given[i];
  }
  return [args, options, callback];
}

function execFile(file, ...given) {
  const [args, given_, callback] = execFileArguments(file, given);
  return run(file, args, given_, callback);
}

function run(file, args, given, callback) {
  const options = { encoding: 'utf8', timeout: 0, maxBuffer: 1024 * 1024, killSignal: 'SIGTERM', cwd: null, env: null, shell: false, ...given };
  if (options.timeout != null && !(Number.isInteger(options.timeout) && options.timeout >= 0)) throw outOfRange('timeout', 'an unsigned integer', options.timeout);
  if (options.maxBuffer != null && !(typeof options.maxBuffer === 'number' && options.maxBuffer >= 0)) {
    throw outOfRange('options.maxBuffer', 'a positive number', options.maxBuffer);
  }
  killSignal(options.killSignal);
  const { timeout } = options;
  const child = spawn(file, args, { ...options, timeout: 0, stdio: undefined });
  const encoding = options.encoding !== 'buffer' && Buffer.isEncoding(options.encoding) ? options.encoding : null;
  let failed = null;
  let killed = false;
  let exited = false;
  const stop = () => {
    child.stdout?.destroy();
    child.stderr?.destroy();
    killed = true;
    try {
      child.kill(options.killSignal);
    } catch (error) {
      failed ??= error;
      finish();
    }
  };
  const overflow = (error) => {
    failed ??= error;
    stop();
  };
  const stdout = collector(child.stdout, 'stdout', encoding, options.maxBuffer, overflow);
  const stderr = collector(child.stderr, 'stderr', encoding, options.maxBuffer, overflow);
  const timer = timeout > 0 ? setTimeout(stop, timeout) : null;
  const cmd = [file, ...args].join(' ');

  function finish(code = null, signal = null) {
    if (exited) return;
    exited = true;
    clearTimeout(timer);
    if (!callback) return;
    const out = stdout();
    const err = stderr();
    if (!failed && code === 0 && signal === null) {
      callback(null, out, err);
      return;
    }
    if (!failed) {
      failed = new Error(`Command failed: ${cmd}\n${err}`);
      const { nameOf } = require('internal/util/system_errors');
      Object.assign(failed, { code: code < 0 ? nameOf(code) : code, killed: child.killed || killed, signal });
    }
    failed.cmd = cmd;
    callback(failed, out, err);
  }
  child.on('close', finish);
  child.on('error', (error) => {
    failed = error;
    child.stdout?.destroy();
    child.stderr?.destroy();
    finish();
  });
  return child;
}

function exec(command, options, callback) {
  if (typeof options === 'function') [callback, options] = [options, undefined];
  validateString(command, 'command');
  if (callback !== undefined && callback !== null) validateFunction(callback, 'callback');
  const child = run(command, [], { ...options, shell: typeof options?.shell === 'string' ? options.shell : true }, callback);
  return child;
}

function promised(start) {
  return (...given) => {
    let child;
    const promise = new Promise((resolve, reject) => {
      child = start(...given, (error, stdout, stderr) => {
        if (error === null) resolve({ stdout, stderr });
        else reject(Object.assign(error, { stdout, stderr }));
      });
    });
    promise.child = child;
    return promise;
  };
}
Object.defineProperty(exec, promisify.custom, { value: promised(exec) });
Object.defineProperty(execFile, promisify.custom, { value: promised(execFile) });

function fork() {
  throw unavailable('child_process.fork', 'it needs a message channel between Node processes; use spawn, or a worker');
}

Object.assign(module.exports, { ChildProcess, exec, execFile, fork, spawn });
for (const name of ['execFileSync', 'execSync', 'spawnSync']) {
  Object.defineProperty(module.exports, name, {
    configurable: true, enumerable: true, writable: true,
    value: { [name]: (...given) => require('internal/child/sync')[name](...given) }[name],
  });
}
