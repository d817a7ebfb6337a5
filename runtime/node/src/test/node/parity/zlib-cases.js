// zlib: what is packed comes back, in every frame, in one call, by callbacks and by streams. (Packed bytes are the library's own affair.)
const zlib = require('zlib');
const { promisify } = require('util');
const { pipeline, Readable } = require('stream');
const show = (name, fn) => {
  try {
    console.log(name, fn());
  } catch (error) {
    console.log(name, 'throws', error.name, error.code, error.errno, error.message);
  }
};
const text = 'Some text, some text, some more text. '.repeat(200);
for (const [pack, unpack] of [['gzip', 'gunzip'], ['deflate', 'inflate'], ['deflateRaw', 'inflateRaw'], ['gzip', 'unzip'], ['deflate', 'unzip']]) {
  show(`${pack} ${unpack}`, () => {
    const packed = zlib[`${pack}Sync`](text);
    return [packed.length < 300, packed.subarray(0, 2), zlib[`${unpack}Sync`](packed).toString() === text];
  });
  show(`${pack} empty`, () => zlib[`${unpack}Sync`](zlib[`${pack}Sync`]('')).length);
}
// Packed by another zlib.
show('foreign gzip', () => zlib.gunzipSync(Buffer.from('H4sICAAAAAAAA2EudHh0AEtMSk5JTUvP4AIAR8gGRwgAAAA=', 'base64').subarray(0, 100)).toString());
show('foreign deflate', () => zlib.inflateSync(Buffer.from('eJxLTEpOSU1LzwAACosDIA==', 'base64'), { finishFlush: zlib.constants.Z_SYNC_FLUSH }).toString());
show('levels', () => [0, 1, 6, 9].map((level) => zlib.inflateSync(zlib.deflateSync(text, { level })).toString() === text));
show('strategies', () => [0, 1, 2, 3, 4].map((strategy) => zlib.inflateSync(zlib.deflateSync(text, { strategy })).toString() === text));
show('stored', () => zlib.deflateRawSync('abc', { level: 0 }));
show('gzip header', () => zlib.gzipSync('').subarray(0, 10));
show('two members', () => zlib.gunzipSync(Buffer.concat([zlib.gzipSync('one '), zlib.gzipSync('two')])).toString());
show('garbage behind', () => zlib.gunzipSync(Buffer.concat([zlib.gzipSync('one'), Buffer.alloc(10)])).toString());
show('bad header', () => zlib.gunzipSync(Buffer.from('nonsense')));
show('bad zlib', () => zlib.inflateSync(Buffer.from('nonsense')));
show('truncated', () => zlib.gunzipSync(zlib.gzipSync(text).subarray(0, 30)));
show('truncated allowed', () => zlib.gunzipSync(zlib.gzipSync(text).subarray(0, -6), { finishFlush: zlib.constants.Z_SYNC_FLUSH }).toString() === text);
show('bad sum', () => {
  const packed = zlib.gzipSync(text);
  packed[packed.length - 6] ^= 1;
  return zlib.gunzipSync(packed);
});
show('dictionary', () => zlib.inflateSync(zlib.deflateSync('some text', { dictionary: Buffer.from('some text') }), { dictionary: Buffer.from('some text') }).toString());
show('dictionary missing', () => zlib.inflateSync(zlib.deflateSync('some text', { dictionary: Buffer.from('some text') })));
show('dictionary wrong', () => zlib.inflateSync(zlib.deflateSync('some text', { dictionary: Buffer.from('some text') }), { dictionary: Buffer.from('x') }));
show('too long', () => zlib.gunzipSync(zlib.gzipSync(text), { maxOutputLength: 10 }));
show('bad input', () => zlib.gzipSync(5));
show('bad level', () => zlib.gzipSync('x', { level: 10 }));
show('bad level type', () => zlib.gzipSync('x', { level: 'best' }));
show('bad flush', () => zlib.createGzip({ flush: 9 }));
show('crc32', () => [zlib.crc32('hello'), zlib.crc32('world', zlib.crc32('hello ')), zlib.crc32(Buffer.from('hello world'))]);
show('constants', () => [zlib.constants, zlib.codes, zlib.Z_BEST_COMPRESSION]);
show('classes', () => [zlib.createGzip() instanceof zlib.Gzip, new zlib.Inflate() instanceof require('stream').Transform, zlib.Gunzip.name]);

async function later() {
  console.log(String(await promisify(zlib.gunzip)(await promisify(zlib.gzip)(text))) === text);
  await new Promise((resolve) => zlib.inflate(Buffer.from('nonsense'), (error, result) => resolve(console.log(error.code, error.message, result))));
  await new Promise((resolve) => zlib.deflate('abc', { level: 9 }, (error, result) => resolve(console.log(error, zlib.inflateSync(result).toString()))));
  const chunks = [];
  for await (const chunk of Readable.from([text, text, text]).pipe(zlib.createGzip()).pipe(zlib.createGunzip())) chunks.push(chunk);
  console.log(Buffer.concat(chunks).toString() === text + text + text);
  const gzip = zlib.createGzip();
  const seen = [];
  gzip.on('data', (chunk) => seen.push(chunk));
  gzip.write('first');
  await new Promise((resolve) => gzip.flush(resolve));
  console.log(seen.length > 0, zlib.gunzipSync(Buffer.concat(seen), { finishFlush: zlib.constants.Z_SYNC_FLUSH }).toString());
  gzip.end('second');
  await new Promise((resolve) => gzip.on('end', resolve));
  console.log(zlib.gunzipSync(Buffer.concat(seen)).toString(), gzip.bytesWritten);
  await new Promise((resolve) => pipeline(Readable.from([Buffer.from('nonsense')]), zlib.createGunzip(), (error) => resolve(console.log(error.code, error.message))));
  const closing = zlib.createDeflate();
  closing.on('close', () => console.log('closed'));
  closing.close();
}
later();
