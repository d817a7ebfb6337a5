'use strict';
// fs.Dir: a directory read entry by entry.
const fs = require('fs');
const { toPath, toOptions } = require('internal/fs/arguments');
const { coded, validateFunction, validateInteger } = require('internal/errors');

function closedError() {
  return coded(Error, 'ERR_DIR_CLOSED', 'Directory handle was closed');
}

class Dir {
  #entries;
  #closed = false;
  #path;

  constructor(path, entries) {
    this.#path = path;
    this.#entries = entries;
  }

  get path() {
    return this.#path;
  }

  #next() {
    if (this.#closed) throw closedError();
    return this.#entries.shift() ?? null;
  }

  read(callback) {
    if (callback === undefined) return new Promise((resolve) => resolve(this.#next()));
    validateFunction(callback, 'callback');
    const entry = this.#next();
    process.nextTick(callback, null, entry);
    return undefined;
  }

  readSync() {
    return this.#next();
  }

  close(callback) {
    if (callback === undefined) {
      if (this.#closed) return Promise.reject(closedError());
      this.#closed = true;
      return Promise.resolve();
    }
    validateFunction(callback, 'callback');
    if (this.#closed) {
      process.nextTick(callback, closedError());
      return undefined;
    }
    this.#closed = true;
    process.nextTick(callback, null);
    return undefined;
  }

  closeSync() {
    if (this.#closed) throw closedError();
    this.#closed = true;
  }

  async* entries() {
    try {
      for (let entry = this.#next(); entry !== null; entry = this.#next()) yield entry;
    } finally {
      this.#closed = true;
    }
  }
}
Object.defineProperty(Dir.prototype, Symbol.asyncIterator, { value: Dir.prototype.entries, enumerable: false, writable: true, configurable: true });

function settings(options) {
  options = toOptions(options, { encoding: 'utf8' });
  if (options.bufferSize !== undefined) validateInteger(options.bufferSize, 'options.bufferSize', 1, 4294967295);
  return { encoding: options.encoding, recursive: options.recursive, withFileTypes: true };
}

function asOpening(error) {
  error.message = error.message.replace(', scandir', ', opendir');
  error.syscall = 'opendir';
  return error;
}

module.exports = {
  Dir,
  opendirSync(path, options) {
    const name = toPath(path);
    try {
      return new Dir(name, fs.readdirSync(path, settings(options)));
    } catch (error) {
      throw error.syscall === 'scandir' ? asOpening(error) : error;
    }
  },
  opendir(path, options, callback) {
    callback = typeof options === 'function' ? options : callback;
    validateFunction(callback, 'callback');
    const name = toPath(path);
    fs.readdir(path, settings(typeof options === 'function' ? undefined : options), (error, entries = []) => {
      if (error) callback(asOpening(error));
      else callback(null, new Dir(name, entries));
    });
  },
};
