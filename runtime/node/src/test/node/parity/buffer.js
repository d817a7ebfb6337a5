// Buffer: making, converting, comparing, searching, numbers.
const show = (...values) => console.log(...values);
const attempt = (label, action) => {
  try {
    show(label, action());
  } catch (error) {
    show(label, error.name, error.code, error.message);
  }
};

for (const encoding of ['utf8', 'utf-8', 'hex', 'base64', 'base64url', 'ascii', 'latin1', 'binary', 'ucs2', 'utf16le', 'UTF8', 'HEX']) {
  const bytes = Buffer.from('héllo wörld ÿ€ 😀', encoding === 'hex' || encoding === 'HEX' ? 'utf8' : encoding);
  show(encoding, bytes.length, bytes.toString('hex'), JSON.stringify(bytes.toString(encoding)));
}
for (const text of ['', 'aGk=', 'aGk', 'aG k=\n', 'a-_b', 'a+/b', '====', 'YQ==YQ==', 'é', 'abc!d', 'YWJj=ZGVm']) show('base64', JSON.stringify(text), Buffer.from(text, 'base64'));
for (const text of ['', 'abc', 'abcd', 'zz', 'aaZZbb', 'ABcd', 'a']) show('hex', JSON.stringify(text), Buffer.from(text, 'hex'));
show(Buffer.from('\ud800x\udc00'), Buffer.from([0xff, 0xfe, 0x41, 0xc3]).toString(), Buffer.from([0xef, 0xbb, 0xbf, 0x41]).toString().length);
show(Buffer.from([1.9, -1, 256, '3', 'x', null]), Buffer.from(new Uint16Array([1, 500])), Buffer.from(new Uint8Array([1, 2]).buffer), Buffer.from(Buffer.from('a')));
show(Buffer.from({ type: 'Buffer', data: [1, 2] }), Buffer.from({ length: 2, 0: 7, 1: 8 }), Buffer.from(new String('boxed')), Buffer.from({ [Symbol.toPrimitive]: () => 'prim' }));
show(Buffer.alloc(3), Buffer.alloc(5, 'ab'), Buffer.alloc(3, 1), Buffer.alloc(4, 'YQ==', 'base64'), Buffer.of(1, 2), Buffer.alloc(3, Buffer.from('xy')));
show(Buffer.from(new ArrayBuffer(8), 2, 3).length, Buffer.from(new ArrayBuffer(8), 2).byteOffset);
for (const value of [undefined, null, 5, true, {}, () => {}, Symbol('s')]) attempt('from', () => Buffer.from(value));
for (const size of ["5", undefined, {}]) attempt('alloc', () => Buffer.alloc(size));
attempt('encoding', () => Buffer.from('a', 'nope'));
attempt('toString', () => Buffer.from('a').toString('nope'));
attempt('bounds', () => Buffer.from(new ArrayBuffer(2), 5));
show(Buffer.isBuffer(Buffer.alloc(1)), Buffer.isBuffer(new Uint8Array(1)), Buffer.isEncoding('utf8'), Buffer.isEncoding('nope'), Buffer.isEncoding(''), Buffer.isEncoding());
for (const encoding of ['utf8', 'hex', 'base64', 'latin1', 'utf16le', 'nope', undefined]) show('byteLength', encoding, Buffer.byteLength('héllo€😀=', encoding));
attempt('byteLength', () => Buffer.byteLength(5));
show(Buffer.compare(Buffer.from('a'), Buffer.from('b')), Buffer.from('abc').compare(Buffer.from('bc'), 0, 1, 1, 2), Buffer.from('a').equals(new Uint8Array([97])));
attempt('compare', () => Buffer.compare('a', Buffer.from('b')));
attempt('equals', () => Buffer.from('a').equals('a'));
show(Buffer.concat([Buffer.from('a'), new Uint8Array([98]), Buffer.from('c')]).toString(), Buffer.concat([Buffer.from('abc')], 2), Buffer.concat([Buffer.from('a')], 3), Buffer.concat([]));
attempt('concat', () => Buffer.concat('a'));
attempt('concat', () => Buffer.concat([1]));
const bytes = Buffer.from('hello world');
show(bytes.toString('utf8', 2, 5), bytes.toString('utf8', -3, 3), bytes.toString('utf8', 5), bytes.toString(undefined, 0, 100), bytes.toString('utf8', 9, 3));
show(bytes.slice(-5).toString(), bytes.subarray(2, 4).toString(), bytes.slice(3, -3) instanceof Buffer, bytes.slice(0, 2).buffer === bytes.buffer);
show(bytes.indexOf('o'), bytes.indexOf('o', 5), bytes.lastIndexOf('o'), bytes.indexOf('zz'), bytes.indexOf(108), bytes.indexOf(Buffer.from('wor')), bytes.indexOf('', 3), bytes.indexOf('l', -3), bytes.lastIndexOf('l', 4), bytes.includes('wor'), bytes.lastIndexOf('hello', -5), bytes.indexOf('6f', 'hex'));
attempt('indexOf', () => bytes.indexOf({}));
const target = Buffer.alloc(8);
show(target.write('abc'), target.write('xyz', 4), target.write('héé', 6), target, target.write('ff00', 0, 'hex'), target.write('toolong', 2, 3), target, target.write('€', 0, 2), target.write('ab', 1, 'utf16le'), target);
attempt('write', () => target.write('a', 9));
attempt('write', () => target.write(5));
show(bytes.copy(target), target.toString(), bytes.copy(target, 4, 6, 8), target.toString(), bytes.copy(target, 10));
attempt('copy', () => bytes.copy('x'));
attempt('copy', () => bytes.copy(target, -1));
attempt('copy', () => bytes.copy(target, 0, 20));
show(Buffer.alloc(5).fill('é'), Buffer.alloc(4).fill(0x101), Buffer.alloc(6).fill('ab', 1, 4), Buffer.alloc(4).fill('abc', 'hex'), Buffer.alloc(3).fill(true));
attempt('fill', () => Buffer.alloc(3).fill('a', 5));
attempt('fill', () => Buffer.alloc(3).fill('zz', 'hex'));
show(Buffer.from([1, 2, 3, 4]).swap16(), Buffer.from([1, 2, 3, 4]).swap32(), Buffer.from([1, 2, 3, 4, 5, 6, 7, 8]).swap64());
attempt('swap', () => Buffer.alloc(3).swap16());
show(JSON.stringify(Buffer.from('hi')), Buffer.from('hi').toJSON(), [...Buffer.from('hi').entries()], Buffer.from('abc').map((x) => x + 1));
const numbers = Buffer.alloc(16);
for (const [type, value] of [['UInt8', 255], ['Int8', -5], ['UInt16LE', 65535], ['UInt16BE', 258], ['Int16LE', -2], ['Int16BE', -300], ['UInt32LE', 4294967295], ['UInt32BE', 1], ['Int32LE', -7], ['Int32BE', 70000], ['FloatLE', 1.5], ['FloatBE', -0.1], ['DoubleLE', Math.PI], ['DoubleBE', 1e300], ['BigUInt64LE', 2n ** 64n - 1n], ['BigInt64BE', -5n]]) {
  show(type, numbers[`write${type}`](value, 1), numbers.toString('hex'), numbers[`read${type}`](1));
}
show(numbers.writeUIntBE(0x123456, 0, 3), numbers.readUIntBE(0, 3), numbers.writeIntLE(-123456, 2, 6), numbers.readIntLE(2, 6), numbers.readUint8(0), numbers.readBigUint64LE(0));
attempt('range', () => numbers.writeUInt8(256));
attempt('range', () => numbers.writeInt16LE(-40000));
attempt('range', () => numbers.writeUInt32BE(2 ** 33));
attempt('range', () => numbers.writeUIntLE(2 ** 40, 0, 5));
attempt('range', () => numbers.writeBigInt64LE(2n ** 63n));
attempt('offset', () => numbers.readUInt32LE(14));
attempt('offset', () => numbers.readUInt8('1'));
attempt('offset', () => numbers.readUInt8(1.5));
attempt('offset', () => Buffer.alloc(1).readUInt32LE());
attempt('width', () => numbers.readUIntLE(0, 7));
attempt('width', () => numbers.readIntBE(0));
const { atob, btoa, constants, kMaxLength, isUtf8, isAscii, transcode, SlowBuffer, Blob } = require('buffer');
show(atob('aGk='), btoa('hi'), atob(' aG k '), typeof kMaxLength, typeof constants.MAX_STRING_LENGTH);
attempt('btoa', () => btoa('€'));
attempt('atob', () => atob('a'));
show(isUtf8(Buffer.from('é')), isUtf8(Buffer.from([0xc3])), isAscii(Buffer.from('a')), isAscii(Buffer.from('é')), transcode(Buffer.from('€é'), 'utf8', 'latin1'), transcode(Buffer.from('é'), 'utf8', 'utf16le'));
show(new SlowBuffer(2).length, Buffer(3), Buffer('abc'), new Buffer([1, 2]).length);
show(Buffer.alloc(60), Object.assign(Buffer.from('a'), { extra: 1 }), [Buffer.from('x')], { b: Buffer.from('y') });
show(Buffer.from('a').inspect(), String(Buffer.from('text')), Buffer.from('abc') + '', Buffer.from('ab').parent instanceof ArrayBuffer, Buffer.name, Buffer.poolSize);
class Sub extends Buffer.from('').constructor {}
show(typeof Sub, Buffer.prototype.constructor === Buffer, Object.getPrototypeOf(Buffer) === Uint8Array, Buffer.from('a').buffer instanceof ArrayBuffer, Buffer.copyBytesFrom(new Uint16Array([1, 2, 3]), 1, 1));
(async () => {
  const blob = new Blob(['a', Buffer.from('b'), new Uint8Array([99])], { type: 'Text/Plain' });
  show(blob, blob.size, blob.type, await blob.text(), await blob.slice(1, 2).text(), await blob.arrayBuffer());
})();
