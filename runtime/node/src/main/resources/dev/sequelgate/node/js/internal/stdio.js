'use strict';
// process.stdout, stderr and stdin. Most applications only ask for `isTTY` and `fd`: an output becomes a real stream at its first other use.
const binding = internalBinding('process');

const waiting = new WeakSet();

function terminalSize(stream) {
  Object.assign(stream, {
    columns: Number(process.env.COLUMNS) || 80, rows: Number(process.env.LINES) || 24,
    getColorDepth: (env) => require('tty').WriteStream.prototype.getColorDepth.call(stream, env),
    hasColors: (count = 16, env = undefined) => {
      if (typeof count !== 'number') [count, env] = [16, count];
      return count <= 2 ** stream.getColorDepth(env);
    },
    getWindowSize: () => [stream.columns, stream.rows],
  });
}

function open(stream, fd) {
  const { Writable } = require('stream');
  Object.setPrototypeOf(stream, Object.create(Writable.prototype, { constructor: { value: stream.isTTY ? WriteStream : SyncWriteStream, writable: true, configurable: true } }));
  Writable.call(stream, {
    decodeStrings: false,
    write(chunk, encoding, done) {
      const text = typeof chunk === 'string' && (encoding === 'utf8' || encoding === 'utf-8');
      try {
        binding.write(fd, typeof chunk === 'string' && !text ? Buffer.from(chunk, encoding) : chunk);
      } catch (error) {
        done(error);
        return;
      }
      done();
    },
    // Like Node's, the standard streams never really close.
    destroy(error, done) {
      done(error);
    },
  });
  stream.destroySoon = stream.destroy;
}

function SyncWriteStream() {}
function WriteStream() {}

function output(fd) {
  const stream = {};
  const isTTY = binding.isTerminal(fd) || undefined;
  Object.assign(stream, { fd, _type: isTTY ? 'tty' : 'fs', _isStdio: true, isTTY });
  if (isTTY) terminalSize(stream);
  const opened = () => {
    waiting.delete(stream);
    open(stream, fd);
    if (!isTTY) delete stream.isTTY;
    return stream;
  };
  Object.setPrototypeOf(stream, new Proxy({}, {
    get: (target, key) => opened()[key],
    has: (target, key) => key in opened(),
    set: (target, key, value) => Reflect.set(opened(), key, value),
    getPrototypeOf: () => Object.getPrototypeOf(opened()),
  }));
  waiting.add(stream);
  return stream;
}

/** Whether text may go to the descriptor without the stream, because nobody has done more than look at it. */
function untouched(stream) {
  return waiting.has(stream) && !Object.hasOwn(stream, 'write');
}

function input() {
  const { Readable } = require('stream');
  const stream = new Readable({
    highWaterMark: 65536,
    read() {
      binding.readInput((chunk) => this.push(chunk));
    },
  });
  stream.fd = 0;
  stream.isTTY = binding.isTerminal(0) || undefined;
  stream.setRawMode = () => stream;
  stream.ref = () => stream;
  stream.unref = () => stream;
  return stream;
}

module.exports = { output, input, untouched };
