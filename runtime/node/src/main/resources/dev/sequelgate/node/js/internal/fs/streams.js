'use strict';
// fs.ReadStream and fs.WriteStream.
const fs = require('fs');
const { Readable, Writable, finished } = require('stream');
const { toPath, toMode } = require('internal/fs/arguments');
const { invalidType, outOfRange, validateInteger, validateFunction } = require('internal/errors');
const kFs = Symbol('kFs');
const kBusy = Symbol('kIsPerformingIO');
const kDone = Symbol('kIoDone');
const kHandle = Symbol('kHandle');

function streamOptions(options, defaults) {
  if (typeof options === 'string') options = { encoding: options };
  else if (options === undefined || options === null) options = {};
  else if (typeof options !== 'object') throw invalidType('options', ['string', 'object'], options);
  if (options.encoding && options.encoding !== 'buffer') require('internal/fs/arguments').checkEncoding(options.encoding);
  return { ...defaults, ...options };
}

/** The file functions to use: the caller's own, those of a FileHandle, or `fs`. */
function choose(stream, options, needed) {
  stream[kFs] = options.fs || fs;
  for (const name of needed) {
    if (options.fs && name !== 'writev' && typeof options.fs[name] !== 'function') throw invalidType(`options.fs.${name}`, 'function', options.fs[name]);
    if (options.fs && name === 'writev' && options.fs.writev) validateFunction(options.fs.writev, 'options.fs.writev');
  }
}

function takeDescriptor(stream, options) {
  if (options.fd === undefined || options.fd === null) {
    stream.fd = null;
    return;
  }
  if (typeof options.fd === 'number') {
    validateInteger(options.fd, 'fd', 0, 2147483647);
    stream.fd = options.fd;
    return;
  }
  const handle = options.fd;
  if (typeof handle !== 'object' || typeof handle.fd !== 'number') throw invalidType('options.fd', ['number', 'FileHandle'], handle);
  if (options.fs) throw require('internal/errors').unavailable('FileHandle with fs', 'give one of the two');
  stream[kHandle] = handle;
  stream.fd = handle.fd;
  handle.on('close', () => stream.destroy());
  stream[kFs] = { ...fs, close: (fd, callback) => handle.close().then(() => callback(), callback) };
}

function checkPosition(value, name) {
  validateInteger(value, name, 0);
}

function open(stream, callback) {
  if (typeof stream.fd === 'number') {
    callback();
    return;
  }
  // What patches `open` on a stream's prototype sees Node's old way of opening.
  if (stream.open !== openUnpatched) {
    const emit = stream.emit;
    stream.emit = function (event, ...values) {
      if (event === 'open') {
        this.emit = emit;
        callback();
        Reflect.apply(this.emit, this, [event, ...values]);
      } else if (event === 'error') {
        this.emit = emit;
        callback(...values);
      } else {
        Reflect.apply(emit, this, [event, ...values]);
      }
    };
    stream.open();
    return;
  }
  stream[kFs].open(stream.path, stream.flags, stream.mode, (error, fd) => {
    if (error) {
      callback(error);
      return;
    }
    stream.fd = fd;
    callback();
    stream.emit('open', fd);
    stream.emit('ready');
  });
}

function openUnpatched() {}

function close(stream, error, callback) {
  if (stream.fd === null || stream.fd === undefined) {
    callback(error);
    return;
  }
  const { fd } = stream;
  stream.fd = null;
  stream[kFs].close(fd, (failure) => callback(failure || error));
}

function ReadStream(path, options) {
  if (!(this instanceof ReadStream)) return new ReadStream(path, options);
  options = streamOptions(options, { highWaterMark: 64 * 1024, emitClose: true });
  this.fd = null;
  this[kFs] = fs;
  this[kBusy] = false;
  choose(this, options, ['open', 'read', 'close']);
  takeDescriptor(this, options);
  if (this.fd === null) this.path = toPath(path) === undefined ? path : path;
  else this.path = undefined;
  this.flags = options.flags === undefined ? 'r' : options.flags;
  this.mode = toMode(options.mode, 'mode', 0o666);
  this.start = options.start;
  this.end = options.end ?? Infinity;
  this.pos = undefined;
  this.bytesRead = 0;
  if (this.start !== undefined) {
    checkPosition(this.start, 'start');
    this.pos = this.start;
  }
  if (this.end !== Infinity) {
    checkPosition(this.end, 'end');
    if (this.start !== undefined && this.start > this.end) {
      throw outOfRange('start', `<= "end" (here: ${this.end})`, this.start);
    }
  }
  Reflect.apply(Readable, this, [{ ...options, autoDestroy: options.autoClose ?? true }]);
  if (options.encoding) this.setEncoding(options.encoding);
}
Object.setPrototypeOf(ReadStream.prototype, Readable.prototype);
Object.setPrototypeOf(ReadStream, Readable);

Object.defineProperty(ReadStream.prototype, 'autoClose', {
  configurable: true, enumerable: true,
  get() {
    return this._readableState.autoDestroy;
  },
  set(value) {
    this._readableState.autoDestroy = value;
  },
});
Object.defineProperty(ReadStream.prototype, 'pending', { configurable: true, get() { return this.fd === null; } });
ReadStream.prototype.open = openUnpatched;
ReadStream.prototype._construct = function (callback) {
  open(this, callback);
};

ReadStream.prototype._read = function (size) {
  let length = this.pos === undefined ? Math.min(this.end - this.bytesRead + 1, size) : Math.min(this.end - this.pos + 1, size);
  if (length <= 0) {
    this.push(null);
    return;
  }
  length = Math.min(length, 0x7fffffff);
  const buffer = Buffer.allocUnsafeSlow(length);
  this[kBusy] = true;
  this[kFs].read(this.fd, buffer, 0, length, this.pos, (error, count, filled) => {
    this[kBusy] = false;
    if (this.destroyed) {
      this.emit(kDone, error);
      return;
    }
    if (error) {
      this.destroy(error);
    } else if (count > 0) {
      if (this.pos !== undefined) this.pos += count;
      this.bytesRead += count;
      this.push(count === filled.length ? filled : filled.slice(0, count));
    } else {
      this.push(null);
    }
  });
};

function destroy(error, callback) {
  if (this[kBusy]) this.once(kDone, (failure) => close(this, error || failure, callback));
  else close(this, error, callback);
}
ReadStream.prototype._destroy = destroy;
ReadStream.prototype.close = function (callback) {
  if (typeof callback === 'function') finished(this, callback);
  this.destroy();
};

function WriteStream(path, options) {
  if (!(this instanceof WriteStream)) return new WriteStream(path, options);
  options = streamOptions(options, { emitClose: true });
  options.decodeStrings = true;
  this.fd = null;
  this[kFs] = fs;
  this[kBusy] = false;
  choose(this, options, ['open', 'write', 'close', 'writev']);
  takeDescriptor(this, options);
  if (this.fd === null) this.path = toPath(path) === undefined ? path : path;
  else this.path = undefined;
  this.flags = options.flags === undefined ? 'w' : options.flags;
  this.mode = toMode(options.mode, 'mode', 0o666);
  this.flush = options.flush ?? false;
  this.start = options.start;
  this.pos = undefined;
  this.bytesWritten = 0;
  if (this.start !== undefined) {
    checkPosition(this.start, 'start');
    this.pos = this.start;
  }
  if (options.fs && !options.fs.writev) this._writev = null;
  Reflect.apply(Writable, this, [{ ...options, autoDestroy: options.autoClose ?? true }]);
  if (options.encoding) this.setDefaultEncoding(options.encoding);
}
Object.setPrototypeOf(WriteStream.prototype, Writable.prototype);
Object.setPrototypeOf(WriteStream, Writable);

Object.defineProperty(WriteStream.prototype, 'autoClose', {
  configurable: true, enumerable: true,
  get() {
    return this._writableState.autoDestroy;
  },
  set(value) {
    this._writableState.autoDestroy = value;
  },
});
Object.defineProperty(WriteStream.prototype, 'pending', { configurable: true, get() { return this.fd === null; } });
WriteStream.prototype.open = openUnpatched;
WriteStream.prototype._construct = ReadStream.prototype._construct;

function written(stream, callback) {
  return (error, count) => {
    stream[kBusy] = false;
    if (stream.destroyed) {
      callback(error);
      stream.emit(kDone, error);
      return;
    }
    if (!error) stream.bytesWritten += count;
    callback(error);
  };
}

WriteStream.prototype._write = function (chunk, encoding, callback) {
  this[kBusy] = true;
  const { pos } = this;
  if (pos !== undefined) this.pos += chunk.length;
  this[kFs].write(this.fd, chunk, 0, chunk.length, pos, written(this, callback));
};
WriteStream.prototype._writev = function (chunks, callback) {
  const all = Buffer.concat(chunks.map(({ chunk }) => chunk));
  this._write(all, 'buffer', callback);
};
WriteStream.prototype._final = function (callback) {
  if (this.flush) this[kFs].fsync(this.fd, callback);
  else callback();
};
WriteStream.prototype._destroy = destroy;
WriteStream.prototype.close = function (callback) {
  if (callback) {
    if (this.closed) {
      process.nextTick(callback);
      return;
    }
    this.on('close', callback);
  }
  if (!this.autoClose) this.on('finish', this.destroy);
  this.end();
};
WriteStream.prototype.destroySoon = WriteStream.prototype.end;

module.exports = {
  ReadStream,
  WriteStream,
  FileReadStream: ReadStream,
  FileWriteStream: WriteStream,
  createReadStream: (path, options) => new fs.ReadStream(path, options),
  createWriteStream: (path, options) => new fs.WriteStream(path, options),
};
