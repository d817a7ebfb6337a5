'use strict';
// What callers of `child_process` give, checked and brought into one form.
const {
  coded, invalidType, invalidValue, outOfRange, unavailable, validateAbortSignal, validateBoolean, validateObject, validateString,
} = require('internal/errors');
const windows = process.platform === 'win32';

function noNull(value, name) {
  if (typeof value === 'string' && value.includes('\0')) throw invalidValue(name, value, 'must be a string without null bytes');
}

function signalNumber(signal) {
  const { signals } = require('os').constants;
  if (typeof signal === 'number' && Object.values(signals).includes(signal)) return signal;
  const known = typeof signal === 'string' ? signals[signal.toUpperCase()] : undefined;
  if (known !== undefined) return known;
  if (typeof signal !== 'string' && typeof signal !== 'number') throw invalidType('signal', ['string', 'number'], signal);
  throw coded(TypeError, 'ERR_UNKNOWN_SIGNAL', `Unknown signal: ${signal}`);
}

function killSignal(signal, name = 'options.killSignal') {
  if (signal == null || signal === 0) return 15;
  if (typeof signal !== 'string' && typeof signal !== 'number') throw invalidType(name, ['string', 'number'], signal);
  return signalNumber(signal);
}

function directory(cwd) {
  if (cwd == null) return process.cwd();
  if (typeof cwd !== 'string' && !(cwd instanceof Uint8Array) && !(cwd instanceof URL)) {
    throw invalidType('options.cwd', ['string', 'Buffer', 'URL'], cwd);
  }
  const text = cwd instanceof URL ? require('url').fileURLToPath(cwd) : String(cwd);
  noNull(text, 'options.cwd');
  return text;
}

function variables(env) {
  const lines = [];
  for (const name in env) {
    const value = env[name];
    if (value === undefined) continue;
    noNull(name, `options.env['${name}']`);
    noNull(`${value}`, `options.env['${name}']`);
    if (name !== '') lines.push(`${name}=${value}`);
  }
  return lines;
}

/** The JVM's launcher, asked for as if it were Node, needs to be told what to run. */
function words(file, args, argv0) {
  if (file !== process.execPath || (args[0] ?? '-').startsWith('-')) return [file, ...args];
  return [file, ...Array.from(internalBinding('child').hostArguments), ...args];
}

function shellWords(shell, file, args) {
  const command = [file, ...args].join(' ');
  if (windows) {
    const program = typeof shell === 'string' ? shell : process.env.comspec || 'cmd.exe';
    return /^(?:.*\\)?cmd(?:\.exe)?$/i.test(program) ? [program, '/d', '/s', '/c', `"${command}"`] : [program, '-c', command];
  }
  return [typeof shell === 'string' ? shell : '/bin/sh', '-c', command];
}

function normalize(file, args, options) {
  validateString(file, 'file');
  noNull(file, 'file');
  if (file.length === 0) throw invalidValue('file', file, 'cannot be empty');
  if (Array.isArray(args)) {
    args = args.slice();
  } else if (args == null) {
    args = [];
  } else if (typeof args !== 'object') {
    throw invalidType('args', 'object', args);
  } else {
    options = args;
    args = [];
  }
  args = args.map((arg, i) => {
    noNull(arg, `args[${i}]`);
    return `${arg}`;
  });
  if (options === undefined) options = {};
  else validateObject(options, 'options');
  const { shell, detached, uid, gid, argv0, env, timeout } = options;
  if (detached != null) validateBoolean(detached, 'options.detached');
  if (uid != null || gid != null) throw unavailable('Starting a program as another user', 'leave out uid and gid, and start it by sudo or setpriv');
  if (shell != null && typeof shell !== 'boolean' && typeof shell !== 'string') throw invalidType('options.shell', ['boolean', 'string'], shell);
  if (argv0 != null) validateString(argv0, 'options.argv0');
  if (timeout != null && !(Number.isInteger(timeout) && timeout >= 0)) throw outOfRange('timeout', 'an unsigned integer', timeout);
  validateAbortSignal(options.signal, 'options.signal');
  const cwd = directory(options.cwd);
  const env_ = variables(env ?? process.env);
  const command = shell ? shellWords(shell, file, args) : words(file, args);
  return {
    options, cwd, env: env_, words: command, file: command[0],
    spawnargs: shell ? command : [argv0 ?? file, ...args], timeout: timeout ?? 0, killSignal: killSignal(options.killSignal),
  };
}

function oneStream(kind, i) {
  if (kind === 'ignore' || kind === null) return 'ignore';
  if (kind === undefined) return i < 3 ? 'pipe' : 'ignore';
  if (kind === 'pipe' || kind === 'overlapped' || (typeof kind === 'number' && kind < 0)) return 'pipe';
  if (kind === 'inherit') return 'inherit';
  if (kind === 'ipc') throw unavailable('A message channel to a child process', 'use a worker, or messages over the standard streams');
  const fd = typeof kind === 'number' ? kind : kind?.fd;
  if (typeof fd === 'number') return fd === i ? 'inherit' : require('internal/child/descriptors').pathOf(fd);
  if (kind !== null && typeof kind === 'object') throw unavailable('This kind of stream as a standard stream of a child process', "use 'pipe', and pipe() it");
  throw invalidValue('stdio', kind);
}

function stdioOf(stdio = 'pipe') {
  if (typeof stdio === 'string') {
    if (!['ignore', 'overlapped', 'pipe', 'inherit'].includes(stdio)) throw invalidValue('stdio', stdio);
    return [stdio, stdio, stdio].map(oneStream);
  }
  if (!Array.isArray(stdio)) throw invalidValue('stdio', stdio);
  const all = [0, 1, 2].map((i) => oneStream(stdio[i], i));
  for (const [i, kind] of stdio.entries()) {
    if (i > 2 && oneStream(kind, i) !== 'ignore') throw unavailable(`Descriptor ${i} of a child process`, 'use the three standard streams');
  }
  return all;
}

module.exports = { normalize, stdioOf, signalNumber, killSignal };
