'use strict';
// Node's streams as the project publishes them for other hosts, joined to web streams.
const stream = require('internal/vendor/stream');
const adapters = () => require('internal/web_adapters');
const { Readable, Writable, Duplex, PassThrough } = stream;

Readable.toWeb = (readable, options) => adapters().readableToWeb(readable, options);
Readable.fromWeb = (readable, options) => adapters().readableFromWeb(readable, options);
Writable.toWeb = (writable) => adapters().writableToWeb(writable);
Writable.fromWeb = (writable, options) => adapters().writableFromWeb(writable, options);
Duplex.toWeb = (duplex) => adapters().duplexToWeb(duplex);
Duplex.fromWeb = (pair, options) => adapters().duplexFromWeb(pair, options);
stream._isArrayBufferView = ArrayBuffer.isView;
stream._isUint8Array = ArrayBuffer.isView;
stream.duplexPair = (options) => {
  const forth = new PassThrough(options);
  const back = new PassThrough(options);
  return [Duplex.from({ readable: back, writable: forth }), Duplex.from({ readable: forth, writable: back })];
};

module.exports = stream;
