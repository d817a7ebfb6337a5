'use strict';
async function chunks(stream) {
  const all = [];
  for await (const chunk of stream) all.push(typeof chunk === 'string' ? Buffer.from(chunk) : chunk);
  return Buffer.concat(all);
}

async function arrayBuffer(stream) {
  const bytes = await chunks(stream);
  return bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength);
}

const text = async (stream) => new TextDecoder().decode(await chunks(stream));

module.exports = {
  arrayBuffer,
  blob: async (stream) => new Blob([await chunks(stream)]),
  buffer: chunks,
  text,
  json: async (stream) => JSON.parse(await text(stream)),
};
