const { StringDecoder } = require('string_decoder');
for (const encoding of ['utf8', 'utf16le', 'base64', 'base64url', 'hex', 'latin1', 'ascii', undefined]) {
  const bytes = Buffer.from('a€é😀 ü', encoding === 'utf16le' ? 'utf16le' : 'utf8');
  for (const size of [1, 2, 3]) {
    const decoder = new StringDecoder(encoding);
    const parts = [];
    for (let i = 0; i < bytes.length; i += size) parts.push(decoder.write(bytes.subarray(i, i + size)));
    parts.push(decoder.end());
    console.log(encoding, size, decoder.encoding, JSON.stringify(encoding === 'utf16le' ? parts.join('') : parts));
  }
}
const decoder = new StringDecoder('utf8');
let text = '';
for (const bytes of [[0xe2, 0x82], [0x41], [0xc3], [0xff, 0xc3], [0xa9], [0xf0, 0x9f, 0x98], [0xe0, 0x80], [0xed, 0xa0], [0xf4, 0x90]]) text += decoder.write(Buffer.from(bytes));
console.log(JSON.stringify(text + decoder.end()), JSON.stringify(decoder.end(Buffer.from([0xe2]))), decoder.write('text'), JSON.stringify(decoder.end()));
for (const bad of [() => new StringDecoder('nope'), () => new StringDecoder().write(5), () => new StringDecoder(1)]) {
  try { bad(); } catch (error) { console.log(error.name, error.code, error.message); }
}
function Old() { StringDecoder.call(this, 'hex'); }
Old.prototype = Object.create(StringDecoder.prototype);
console.log(new Old().write(Buffer.from('hi')), new Old() instanceof StringDecoder);
