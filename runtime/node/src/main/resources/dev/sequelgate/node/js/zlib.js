'use strict';
// `zlib`: whole buffers here, streams when one is first made.
const native = internalBinding('zlib');
const { invalidType, unavailable, validateFunction } = require('internal/errors');
const { constants, codes } = require('internal/zlib/constants');
const STREAMS = ['Deflate', 'Inflate', 'Gzip', 'Gunzip', 'DeflateRaw', 'InflateRaw', 'Unzip'];
const zlib = module.exports;

zlib.crc32 = (data, value = 0) => {
  if (typeof data !== 'string' && !ArrayBuffer.isView(data)) throw invalidType('data', ['Buffer', 'TypedArray', 'DataView', 'string'], data);
  if (typeof value !== 'number') throw invalidType('value', 'number', value);
  if (!Number.isInteger(value)) throw require('internal/errors').outOfRange('value', 'an integer', value);
  if (value < 0 || value > 4294967295) throw require('internal/errors').outOfRange('value', '>= 0 && <= 4294967295', value);
  return native.crc32(data, value);
};

function reader(name, id, enumerable) {
  Object.defineProperty(zlib, name, {
    configurable: true, enumerable,
    get() {
      const value = require(id)[name];
      Object.defineProperty(zlib, name, { value, writable: true, configurable: true, enumerable });
      return value;
    },
  });
}
for (const name of STREAMS) reader(name, 'internal/zlib/streams', true);

/** The arguments of the native call on a whole buffer. */
function whole(name, data, options) {
  if (typeof data !== 'string' && !ArrayBuffer.isView(data)) {
    if (!(data instanceof ArrayBuffer)) throw invalidType('buffer', ['string', 'Buffer', 'TypedArray', 'DataView', 'ArrayBuffer'], data);
    data = Buffer.from(data);
  }
  const mode = STREAM_MODES[name];
  const settings = require('internal/zlib/options').check(options, mode);
  return [mode, settings.level, settings.strategy, settings.dictionary, data, settings.finishFlush, settings.maxOutputLength];
}

const STREAM_MODES = {
  Deflate: constants.DEFLATE, Inflate: constants.INFLATE, Gzip: constants.GZIP, Gunzip: constants.GUNZIP,
  DeflateRaw: constants.DEFLATERAW, InflateRaw: constants.INFLATERAW, Unzip: constants.UNZIP,
};

function informed(name, buffer, options, length) {
  if (!options?.info) return buffer;
  const engine = new zlib[name](options);
  engine.bytesWritten = length;
  engine.destroy();
  return { buffer, engine };
}

for (const name of STREAMS) {
  const method = name[0].toLowerCase() + name.slice(1);
  zlib[method] = { [method](data, options, callback) {
    if (typeof options === 'function') [callback, options] = [options, {}];
    validateFunction(callback, 'callback');
    const args = whole(name, data, options);
    native.whole(...args, (error, buffer) => {
      if (error) callback(error);
      else callback(null, informed(name, buffer, options, data.byteLength ?? Buffer.byteLength(data)));
    });
  } }[method];
  zlib[`${method}Sync`] = { [`${method}Sync`]: (data, options) =>
    informed(name, native.whole(...whole(name, data, options)), options, data.byteLength ?? data.length) }[`${method}Sync`];
}

// The JVM has no Brotli. Packages look for `createBrotliDecompress` before they offer Brotli to a server: it is left out.
const noBrotli = () => unavailable('Brotli compression', 'use gzip or deflate');
for (const name of ['BrotliCompress', 'BrotliDecompress']) {
  zlib[name] = { [name]: function () { throw noBrotli(); } }[name];
  const method = name[0].toLowerCase() + name.slice(1);
  zlib[method] = { [method](data, options, callback) {
    if (typeof options === 'function') callback = options;
    validateFunction(callback, 'callback');
    process.nextTick(callback, noBrotli());
  } }[method];
  zlib[`${method}Sync`] = { [`${method}Sync`]() { throw noBrotli(); } }[`${method}Sync`];
}

for (const name of STREAMS) {
  const create = `create${name}`;
  Object.defineProperty(zlib, create, { enumerable: true, configurable: true, writable: true, value: { [create]: (options) => new zlib[name](options) }[create] });
}
for (const [name, value] of [['constants', constants], ['codes', codes]]) Object.defineProperty(zlib, name, { enumerable: true, value });
for (const name in constants) if (!name.startsWith('BROTLI')) Object.defineProperty(zlib, name, { value: constants[name] });
