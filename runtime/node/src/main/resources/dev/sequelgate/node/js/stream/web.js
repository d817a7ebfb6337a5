'use strict';
// Web streams: the reference implementation's polyfill, with what Node exports beside it.
const web = require('internal/vendor/web_streams');

class TextEncoderStream extends web.TransformStream {
  constructor() {
    let high = '';
    const encoder = new TextEncoder();
    super({
      // Half a surrogate pair at the end of a chunk waits for its other half.
      transform(chunk, controller) {
        const text = high + `${chunk}`;
        high = /[\ud800-\udbff]$/.exec(text)?.[0] ?? '';
        const bytes = encoder.encode(high === '' ? text : text.slice(0, -1));
        if (bytes.length > 0) controller.enqueue(bytes);
      },
      flush(controller) {
        if (high !== '') controller.enqueue(encoder.encode(high));
      },
    });
  }

  get encoding() { return 'utf-8'; }
}

class TextDecoderStream extends web.TransformStream {
  #decoder;

  constructor(encoding = 'utf-8', options = {}) {
    const decoder = new TextDecoder(encoding, options);
    const give = (text, controller) => {
      if (text !== '') controller.enqueue(text);
    };
    super({
      transform: (chunk, controller) => give(decoder.decode(chunk, { stream: true }), controller),
      flush: (controller) => give(decoder.decode(), controller),
    });
    this.#decoder = decoder;
  }

  get encoding() { return this.#decoder.encoding; }
  get fatal() { return this.#decoder.fatal; }
  get ignoreBOM() { return this.#decoder.ignoreBOM; }
}

function zlibStream(makers) {
  return class {
    constructor(format) {
      const maker = makers[format];
      if (maker === undefined) {
        throw require('internal/errors').invalidValue('format', format, `must be one of: ${Object.keys(makers).map((key) => `'${key}'`).join(', ')}`);
      }
      const { readable, writable } = require('internal/web_adapters').duplexToWeb(require('zlib')[maker]());
      Object.assign(this, { readable, writable });
    }
  };
}

module.exports = {
  ReadableStream: web.ReadableStream,
  ReadableStreamDefaultReader: web.ReadableStreamDefaultReader,
  ReadableStreamBYOBReader: web.ReadableStreamBYOBReader,
  ReadableStreamBYOBRequest: web.ReadableStreamBYOBRequest,
  ReadableByteStreamController: web.ReadableByteStreamController,
  ReadableStreamDefaultController: web.ReadableStreamDefaultController,
  TransformStream: web.TransformStream,
  TransformStreamDefaultController: web.TransformStreamDefaultController,
  WritableStream: web.WritableStream,
  WritableStreamDefaultWriter: web.WritableStreamDefaultWriter,
  WritableStreamDefaultController: web.WritableStreamDefaultController,
  ByteLengthQueuingStrategy: web.ByteLengthQueuingStrategy,
  CountQueuingStrategy: web.CountQueuingStrategy,
  TextEncoderStream,
  TextDecoderStream,
  CompressionStream: zlibStream({ gzip: 'createGzip', deflate: 'createDeflate', 'deflate-raw': 'createDeflateRaw' }),
  DecompressionStream: zlibStream({ gzip: 'createGunzip', deflate: 'createInflate', 'deflate-raw': 'createInflateRaw' }),
};
