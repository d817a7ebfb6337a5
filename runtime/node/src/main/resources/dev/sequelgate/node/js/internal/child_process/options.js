'use strict';
// What callers say of a program to start.
const { coded, invalidType, invalidValue, unavailable, validateString, validateInteger, validateBoolean, validateAbortSignal } = require('internal/errors');
const { signals } = require('os').constants;
const windows = process.platform === 'win32';

function checkText(text, name) {
  if (text.includes('\0')) throw invalidValue(name, text, 'must be a string without null bytes');
}

function signalName(signal, fallback = 'SIGTERM') {
  if (signal === undefined || signal === null) return fallback;
  if (typeof signal === 'number') {
    const name = signal === 0 ? '0' : Object.keys(signals).find((key) => signals[key] === signal);
    if (name === undefined) throw coded(TypeError, 'ERR_UNKNOWN_SIGNAL', `Unknown signal: ${signal}`);
    return name;
  }
  if (typeof signal !== 'string') throw invalidType('signal', ['string', 'number'], signal);
  if (signals[signal.toUpperCase()] === undefined) throw coded(TypeError, 'ERR_UNKNOWN_SIGNAL', `Unknown signal: ${signal}`);
  return signal.toUpperCase();
}

/** One standard stream: `pipe`, `ignore`, `inherit`, or a file's name. */
function stream(value, i) {
  if (value === undefined || value === null) return i < 3 ? 'pipe' : 'ignore';
  if (value === 'overlapped') return 'pipe';
  if (value === 'pipe' || value === 'ignore' || value === 'inherit') return value;
  if (value === 'ipc') throw unavailable('A channel of messages to another process (ipc)', 'use a socket, or the standard streams');
  const fd = typeof value === 'number' ? value : value.fd ?? value._handle?.fd;
  if (fd === 0 || fd === 1 || fd === 2) {
    if (fd === i || (fd > 0 && i > 0 && fd === i)) return 'inherit';
    return `/dev/fd/${fd}`;
  }
  if (typeof fd === 'number') return internalBinding('fs').placeOf(fd, 'spawn');
  throw invalidValue('stdio', value);
}

function streams(stdio) {
  if (stdio === undefined || stdio === null) stdio = 'pipe';
  if (typeof stdio === 'string') {
    if (!['pipe', 'ignore', 'inherit', 'overlapped'].includes(stdio)) throw invalidValue('stdio', stdio);
    stdio = [stdio, stdio, stdio];
  }
  if (!Array.isArray(stdio)) throw invalidValue('stdio', stdio);
  const all = Array.from({ length: Math.max(3, stdio.length) }, (_, i) => stream(stdio[i], i));
  if (all.slice(3).some((one) => one !== 'ignore')) {
    throw unavailable('A child process with more than the three standard streams', 'use a file or a socket');
  }
  return all.slice(0, 3);
}

function shellWords(command, shell) {
  if (windows) {
    const file = typeof shell === 'string' ? shell : process.env.comspec || 'cmd.exe';
    return [file, '/d', '/s', '/c', `"${command}"`];
  }
  return [typeof shell === 'string' ? shell : '/bin/sh', '-c', command];
}

/** Makes of `(file, args, options)` what Java starts. */
function normalize(file, args, options) {
  validateString(file, 'file');
  checkText(file, 'file');
  if (file.length === 0) throw invalidValue('file', file, 'cannot be empty');
  if (!Array.isArray(args)) {
    if (args === undefined || args === null) args = [];
    else if (typeof args !== 'object') throw invalidType('args', 'object', args);
    else [args, options] = [[], args];
  }
  if (options === undefined) options = {};
  else if (options === null || typeof options !== 'object') throw invalidType('options', 'object', options);
  const { cwd, detached, uid, gid, shell, argv0, windowsHide, timeout, killSignal, env = process.env, signal } = options;
  let directory = '';
  if (cwd !== undefined && cwd !== null) directory = require('internal/fs/arguments').toPath(cwd, 'options.cwd');
  if (detached !== undefined && detached !== null) validateBoolean(detached, 'options.detached');
  for (const [name, value] of [['uid', uid], ['gid', gid]]) {
    if (value !== undefined && value !== null) {
      validateInteger(value, `options.${name}`, -2147483648, 2147483647);
      if (value !== process[`get${name}`]?.()) throw unavailable(`A child process with another ${name}`, 'start it through su or sudo');
    }
  }
  if (shell !== undefined && shell !== null && typeof shell !== 'boolean' && typeof shell !== 'string') throw invalidType('options.shell', ['boolean', 'string'], shell);
  if (argv0 !== undefined && argv0 !== null) validateString(argv0, 'options.argv0');
  if (windowsHide !== undefined && windowsHide !== null) validateBoolean(windowsHide, 'options.windowsHide');
  if (timeout !== undefined && timeout !== null) validateInteger(timeout, 'timeout', 0);
  if (signal !== undefined) validateAbortSignal(signal, 'options.signal');
  const kill = signalName(killSignal);
  args = args.map((arg, i) => {
    const text = `${arg}`;
    checkText(text, `args[${i}]`);
    return text;
  });
  const words = shell ? shellWords([file, ...args].join(' '), shell) : [file, ...args];
  if (words[0] === process.execPath) {
    throw unavailable('This runtime as its own child process', 'give the path of the program that starts it');
  }
  const environment = [];
  for (const name of Object.keys(env)) {
    if (env[name] !== undefined) environment.push(name, `${env[name]}`);
  }
  return {
    options, kill,
    spawnargs: shell ? words : [argv0 ?? file, ...args],
    command: { file: words[0], words, directory, environment, streams: streams(options.stdio) },
  };
}

module.exports = { normalize, signalName, signals };
