const show = (label, action) => {
  try {
    console.log(label, JSON.stringify(action()));
  } catch (error) {
    console.log(label, error.name, error.code, error.message);
  }
};
for (const label of ['utf-8', 'UTF8', ' utf-16le ', 'utf-16be', 'latin1', 'ascii', 'windows-1252', 'iso-8859-2', 'koi8-r', 'windows-1251', 'gbk', 'shift_jis', 'big5', 'nope']) {
  show(label, () => [new TextDecoder(label).encoding, new TextDecoder(label).decode(Buffer.from([0x41, 0xe9, 0xc4, 0xe3, 0x42]))]);
}
show('fatal', () => new TextDecoder('utf-8', { fatal: true }).decode(Buffer.from([0xff])));
show('bom', () => new TextDecoder().decode(Buffer.from([0xef, 0xbb, 0xbf, 0x41])).length);
show('keep bom', () => new TextDecoder('utf-8', { ignoreBOM: true }).decode(Buffer.from([0xef, 0xbb, 0xbf, 0x41])).length);
const streaming = new TextDecoder();
show('stream', () => [streaming.decode(Buffer.from([0xe2, 0x82]), { stream: true }), streaming.decode(Buffer.from([0xac])), streaming.decode()]);
show('input', () => new TextDecoder().decode('x'));
show('views', () => new TextDecoder().decode(new Uint16Array([0x4241])) + new TextDecoder().decode(new Uint8Array([67]).buffer));
show('encoder', () => [...new TextEncoder().encode('é€\ud800')]);
show('into', () => new TextEncoder().encodeInto('é€', new Uint8Array(3)));
console.log(new TextEncoder().encoding, new TextDecoder('latin1').fatal, Object.prototype.toString.call(new TextDecoder()));
