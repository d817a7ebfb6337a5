'use strict';
// zlib's Transform streams. Their work is done on other threads, one chunk at a time.
const native = internalBinding('zlib');
const { Transform } = require('stream');
const { coded } = require('internal/errors');
const { constants: c } = require('internal/zlib/constants');
const { check, inRange } = require('internal/zlib/options');
const kFlush = Symbol('flush');
const kMore = Symbol('more');
const kBusy = Symbol('busy');
const kSettings = Symbol('settings');

function ZlibBase(options, mode) {
  const settings = check(options, mode);
  Transform.call(this, { autoDestroy: true, ...options });
  this[kSettings] = settings;
  this[kMore] = null;
  this[kBusy] = false;
  this.bytesWritten = 0;
  this._handle = native.open(mode, settings.level, settings.strategy, settings.dictionary);
  this._chunkSize = settings.chunkSize;
  this._defaultFlushFlag = settings.flush;
  this._finishFlushFlag = settings.finishFlush;
  this._level = settings.level;
  this._strategy = settings.strategy;
}
Object.setPrototypeOf(ZlibBase.prototype, Transform.prototype);
Object.setPrototypeOf(ZlibBase, Transform);

// A later flush of the two includes the earlier.
const STRENGTH = [c.Z_NO_FLUSH, c.Z_BLOCK, c.Z_PARTIAL_FLUSH, c.Z_SYNC_FLUSH, c.Z_FULL_FLUSH, c.Z_FINISH];
const stronger = (a, b) => (STRENGTH.indexOf(a) > STRENGTH.indexOf(b) ? a : b);

Object.assign(ZlibBase.prototype, {
  _transform(chunk, encoding, callback) {
    let flush = this._defaultFlushFlag;
    if (typeof chunk[kFlush] === 'number') flush = chunk[kFlush];
    else if (this.writableEnded && this.writableLength === chunk.byteLength) flush = stronger(flush, this._finishFlushFlag);
    this._process(chunk, flush, callback);
  },
  _flush(callback) {
    this._process(Buffer.alloc(0), this._finishFlushFlag, callback);
  },
  _process(chunk, flush, callback) {
    if (!this._handle) {
      callback();
      return;
    }
    this._handle.input(chunk, flush);
    this[kBusy] = true;
    const step = () => this._handle.output(this._chunkSize, (error, output) => {
      if (this.destroyed || error) {
        this._idle();
        if (error && !this.destroyed) callback(error);
        return;
      }
      const wanted = output.length === 0 || this.push(output);
      if (output.length === this._chunkSize) {
        if (wanted) step();
        else this[kMore] = step;
        return;
      }
      this._idle();
      this._used(chunk, flush, callback);
    });
    step();
  },
  _used(chunk, flush, callback) {
    const unused = this._handle.unused();
    this.bytesWritten += chunk.byteLength - unused;
    if (flush === c.Z_FINISH && !this._handle.ended()) {
      callback(Object.assign(new Error('unexpected end of file'), { errno: c.Z_BUF_ERROR, code: 'Z_BUF_ERROR' }));
      return;
    }
    // What follows the end of the compressed data is of no interest.
    if (unused > 0) this.push(null);
    callback();
  },
  _idle() {
    this[kBusy] = false;
    if (this.destroyed) this._release();
  },
  _release() {
    if (!this._handle || this[kBusy]) return;
    this._handle.close();
    this._handle = null;
  },
  _read(size) {
    const more = this[kMore];
    this[kMore] = null;
    if (more) more();
    else Transform.prototype._read.call(this, size);
  },
  _destroy(error, callback) {
    if (this[kMore]) this[kBusy] = false;
    this[kMore] = null;
    this._release();
    callback(error);
  },
  /** All output for the chunk at once; not part of the documented interface, but used by packages. */
  _processChunk(chunk, flush, callback) {
    if (typeof callback === 'function') {
      this._process(chunk, flush, callback);
      return undefined;
    }
    this._handle.input(chunk, flush);
    const all = [];
    let output;
    do {
      output = this._handle.output(this._chunkSize);
      all.push(output);
    } while (output.length === this._chunkSize);
    return Buffer.concat(all);
  },
  flush(kind, callback) {
    if (typeof kind === 'function' || (kind === undefined && !callback)) [callback, kind] = [kind, c.Z_FULL_FLUSH];
    if (this.writableFinished) {
      if (callback) process.nextTick(callback);
    } else if (this.writableEnded) {
      if (callback) this.once('end', callback);
    } else {
      const marker = Buffer.alloc(0);
      marker[kFlush] = kind;
      this.write(marker, callback);
    }
  },
  close(callback) {
    if (callback) require('stream').finished(this, callback);
    this.destroy();
  },
  reset() {
    if (!this._handle) throw coded(Error, 'ERR_INTERNAL_ASSERTION', 'zlib binding closed');
    this._handle.reset();
  },
  params(level, strategy, callback) {
    inRange(level, 'level', c.Z_MIN_LEVEL, c.Z_MAX_LEVEL);
    inRange(strategy, 'strategy', c.Z_DEFAULT_STRATEGY, c.Z_FIXED);
    if (this._level === level && this._strategy === strategy) {
      process.nextTick(callback);
      return;
    }
    this.flush(c.Z_SYNC_FLUSH, () => {
      this._handle.parameters(level, strategy);
      this._level = level;
      this._strategy = strategy;
      callback();
    });
  },
});
Object.defineProperty(ZlibBase.prototype, '_closed', { configurable: true, get() { return !this._handle; } });
Object.defineProperty(ZlibBase.prototype, 'bytesRead', {
  configurable: true,
  get() { return this.bytesWritten; },
  set(value) { this.bytesWritten = value; },
});

for (const [name, mode] of [
  ['Deflate', c.DEFLATE], ['Inflate', c.INFLATE], ['Gzip', c.GZIP], ['Gunzip', c.GUNZIP], ['DeflateRaw', c.DEFLATERAW], ['InflateRaw', c.INFLATERAW],
  ['Unzip', c.UNZIP],
]) {
  const Stream = { [name]: function (options) {
    if (!(this instanceof Stream)) return new Stream(options);
    ZlibBase.call(this, options, mode);
  } }[name];
  Object.setPrototypeOf(Stream.prototype, ZlibBase.prototype);
  Object.setPrototypeOf(Stream, ZlibBase);
  exports[name] = Stream;
}
