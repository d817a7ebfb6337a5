'use strict';
// `zlib` on Java's zlib.
const native = internalBinding('zlib');
const { Transform, finished } = require('stream');
const { coded, invalidType, outOfRange, unavailable, validateFunction, validateInteger } = require('internal/errors');
const constants = require('internal/zlib_constants');
const { Z_NO_FLUSH, Z_FINISH, Z_FULL_FLUSH, Z_SYNC_FLUSH } = constants;
const LARGEST = 2 ** 53 - 1;

function isBytes(value) {
  return ArrayBuffer.isView(value) || value instanceof ArrayBuffer;
}

function checked(value, name, min, max, fallback) {
  if (value === undefined || Number.isNaN(value)) return fallback;
  if (typeof value !== 'number') throw invalidType(name, 'number', value);
  if (value < min || value > max || !Number.isFinite(value)) throw outOfRange(name, `>= ${min} and <= ${max}`, value);
  return value;
}

function settings(options = {}, kind) {
  options ??= {};
  checked(options.chunkSize, 'options.chunkSize', constants.Z_MIN_CHUNK, Infinity, 16384);
  checked(options.windowBits, 'options.windowBits', kind === 'inflate' || kind === 'gunzip' || kind === 'unzip' ? 0 : 8, 15, 15);
  checked(options.memLevel, 'options.memLevel', 1, 9, 8);
  const { dictionary } = options;
  if (dictionary !== undefined && !isBytes(dictionary)) throw invalidType('options.dictionary', ['Buffer', 'TypedArray', 'DataView', 'ArrayBuffer'], dictionary);
  return {
    level: checked(options.level, 'options.level', -1, 9, -1),
    strategy: checked(options.strategy, 'options.strategy', 0, 4, 0),
    flush: checked(options.flush, 'options.flush', 0, 5, Z_NO_FLUSH),
    finishFlush: checked(options.finishFlush, 'options.finishFlush', 0, 5, Z_FINISH),
    maxOutputLength: checked(options.maxOutputLength, 'options.maxOutputLength', 1, LARGEST, LARGEST),
    dictionary: dictionary ?? null,
  };
}

function tooLarge(limit) {
  return coded(RangeError, 'ERR_BUFFER_TOO_LARGE', `Cannot create a Buffer larger than ${limit} bytes`);
}

/** One kind of stream. */
function streamKind(name, kind) {
  function Zlib(options) {
    if (!(this instanceof Zlib)) return new Zlib(options);
    const chosen = settings(options, kind);
    Transform.call(this, { autoDestroy: true, ...options, readableObjectMode: false, writableObjectMode: false, objectMode: false });
    this.bytesWritten = 0;
    this._settings = chosen;
    this._level = chosen.level;
    this._strategy = chosen.strategy;
    this._chunkSize = options?.chunkSize ?? 16384;
    this._handle = native.open(kind, chosen.level, chosen.strategy, chosen.dictionary);
    this._busy = false;
  }
  Object.setPrototypeOf(Zlib.prototype, Transform.prototype);
  Object.setPrototypeOf(Zlib, Transform);
  Object.defineProperty(Zlib, 'name', { value: name });
  Object.assign(Zlib.prototype, streamMethods);
  Object.defineProperty(Zlib.prototype, '_closed', { configurable: true, get() { return !this._handle; } });
  Object.defineProperty(Zlib.prototype, 'bytesRead', { configurable: true, get() { return this.bytesWritten; } });
  return Zlib;
}

const kFlush = Symbol('flush');

const streamMethods = {
  _transform(chunk, encoding, callback) {
    const last = this.writableEnded && this.writableLength === chunk.byteLength;
    const { flush, finishFlush } = this._settings;
    this._run(chunk, chunk[kFlush] ?? (last && finishFlush !== Z_FINISH ? finishFlush : flush), callback);
  },

  _run(chunk, flush, callback) {
    if (!this._handle) {
      process.nextTick(callback);
      return;
    }
    this._busy = true;
    this.bytesWritten += chunk.byteLength;
    this._handle.write(chunk, flush, (error, output) => {
      this._busy = false;
      if (this._closing) this._release();
      if (this.destroyed) return;
      if (error) {
        this.destroy(error);
        return;
      }
      for (let start = 0; start < output.length; start += this._chunkSize) this.push(output.subarray(start, start + this._chunkSize));
      callback();
    });
  },

  _flush(callback) {
    this._run(Buffer.alloc(0), this._settings.finishFlush, callback);
  },

  _final(callback) {
    callback();
  },

  flush(kind, callback) {
    if (typeof kind === 'function' || (kind === undefined && !callback)) [callback, kind] = [kind, Z_FULL_FLUSH];
    if (this.writableFinished) {
      if (callback) process.nextTick(callback);
    } else if (this.writableEnded) {
      if (callback) this.once('end', callback);
    } else {
      const empty = Buffer.alloc(0);
      empty[kFlush] = kind;
      this.write(empty, '', callback);
    }
  },

  params(level, strategy, callback) {
    checked(level, 'level', -1, 9, -1);
    checked(strategy, 'strategy', 0, 4, 0);
    const change = () => {
      this._handle?.parameters(level, strategy);
      this._level = level;
      this._strategy = strategy;
      callback?.();
    };
    if (this._level !== level || this._strategy !== strategy) this.flush(Z_SYNC_FLUSH, change);
    else process.nextTick(callback);
  },

  reset() {
    if (!this._handle) throw new Error('zlib binding closed');
    this._handle.reset();
  },

  close(callback) {
    if (callback) finished(this, callback);
    this.destroy();
  },

  _release() {
    this._handle?.close();
    this._handle = null;
  },

  _destroy(error, callback) {
    if (this._busy) this._closing = true;
    else this._release();
    callback(error);
  },
};

function toInput(buffer) {
  if (typeof buffer === 'string') return Buffer.from(buffer);
  if (!isBytes(buffer)) throw invalidType('buffer', ['string', 'Buffer', 'TypedArray', 'DataView', 'ArrayBuffer'], buffer);
  return buffer;
}

function convertSync(kind) {
  return (buffer, options) => {
    const input = toInput(buffer);
    const { level, strategy, dictionary, finishFlush, maxOutputLength } = settings(options, kind);
    const output = native.convert(kind, level, strategy, dictionary, input, finishFlush);
    if (output.length > maxOutputLength) throw tooLarge(maxOutputLength);
    return options?.info ? { buffer: output, engine: new (module.exports[NAMES[kind]])(options) } : output;
  };
}

function convert(kind) {
  return (buffer, options, callback) => {
    if (typeof options === 'function') [callback, options] = [options, {}];
    validateFunction(callback, 'callback');
    const input = toInput(buffer);
    const { level, strategy, dictionary, finishFlush, maxOutputLength } = settings(options, kind);
    native.convert(kind, level, strategy, dictionary, input, finishFlush, (error, output) => {
      if (error) callback(error);
      else if (output.length > maxOutputLength) callback(tooLarge(maxOutputLength));
      else callback(null, output);
    });
  };
}

const NAMES = { deflate: 'Deflate', inflate: 'Inflate', gzip: 'Gzip', gunzip: 'Gunzip', deflateRaw: 'DeflateRaw', inflateRaw: 'InflateRaw', unzip: 'Unzip' };
for (const kind in NAMES) {
  const name = NAMES[kind];
  module.exports[name] = streamKind(name, kind);
  module.exports[`create${name}`] = (options) => new module.exports[name](options);
  module.exports[kind] = convert(kind);
  module.exports[`${kind}Sync`] = convertSync(kind);
}

// Streams of Brotli are absent, so that packages that look for them use gzip.
for (const name of ['brotliCompress', 'brotliCompressSync', 'brotliDecompress', 'brotliDecompressSync']) {
  module.exports[name] = () => {
    throw unavailable(`zlib.${name}`, 'use gzip or deflate');
  };
}

const codes = {};
for (const name of ['Z_OK', 'Z_STREAM_END', 'Z_NEED_DICT', 'Z_ERRNO', 'Z_STREAM_ERROR', 'Z_DATA_ERROR', 'Z_MEM_ERROR', 'Z_BUF_ERROR', 'Z_VERSION_ERROR']) codes[name] = constants[name];
for (const name of Object.keys(codes)) codes[codes[name]] = name;

Object.assign(module.exports, {
  constants,
  codes: Object.freeze(codes),
  crc32(data, value = 0) {
    if (typeof data !== 'string' && !isBytes(data)) throw invalidType('data', ['Buffer', 'TypedArray', 'DataView', 'string'], data);
    validateInteger(value, 'value', 0, 4294967295);
    return Number(native.crc32(data, value));
  },
});
for (const name of Object.keys(constants)) {
  if (/^Z_/.test(name)) Object.defineProperty(module.exports, name, { value: constants[name], enumerable: false, configurable: false, writable: false });
}
