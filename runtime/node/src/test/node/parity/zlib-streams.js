'use strict';
const zlib = require('zlib');
const { pipeline } = require('stream');
const { promisify } = require('util');

const text = Array.from({ length: 5000 }, (_, i) => `line ${i * 7919 % 1000}\n`).join('');
const attempt = (name, run) => {
  try {
    console.log(name, run());
  } catch (error) {
    console.log(name, error.name, error.code, error.errno, error.message);
  }
};
const collect = (stream) => new Promise((resolve, reject) => {
  const chunks = [];
  stream.on('data', (chunk) => chunks.push(chunk)).on('end', () => resolve(Buffer.concat(chunks))).on('error', reject);
});

// Read what Node itself has made.
const GZIP = Buffer.from('H4sIAAAAAAAAA8tIzcnJVyjPL8pJAQCFEUoNCwAAAA==', 'base64');
attempt('gunzip', () => zlib.gunzipSync(GZIP).toString());
attempt('unzip', () => zlib.unzipSync(GZIP).toString());
attempt('unzip deflated', () => zlib.unzipSync(zlib.deflateSync('x')).toString());
for (const [one, other] of [['gzip', 'gunzip'], ['deflate', 'inflate'], ['deflateRaw', 'inflateRaw']]) {
  for (const level of [0, 1, 6, 9]) {
    const packed = zlib[`${one}Sync`](text, { level });
    attempt(`${one} ${level}`, () => [packed.length < (level ? 40000 : 80000), zlib[`${other}Sync`](packed).toString() === text]);
  }
  attempt(`${one} empty`, () => zlib[`${other}Sync`](zlib[`${one}Sync`]('')).length);
}
attempt('header', () => zlib.gzipSync('abc').subarray(0, 10).toString('hex'));
attempt('header 9', () => zlib.gzipSync('abc', { level: 9 }).subarray(0, 10).toString('hex'));
attempt('small', () => zlib.deflateSync('abc').toString('hex'));
attempt('members', () => zlib.gunzipSync(Buffer.concat([zlib.gzipSync('one '), zlib.gzipSync('two'), Buffer.alloc(5)])).toString());
const dictionary = Buffer.from('hello world');
const shared = zlib.deflateSync('hello world hello', { dictionary });
attempt('dictionary', () => zlib.inflateSync(shared, { dictionary }).toString());
attempt('no dictionary', () => zlib.inflateSync(shared));
attempt('other dictionary', () => zlib.inflateSync(shared, { dictionary: Buffer.from('zzz') }));
attempt('raw dictionary', () => zlib.inflateRawSync(zlib.deflateRawSync('hello', { dictionary }), { dictionary }).toString());
attempt('no gzip', () => zlib.gunzipSync(Buffer.from('no gzip at all')));
attempt('no deflate', () => zlib.inflateRawSync(Buffer.from('abcdefgh')));
attempt('cut', () => zlib.gunzipSync(GZIP.subarray(0, 15)));
attempt('cut, as far as it goes', () => zlib.gunzipSync(GZIP.subarray(0, 20), { finishFlush: zlib.constants.Z_SYNC_FLUSH }).length > 0);
attempt('nothing', () => zlib.gunzipSync(''));
attempt('changed', () => zlib.gunzipSync(Buffer.from(GZIP).fill(1, GZIP.length - 8, GZIP.length - 7)));
attempt('too large', () => zlib.gunzipSync(zlib.gzipSync('a'.repeat(100)), { maxOutputLength: 10 }));
attempt('number', () => zlib.gzipSync(1));
attempt('level', () => zlib.createGzip({ level: 30 }));
attempt('level type', () => zlib.createGzip({ level: '1' }));
attempt('chunk size', () => zlib.createGzip({ chunkSize: 1 }));
attempt('window', () => zlib.createGzip({ windowBits: 30 }));
attempt('callback', () => zlib.gzip('a'));
attempt('crc', () => [zlib.crc32('hello'), zlib.crc32(' world', zlib.crc32('hello')), zlib.crc32('hello world'), zlib.crc32('')]);
attempt('constants', () => [zlib.constants.Z_BEST_SPEED, zlib.Z_FINISH, zlib.codes.Z_DATA_ERROR, zlib.codes['-3'], Object.keys(zlib.constants).length]);

(async () => {
  console.log('promise', (await promisify(zlib.gunzip)(await promisify(zlib.gzip)('promised'))).toString());
  await new Promise((done) => zlib.gunzip(Buffer.from('nothing'), (error, result) => {
    console.log('callback', error.code, error.errno, error.message, result);
    done();
  }));
  const gzip = zlib.createGzip();
  const gunzip = zlib.createGunzip({ chunkSize: 1000 });
  pipeline(gzip, gunzip, (error) => console.log('pipeline', error));
  const result = collect(gunzip);
  for (let i = 0; i < text.length; i += 10000) gzip.write(text.slice(i, i + 10000));
  gzip.end();
  console.log('stream', (await result).toString() === text, gzip.bytesWritten === text.length);

  const flushing = zlib.createDeflate();
  const seen = [];
  const inflate = zlib.createInflate().on('data', (chunk) => seen.push(chunk.toString()));
  flushing.on('data', (chunk) => inflate.write(chunk));
  flushing.write('first');
  await new Promise((done) => flushing.flush(done));
  await new Promise((done) => setTimeout(done, 200));
  console.log('flush', seen);
  flushing.end('second');
  flushing.on('end', () => inflate.end());
  await new Promise((done) => inflate.on('end', done));
  console.log('flush', seen);

  console.log('bad stream', await collect(zlib.createGunzip().on('close', () => console.log('closed')).end('bad')).catch((error) => error.code));
  console.log('cut stream', await collect(zlib.createGunzip().end(GZIP.subarray(0, 12))).catch((error) => error.message));
  const rest = zlib.createInflate();
  const all = collect(rest);
  rest.end(Buffer.concat([zlib.deflateSync('before'), Buffer.from('after')]));
  console.log('rest', (await all).toString(), rest.bytesWritten);
  const reset = zlib.createDeflateRaw();
  console.log('kinds', reset instanceof zlib.DeflateRaw, zlib.Gzip() instanceof zlib.Gzip, reset.constructor.name);
  reset.close(() => console.log('close'));
})();
