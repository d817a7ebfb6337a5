'use strict';
// Reads a whole stream into one value.
async function chunks(stream) {
  const parts = [];
  for await (const chunk of stream) parts.push(typeof chunk === 'string' ? Buffer.from(chunk) : chunk);
  return parts;
}

async function buffer(stream) {
  return Buffer.concat(await chunks(stream));
}

async function text(stream) {
  const decoder = new TextDecoder();
  let result = '';
  for await (const chunk of stream) result += typeof chunk === 'string' ? chunk : decoder.decode(chunk, { stream: true });
  return result + decoder.decode();
}

module.exports = {
  buffer,
  text,
  json: async (stream) => JSON.parse(await text(stream)),
  async arrayBuffer(stream) {
    const bytes = await buffer(stream);
    return bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength);
  },
  blob: async (stream) => new (require('buffer').Blob)(await chunks(stream)),
};
