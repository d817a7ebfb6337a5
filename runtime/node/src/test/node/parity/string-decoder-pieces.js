const { StringDecoder } = require('string_decoder');
const text = 'aé✓😀zb';
for (const enc of ['utf8', 'utf16le', 'base64', 'base64url', 'hex', 'latin1', 'ascii', undefined, 'UCS-2']) {
  const d = new StringDecoder(enc); const bytes = Buffer.from(text, enc === 'UCS-2' || enc === 'utf16le' ? 'utf16le' : 'utf8');
  const out = []; for (const b of bytes) out.push(d.write(Buffer.from([b]))); out.push(d.end()); console.log(enc, d.encoding, out);
}
const d = new StringDecoder('utf8'); console.log([d.write(Buffer.from([0xe2, 0x82])), d.end(), d.write(Buffer.from([0xac])), d.end(Buffer.from('x')), d.write('str'), d.write(Buffer.alloc(0)), d.write(new Uint8Array([0xf0, 0x9f])), d.end()]);
const u = new StringDecoder('utf16le'); console.log([u.write(Buffer.from([0x3d])), u.write(Buffer.from([0xd8])), u.write(Buffer.from([0x00])), u.write(Buffer.from([0xde, 0x41])), u.end()].map(escape));
try { new StringDecoder('nope'); } catch (e) { console.log(e.code, e.message); } try { d.write(5); } catch (e) { console.log(e.code, e.message); }
