'use strict';
// ChildProcess.
const EventEmitter = require('events');
const { Readable, Writable } = require('stream');
const native = internalBinding('child');
const { normalize, stdioOf, signalNumber } = require('internal/child/options');

function ChildProcess() {
  EventEmitter.call(this);
  this._closesNeeded = 1;
  this._closesGot = 0;
  this.connected = false;
  this.signalCode = null;
  this.exitCode = null;
  this.killed = false;
  this.spawnfile = null;
  this._handle = null;
}
Object.setPrototypeOf(ChildProcess.prototype, EventEmitter.prototype);
Object.setPrototypeOf(ChildProcess, EventEmitter);

function nameOf(number) {
  const { signals } = require('os').constants;
  return Object.keys(signals).find((name) => signals[name] === number) ?? null;
}

function output(child, stream) {
  const pipe = new Readable({
    highWaterMark: 65536,
    read() {
      if (!child._handle) {
        this.push(null);
        return;
      }
      child._handle.read(stream, (chunk) => {
        if (!this.destroyed) this.push(chunk);
      });
    },
  });
  return held(pipe);
}

function input(child) {
  return held(new Writable({
    decodeStrings: true,
    write(chunk, encoding, done) {
      if (child._handle) child._handle.write(chunk, done);
      else done(Object.assign(new Error('write EPIPE'), { errno: -32, code: 'EPIPE', syscall: 'write' }));
    },
    final(done) {
      if (child._handle) child._handle.end(done);
      else done();
    },
    destroy(error, done) {
      if (child._handle) child._handle.end(() => done(error));
      else done(error);
    },
  }));
}

/** The child keeps the process alive, not its pipes. */
function held(pipe) {
  pipe.ref = () => pipe;
  pipe.unref = () => pipe;
  return pipe;
}

function failure(error, syscall, { file, spawnargs }) {
  const { code, errno } = error;
  if (errno === undefined) return error;
  const shown = new Error(`${syscall} ${code}`);
  return Object.assign(shown, { errno, code, syscall, path: file, spawnargs: spawnargs.slice(1) });
}

function closed(child) {
  child._closesGot++;
  if (child._closesGot === child._closesNeeded) child.emit('close', child.exitCode, child.signalCode);
}

function streams(child, kinds) {
  child.stdin = kinds[0] === 'pipe' ? input(child) : null;
  child.stdout = kinds[1] === 'pipe' ? output(child, 1) : null;
  child.stderr = kinds[2] === 'pipe' ? output(child, 2) : null;
  child.stdio = [child.stdin, child.stdout, child.stderr];
  for (const stream of [child.stdout, child.stderr]) {
    if (!stream) continue;
    child._closesNeeded++;
    stream.once('close', () => closed(child));
  }
}

/** As Node: whoever does not read what a child has printed still gets its `close`. */
function flush(child) {
  for (const stream of [child.stdout, child.stderr]) {
    if (stream && !stream.readableFlowing && !stream._readableState.readableListening && !stream.isPaused()) stream.resume();
  }
}

ChildProcess.prototype.spawn = function (options) {
  return this._start(normalize(options.file, (options.args ?? []).slice(1), options));
};

ChildProcess.prototype._start = function (command) {
  const stdio = stdioOf(command.options.stdio);
  this.spawnfile = command.file;
  this.spawnargs = command.spawnargs;
  try {
    this._handle = native.start({ words: command.words, cwd: command.cwd, env: command.env, stdio }, (status, signal) => this._exited(status, signal));
  } catch (error) {
    if (error.errno === undefined) throw error;
    const shown = failure(error, `spawn ${command.file}`, command);
    streams(this, stdio);
    process.nextTick(() => {
      this.exitCode = error.errno;
      this.stdin?.destroy();
      this.emit('error', shown);
      flush(this);
      closed(this);
    });
    return error.errno;
  }
  this.pid = this._handle.pid;
  streams(this, stdio);
  process.nextTick(() => this.emit('spawn'));
  return 0;
};

ChildProcess.prototype._exited = function (status, signal) {
  if (signal) this.signalCode = nameOf(signal);
  else this.exitCode = status;
  this.stdin?.destroy();
  this.emit('exit', this.exitCode, this.signalCode);
  process.nextTick(flush, this);
  closed(this);
};

ChildProcess.prototype.kill = function (signal) {
  const number = signal === 0 ? 0 : signal === undefined || signal === null ? 15 : signalNumber(signal);
  if (!this._handle || this.exitCode !== null || this.signalCode !== null) return false;
  const refused = internalBinding('process').kill(this.pid, number, (nameOf(number) ?? '').slice(3));
  if (refused === 'ESRCH') return false;
  if (refused) {
    this.emit('error', Object.assign(new Error(`kill ${refused}`), { code: refused, syscall: 'kill', errno: refused === 'EPERM' ? -1 : -22 }));
    return false;
  }
  this.killed = this.killed || number > 0;
  return true;
};
ChildProcess.prototype[Symbol.dispose ?? Symbol.for('nodejs.dispose')] = function () {
  if (!this.killed) this.kill();
};
ChildProcess.prototype.ref = function () {
  this._handle?.ref();
};
ChildProcess.prototype.unref = function () {
  this._handle?.unref();
};
ChildProcess.prototype.send = ChildProcess.prototype.disconnect = function () {
  throw require('internal/errors').unavailable('A message channel to a child process', 'use a worker, or messages over the standard streams');
};

module.exports = { ChildProcess, failure, nameOf };
