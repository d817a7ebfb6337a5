'use strict';
// `fs`: every operation in its synchronous and its callback form; promises, streams and watches come at first use.
const binding = internalBinding('fs');
const { operations } = require('internal/fs/operations');
const a = require('internal/fs/arguments');
const { Stats, Dirent, statsOf } = require('internal/fs/stats');
const constants = require('internal/fs/constants');

function sync(operation) {
  return (...given) => {
    const { name, args, finish } = operation(...given);
    return finish(binding[name](...args));
  };
}

/** Runs an operation in the background; the callback gets the result unless there is none. */
function start(operation, given, callback) {
  const { name, args, finish } = operation(...given);
  binding[name](...args, (error, result) => {
    if (error) {
      callback(error);
      return;
    }
    let value;
    try {
      value = finish(result);
    } catch (failure) {
      callback(failure);
      return;
    }
    if (value === undefined) callback(null);
    else callback(null, value);
  });
}

function withCallback(operation) {
  return (...given) => {
    let last = given.length - 1;
    while (last > 0 && given[last] === undefined) last--;
    const callback = given[last];
    // Where the callback is missing, what stands last is a path or options.
    if (typeof callback !== 'function') a.checkCallback(typeof callback === 'string' || typeof callback === 'object' ? undefined : callback);
    start(operation, given.slice(0, last), callback);
  };
}

const fs = {};
for (const name of [
  'access', 'appendFile', 'chmod', 'chown', 'close', 'copyFile', 'fchmod', 'fchown', 'fdatasync', 'fstat', 'fsync', 'ftruncate', 'futimes',
  'lchown', 'link', 'lstat', 'lutimes', 'mkdir', 'mkdtemp', 'open', 'readdir', 'readFile', 'readlink', 'realpath', 'rename', 'rm', 'rmdir',
  'stat', 'statfs', 'symlink', 'unlink', 'utimes', 'writeFile',
]) {
  fs[name] = Object.defineProperty(withCallback(operations[name]), 'name', { value: name });
  fs[`${name}Sync`] = Object.defineProperty(sync(operations[name]), 'name', { value: `${name}Sync` });
}
fs.realpath.native = withCallback(operations.realpathNative);
fs.realpathSync.native = sync(operations.realpathNative);

function existing(file, follow, { bigint = false, throwIfNoEntry = true } = {}) {
  const line = binding.stat(a.toPath(file), follow, throwIfNoEntry === false);
  return line === null ? undefined : statsOf(line, bigint);
}

function readArguments(given) {
  if (given.length === 0) return [Buffer.alloc(16384)];
  if (!ArrayBuffer.isView(given[0]) && given[0] !== null && typeof given[0] === 'object') {
    const { buffer = Buffer.alloc(16384), offset = 0, length = buffer.byteLength - offset, position = null } = given[0];
    return [buffer, offset, length, position];
  }
  return given;
}

/** Reads or writes a list of buffers one after the other, as far as the file goes. */
function vectored(operation, whole) {
  return (fd, buffers, position) => {
    if (!Array.isArray(buffers) || !buffers.every(ArrayBuffer.isView)) {
      throw require('internal/errors').invalidType('buffers', 'ArrayBufferView[]', buffers);
    }
    let total = 0;
    for (const buffer of buffers) {
      const done = operation(fd, buffer, 0, buffer.byteLength, typeof position === 'number' ? position + total : null);
      total += done;
      if (!whole && done < buffer.byteLength) break;
    }
    return total;
  };
}

function vectoredWithCallback(all, fd, buffers, position, callback) {
  if (typeof position === 'function') [position, callback] = [null, position];
  a.checkCallback(callback);
  let total;
  try {
    total = all(fd, buffers, position);
  } catch (error) {
    if (error.syscall === undefined) throw error;
    process.nextTick(callback, error);
    return;
  }
  process.nextTick(callback, null, total, buffers);
}

Object.assign(fs, {
  existsSync(file) {
    try {
      return binding.exists(a.toPath(file));
    } catch {
      return false;
    }
  },
  exists(file, callback) {
    a.checkCallback(callback);
    let name;
    try {
      name = a.toPath(file);
    } catch {
      process.nextTick(callback, false);
      return;
    }
    binding.exists(name, (error, found) => callback(!error && found));
  },
  statSync: (file, options) => existing(file, true, options ?? undefined),
  lstatSync: (file, options) => existing(file, false, options ?? undefined),
  lchmod: undefined,
  lchmodSync: undefined,
  read(fd, ...given) {
    const callback = a.checkCallback(given.pop());
    const args = readArguments(given);
    start(operations.read, [fd, ...args], (error, count = 0) => callback(error, count, args[0]));
  },
  readSync: (fd, ...given) => sync(operations.read)(fd, ...readArguments(given)),
  write(fd, data, ...given) {
    const callback = a.checkCallback(given.pop());
    start(operations.write, [fd, data, ...given], (error, count = 0) => callback(error, count, data));
  },
  writeSync: sync(operations.write),
  readv: (...given) => vectoredWithCallback(fs.readvSync, ...given),
  readvSync: vectored(sync(operations.read), false),
  writev: (...given) => vectoredWithCallback(fs.writevSync, ...given),
  writevSync: vectored(sync(operations.write), true),
  truncateSync(file, length = 0) {
    if (typeof file === 'number') return fs.ftruncateSync(file, length);
    const fd = fs.openSync(file, 'r+');
    try {
      return fs.ftruncateSync(fd, length);
    } finally {
      fs.closeSync(fd);
    }
  },
  truncate(file, length, callback) {
    if (typeof length === 'function') [length, callback] = [0, length];
    a.checkCallback(callback);
    if (typeof file === 'number') {
      fs.ftruncate(file, length, callback);
      return;
    }
    fs.open(file, 'r+', (error, fd) => {
      if (error) callback(error);
      else fs.ftruncate(fd, length, (failure) => fs.close(fd, (second) => callback(failure || second)));
    });
  },
  openAsBlob: (file) => fs.promises.readFile(file).then((bytes) => new Blob([bytes])),
  _toUnixTimestamp: a.toSeconds,
  F_OK: constants.F_OK, R_OK: constants.R_OK, W_OK: constants.W_OK, X_OK: constants.X_OK,
  constants, Stats, Dirent,
});

/** Names whose file is loaded when one of them is first used. */
function lazy(id, names, enumerable = true) {
  for (const name of names) {
    Object.defineProperty(fs, name, {
      configurable: true, enumerable,
      get() {
        const value = require(id)[name];
        Object.defineProperty(fs, name, { value, writable: true, configurable: true, enumerable });
        return value;
      },
      set(value) {
        Object.defineProperty(fs, name, { value, writable: true, configurable: true, enumerable });
      },
    });
  }
}
lazy('internal/fs/streams', ['createReadStream', 'createWriteStream', 'ReadStream', 'WriteStream', 'FileReadStream', 'FileWriteStream']);
lazy('internal/fs/watch', ['watch', 'watchFile', 'unwatchFile']);
lazy('internal/fs/cp', ['cp', 'cpSync']);
lazy('internal/fs/dir', ['opendir', 'opendirSync', 'Dir']);
Object.defineProperty(fs, 'promises', { configurable: true, enumerable: true, get: () => require('fs/promises') });

const { promisify } = require('util');
for (const [name, names] of [['read', ['bytesRead', 'buffer']], ['write', ['bytesWritten', 'buffer']], ['readv', ['bytesRead', 'buffers']], ['writev', ['bytesWritten', 'buffers']]]) {
  Object.defineProperty(fs[name], promisify.argumentNames ?? Symbol('names'), { value: names });
}
Object.defineProperty(fs.exists, promisify.custom, { value: (file) => new Promise((resolve) => fs.exists(file, resolve)) });

module.exports = fs;
