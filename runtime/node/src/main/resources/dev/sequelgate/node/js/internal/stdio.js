'use strict';
// process.stdout, stderr and stdin.
const binding = internalBinding('process');

function output(fd) {
  const { Writable } = require('stream');
  const stream = new Writable({
    decodeStrings: false,
    write(chunk, encoding, done) {
      binding.write(fd, typeof chunk === 'string' && encoding !== 'utf8' && encoding !== 'utf-8' ? Buffer.from(chunk, encoding) : chunk);
      done();
    },
  });
  stream.fd = fd;
  stream._type = 'fs';
  stream.isTTY = binding.isTerminal(fd) || undefined;
  if (stream.isTTY) {
    Object.assign(stream, {
      columns: Number(process.env.COLUMNS) || 80, rows: Number(process.env.LINES) || 24,
      getColorDepth: () => require('tty').WriteStream.prototype.getColorDepth(),
      hasColors: (count = 16) => typeof count !== 'number' || count <= 256,
      getWindowSize() { return [this.columns, this.rows]; },
    });
  }
  stream.destroySoon = stream.destroy;
  stream._destroy = (error, done) => done(error);
  return stream;
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

module.exports = { output, input };
