'use strict';
// `child_process`: other programs, run by Java.
const binding = internalBinding('child_process');
const { ChildProcess } = require('internal/child_process/child');
const { normalize, signals } = require('internal/child_process/options');
const { coded, unavailable, validateFunction, validateString, validateNumber, invalidType, AbortError } = require('internal/errors');
const { promisify } = require('util');
const LARGEST = 1024 * 1024;

function spawn(file, args, options) {
  const prepared = normalize(file, args, options);
  const child = new ChildProcess();
  child._start(prepared);
  child._limit(prepared.options, prepared.kill);
  return child;
}

function execFileArguments(file, args, options, callback) {
  if (args !== null && typeof args === 'object' && !Array.isArray(args)) [callback, options, args] = [options, args, null];
  else if (typeof args === 'function') [callback, options, args] = [args, null, null];
  if (typeof options === 'function') [callback, options] = [options, null];
  if (callback !== undefined && callback !== null) validateFunction(callback, 'callback');
  return { file, args: args ?? [], options: options ?? {}, callback };
}

function collect(stream, limit, encoding, exceeded) {
  if (!stream) return () => '';
  const parts = [];
  let size = 0;
  if (encoding) stream.setEncoding(encoding);
  stream.on('data', (chunk) => {
    const length = encoding ? Buffer.byteLength(chunk, encoding) : chunk.length;
    size += length;
    if (size > limit) {
      const left = limit - (size - length);
      parts.push(encoding ? chunk.slice(0, left) : chunk.subarray(0, left));
      exceeded();
    } else {
      parts.push(chunk);
    }
  });
  return () => (encoding ? parts.join('') : Buffer.concat(parts));
}

function execFile(...given) {
  const { file, args, options: asked, callback } = execFileArguments(...given);
  const options = { encoding: 'utf8', timeout: 0, maxBuffer: LARGEST, killSignal: 'SIGTERM', cwd: null, env: null, shell: false, ...asked };
  if (options.maxBuffer !== undefined) validateNumber(options.maxBuffer, 'options.maxBuffer', 0);
  const child = spawn(file, args, {
    cwd: options.cwd, env: options.env ?? undefined, gid: options.gid, shell: options.shell, uid: options.uid, windowsHide: Boolean(options.windowsHide),
  });
  const encoding = options.encoding === 'buffer' || !Buffer.isEncoding(options.encoding) ? null : options.encoding;
  let failure = null;
  let killed = false;
  let done = false;
  let timer;
  const end = (code, signal) => {
    if (done) return;
    done = true;
    clearTimeout(timer);
    if (!callback) return;
    const out = stdout();
    const err = stderr();
    if (!failure && code === 0 && signal === null) {
      callback(null, out, err);
      return;
    }
    const words = [child.spawnfile, ...child.spawnargs.slice(1)];
    const shown = asked._command ?? words.join(' ');
    if (!failure) {
      failure = new Error(`Command failed: ${shown}\n${err}`);
      failure.code = code !== null && code < 0 ? require('util').getSystemErrorName(code) : code;
      failure.killed = child.killed || killed;
      failure.signal = signal;
    }
    failure.cmd = shown;
    callback(failure, out, err);
  };
  const stop = () => {
    killed = true;
    child.stdout?.destroy();
    child.stderr?.destroy();
    try {
      child.kill(options.killSignal);
    } catch (error) {
      failure ??= error;
      end();
    }
  };
  const exceeded = (name) => () => {
    failure ??= Object.assign(coded(RangeError, 'ERR_CHILD_PROCESS_STDIO_MAXBUFFER', `${name} maxBuffer length exceeded`), {});
    stop();
  };
  const stdout = collect(child.stdout, options.maxBuffer, encoding, exceeded('stdout'));
  const stderr = collect(child.stderr, options.maxBuffer, encoding, exceeded('stderr'));
  if (options.timeout > 0) timer = setTimeout(stop, options.timeout);
  if (options.signal) {
    const abort = () => {
      failure ??= new AbortError(undefined, { cause: options.signal.reason });
      stop();
    };
    if (options.signal.aborted) process.nextTick(abort);
    else options.signal.addEventListener('abort', abort, { once: true });
  }
  child.on('close', end);
  child.on('error', (error) => {
    failure = error;
    child.stdout?.destroy();
    child.stderr?.destroy();
    end();
  });
  return child;
}

function exec(command, options, callback) {
  if (typeof options === 'function') [callback, options] = [options, undefined];
  validateString(command, 'command');
  return execFile(command, [], { ...options, shell: typeof options?.shell === 'string' ? options.shell : true, _command: command }, callback);
}

function promised(original) {
  return (...given) => {
    let child;
    const promise = new Promise((resolve, reject) => {
      child = original(...given, (error, stdout, stderr) => {
        if (error) reject(Object.assign(error, { stdout, stderr }));
        else resolve({ stdout, stderr });
      });
    });
    promise.child = child;
    return promise;
  };
}
Object.defineProperty(exec, promisify.custom, { enumerable: false, value: promised(exec) });
Object.defineProperty(execFile, promisify.custom, { enumerable: false, value: promised(execFile) });

function spawnSync(file, args, options) {
  const prepared = normalize(file, args, options);
  const { maxBuffer = LARGEST, encoding, input, timeout = 0 } = prepared.options;
  if (maxBuffer !== undefined) validateNumber(maxBuffer, 'options.maxBuffer', 0);
  let bytes = null;
  if (input !== undefined && input !== null) {
    if (typeof input !== 'string' && !ArrayBuffer.isView(input)) throw invalidType('options.stdio[0]', ['Buffer', 'TypedArray', 'DataView', 'string'], input);
    bytes = typeof input === 'string' ? Buffer.from(input, encoding === 'buffer' ? undefined : encoding) : input;
    prepared.command.streams[0] = 'pipe';
  }
  let outcome;
  try {
    outcome = Array.from(binding.spawnSync(prepared.command, bytes, timeout ?? 0, prepared.kill, Math.min(maxBuffer, 2 ** 31 - 1)));
  } catch (error) {
    if (error.errno === undefined) throw error;
    const name = prepared.spawnargs[0];
    error.message = error.message.replace(/^spawn /, 'spawnSync ');
    Object.assign(error, { syscall: `spawnSync ${name}`, path: name, spawnargs: prepared.spawnargs.slice(1) });
    return { error, status: null, signal: null, output: null, pid: 0, stdout: null, stderr: null };
  }
  const [pid, code, out, err, late, exceeded] = outcome;
  const stopped = late || exceeded;
  const shown = (buffer, i) => {
    if (prepared.command.streams[i] !== 'pipe') return null;
    return encoding && encoding !== 'buffer' ? buffer.toString(encoding) : buffer;
  };
  const stdout = shown(out, 1);
  const stderr = shown(err, 2);
  const byName = stopped ? prepared.kill : Object.keys(signals).find((name) => code === 128 + signals[name] && (name === 'SIGKILL' || name === 'SIGTERM'));
  const result = {
    status: byName ? null : code, signal: byName ?? null, output: [null, stdout, stderr], pid: Number(pid), stdout, stderr,
  };
  if (stopped) {
    const name = late ? 'ETIMEDOUT' : 'ENOBUFS';
    const [word] = prepared.spawnargs;
    result.error = Object.assign(new Error(`spawnSync ${word} ${name}`), {
      errno: late ? -110 : -105, code: name, syscall: `spawnSync ${word}`, path: word, spawnargs: prepared.spawnargs.slice(1),
    });
  }
  return result;
}

function checked(result, shown, inherits) {
  if (inherits && result.stderr) process.stderr.write(result.stderr);
  if (result.error) throw Object.assign(result.error, result);
  if (result.status !== 0 || result.signal) {
    let message = `Command failed: ${shown}`;
    if (result.stderr && result.stderr.length > 0) message += `\n${result.stderr.toString()}`;
    throw Object.assign(new Error(message), result);
  }
  return result.stdout;
}

function execFileSync(file, args, options) {
  if (args !== undefined && args !== null && !Array.isArray(args)) [args, options] = [[], args];
  const result = spawnSync(file, args ?? [], { encoding: 'buffer', ...options, ...(options?.stdio ? {} : { stdio: 'pipe' }) });
  return checked(result, [file, ...(args ?? [])].join(' '), !options?.stdio);
}

function execSync(command, options) {
  validateString(command, 'command');
  const result = spawnSync(command, [], { encoding: 'buffer', ...options, shell: typeof options?.shell === 'string' ? options.shell : true });
  return checked(result, command, !options?.stdio);
}

module.exports = {
  ChildProcess, spawn, exec, execFile, spawnSync, execFileSync, execSync,
  _forkChild() {},
  fork() {
    throw unavailable('child_process.fork', 'start the program with spawn, or use worker processes outside');
  },
};
