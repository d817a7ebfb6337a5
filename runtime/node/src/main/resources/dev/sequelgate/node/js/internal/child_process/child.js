'use strict';
// ChildProcess: a program that runs beside the application.
const EventEmitter = require('events');
const { Readable, Writable } = require('stream');
const binding = internalBinding('child_process');
const { signalName, signals } = require('internal/child_process/options');
const { AbortError } = require('internal/errors');

function output(child, handle, descriptor) {
  const stream = new Readable({
    read() {
      handle.read(descriptor, (chunk) => {
        this.push(chunk);
        if (chunk === null) this.read(0);
      });
    },
  });
  stream.once('close', () => child._streamClosed());
  stream.ref = stream.unref = () => stream;
  return stream;
}

function input(handle) {
  const stream = new Writable({
    decodeStrings: true,
    write(chunk, encoding, callback) {
      handle.write(chunk, callback);
    },
    final(callback) {
      handle.end(callback);
    },
    destroy(error, callback) {
      handle.end(() => {});
      callback(error);
    },
  });
  stream.ref = stream.unref = () => stream;
  return stream;
}

class ChildProcess extends EventEmitter {
  constructor() {
    super();
    this._open = 1;
    this._handle = null;
    this.signalCode = null;
    this.exitCode = null;
    this.killed = false;
    this.connected = false;
    this.pid = undefined;
    this.stdin = this.stdout = this.stderr = null;
    this.stdio = [null, null, null];
    this.spawnfile = null;
    this.spawnargs = [];
  }

  _start({ command, spawnargs }) {
    this.spawnfile = command.file;
    this.spawnargs = spawnargs;
    try {
      this._handle = binding.spawn(command, (code) => this._exited(code));
    } catch (error) {
      this._refused(error, command);
      return;
    }
    this.pid = Number(this._handle.pid);
    const [first, second, third] = command.streams;
    if (first === 'pipe') this.stdin = input(this._handle);
    for (const [i, kind, name] of [[1, second, 'stdout'], [2, third, 'stderr']]) {
      if (kind !== 'pipe') continue;
      this._open++;
      this[name] = output(this, this._handle, i);
    }
    this.stdio = [this.stdin, this.stdout, this.stderr];
    process.nextTick(() => this.emit('spawn'));
  }

  /** Streams exist also of a program that could not be started. */
  _refused(error, { streams }) {
    error.spawnargs = this.spawnargs.slice(1);
    if (streams[0] === 'pipe') this.stdin = new Writable({ write: (chunk, encoding, callback) => callback() });
    for (const [i, name] of [[1, 'stdout'], [2, 'stderr']]) {
      if (streams[i] !== 'pipe') continue;
      this._open++;
      this[name] = new Readable({ read() { this.push(null); } });
      this[name].once('close', () => this._streamClosed());
    }
    this.stdio = [this.stdin, this.stdout, this.stderr];
    process.nextTick(() => {
      this.exitCode = error.errno;
      this.emit('error', error);
      this.stdin?.destroy();
      for (const stream of [this.stdout, this.stderr]) stream?.resume();
      this._streamClosed();
    });
  }

  _exited(code) {
    const killedBy = this._sent && code === 128 + (signals[this._sent] ?? 0) ? this._sent : null;
    this.signalCode = killedBy;
    this.exitCode = killedBy ? null : code;
    this.stdin?.destroy();
    this._handle.unref();
    this.emit('exit', this.exitCode, this.signalCode);
    for (const stream of [this.stdout, this.stderr]) {
      if (stream && !stream.readableFlowing && stream.listenerCount('readable') === 0 && !stream._readableState.readableListening) {
        process.nextTick(() => {
          if (!stream.readableFlowing && stream.listenerCount('data') === 0) stream.resume();
        });
      }
    }
    this._streamClosed();
  }

  _streamClosed() {
    if (--this._open === 0) process.nextTick(() => this.emit('close', this.exitCode, this.signalCode));
  }

  kill(signal) {
    const name = signalName(signal);
    if (!this._handle || this.exitCode !== null || this.signalCode !== null) return false;
    if (name !== '0') this._sent = name;
    const sent = this._handle.kill(name);
    if (sent && name !== '0') this.killed = true;
    return sent;
  }

  ref() {
    this._handle?.ref();
  }

  unref() {
    this._handle?.unref();
  }

  disconnect() {
    throw require('internal/errors').coded(Error, 'ERR_IPC_DISCONNECTED', 'IPC channel is already disconnected');
  }

  send() {
    throw require('internal/errors').coded(Error, 'ERR_IPC_CHANNEL_CLOSED', 'Channel closed');
  }

  [Symbol.dispose ?? Symbol.for('Symbol.dispose')]() {
    if (!this.killed) this.kill();
  }

  /** Ends the program after a while, or when the caller gives up. */
  _limit({ timeout, signal }, kill) {
    if (timeout > 0) {
      const timer = setTimeout(() => this.kill(kill), timeout);
      this.once('exit', () => clearTimeout(timer));
    }
    if (signal) {
      const abort = () => {
        this.kill(kill);
        this.emit('error', new AbortError(undefined, { cause: signal.reason }));
      };
      if (signal.aborted) process.nextTick(abort);
      else {
        signal.addEventListener('abort', abort, { once: true });
        this.once('exit', () => signal.removeEventListener('abort', abort));
      }
    }
  }
}

module.exports = { ChildProcess };
