'use strict';
const stream = require('internal/vendor/stream');
const { Readable, Writable, Duplex } = stream;

stream.Stream = stream;
if (!stream.promises) Object.defineProperty(stream, 'promises', { configurable: true, enumerable: true, get: () => require('stream/promises') });
stream.getDefaultHighWaterMark = (objectMode) => (objectMode ? 16 : 16 * 1024);
stream.setDefaultHighWaterMark = () => {
  throw require('internal/errors').unavailable('stream.setDefaultHighWaterMark', 'give streams their highWaterMark');
};
Readable.fromWeb = (web, options) => require('internal/web_streams').toReadable(web, options);
Readable.toWeb = (readable) => require('internal/web_streams').fromReadable(readable);
Writable.toWeb = (writable) => require('internal/web_streams').fromWritable(writable);
Writable.fromWeb = (web) => require('internal/web_streams').toWritable(web);
Duplex.toWeb = (duplex) => ({ readable: Readable.toWeb(duplex), writable: Writable.toWeb(duplex) });

module.exports = stream;
