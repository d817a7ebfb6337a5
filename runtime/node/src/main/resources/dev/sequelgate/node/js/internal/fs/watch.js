'use strict';
// fs.watch by the operating system's notices; fs.watchFile by looking again and again.
const EventEmitter = require('events');
const binding = internalBinding('fs');
const { toPath, named } = require('internal/fs/arguments');
const { Stats } = require('internal/fs/stats');
const { validateFunction, validateBoolean, validateInteger } = require('internal/errors');

class FSWatcher extends EventEmitter {
  #handle = null;

  _start(path, { persistent = true, recursive = false, encoding }) {
    try {
      this.#handle = binding.watch(path, recursive, (type, name) => this.emit('change', type, named(name, encoding)));
    } catch (error) {
      error.filename = path;
      throw error;
    }
    if (!persistent) this.#handle.unref();
  }

  close() {
    if (this.#handle === null) return;
    this.#handle.close();
    this.#handle = null;
    process.nextTick(() => this.emit('close'));
  }

  ref() {
    this.#handle?.ref();
    return this;
  }

  unref() {
    this.#handle?.unref();
    return this;
  }
}

function watch(path, options, listener) {
  if (typeof options === 'function') [options, listener] = [{}, options];
  if (typeof options === 'string') options = { encoding: options };
  options = { ...options };
  const name = toPath(path, 'filename');
  if (options.persistent !== undefined) validateBoolean(options.persistent, 'options.persistent');
  if (options.recursive !== undefined) validateBoolean(options.recursive, 'options.recursive');
  const watcher = new FSWatcher();
  watcher._start(name, options);
  if (listener) watcher.on('change', listener);
  const { signal } = options;
  if (signal) {
    if (signal.aborted) process.nextTick(() => watcher.close());
    else {
      const abort = () => watcher.close();
      signal.addEventListener('abort', abort, { once: true });
      watcher.once('close', () => signal.removeEventListener('abort', abort));
    }
  }
  return watcher;
}

const watched = new Map();
const absent = () => new Stats(...Array(14).fill(0));

class StatWatcher extends EventEmitter {
  #timer;
  #previous;
  #bigint;
  #path;

  constructor(path, { interval = 5007, persistent = true, bigint = false }) {
    super();
    this.#path = path;
    this.#bigint = bigint;
    this.#previous = this.#look();
    if (this.#previous.mtimeMs === 0) process.nextTick(() => this.emit('change', this.#previous, this.#previous));
    this.#timer = setInterval(() => this.#check(), interval);
    if (!persistent) this.#timer.unref();
  }

  #look() {
    const fs = require('fs');
    return fs.statSync(this.#path, { bigint: this.#bigint, throwIfNoEntry: false }) ?? absent();
  }

  #check() {
    const current = this.#look();
    const before = this.#previous;
    const same = ['mtimeMs', 'size', 'ino', 'mode', 'ctimeMs'].every((name) => current[name] === before[name]);
    if (same) return;
    this.#previous = current;
    this.emit('change', current, before);
  }

  stop() {
    clearInterval(this.#timer);
    process.nextTick(() => this.emit('stop'));
  }

  ref() {
    this.#timer.ref();
    return this;
  }

  unref() {
    this.#timer.unref();
    return this;
  }
}

function watchFile(path, options, listener) {
  if (typeof options === 'function') [options, listener] = [{}, options];
  validateFunction(listener, 'listener');
  if (options?.interval !== undefined) validateInteger(options.interval, 'interval', 0);
  const name = require('path').resolve(toPath(path, 'filename'));
  let watcher = watched.get(name);
  if (watcher === undefined) {
    watcher = new StatWatcher(name, options ?? {});
    watched.set(name, watcher);
  }
  watcher.on('change', listener);
  return watcher;
}

function unwatchFile(path, listener) {
  const name = require('path').resolve(toPath(path, 'filename'));
  const watcher = watched.get(name);
  if (watcher === undefined) return;
  if (typeof listener === 'function') watcher.off('change', listener);
  else watcher.removeAllListeners('change');
  if (watcher.listenerCount('change') === 0) {
    watcher.stop();
    watched.delete(name);
  }
}

/** The same as an endless sequence, for `fs/promises`. */
async function* watchSequence(path, options = {}) {
  const { on } = EventEmitter;
  const watcher = watch(path, options);
  try {
    if (options.signal?.aborted) throw new (require('internal/errors').AbortError)(undefined, { cause: options.signal.reason });
    for await (const [eventType, filename] of on(watcher, 'change', { signal: options.signal })) yield { eventType, filename };
  } finally {
    watcher.close();
  }
}

module.exports = { watch, watchFile, unwatchFile, watchSequence, FSWatcher };
