'use strict';
// Between Node's streams and web streams.
const web = () => require('stream/web');

function readableToWeb(readable, { strategy } = {}) {
  const objects = readable.readableObjectMode;
  const highWaterMark = readable.readableHighWaterMark;
  let closed = false;
  return new (web().ReadableStream)({
    start(controller) {
      readable.pause();
      readable.on('data', (chunk) => {
        if (Buffer.isBuffer(chunk) && !objects) chunk = new Uint8Array(chunk.buffer, chunk.byteOffset, chunk.byteLength);
        controller.enqueue(chunk);
        if (controller.desiredSize <= 0) readable.pause();
      });
      require('stream').finished(readable, { writable: false }, (error) => {
        if (closed) return;
        closed = true;
        if (error) controller.error(error.code === 'ERR_STREAM_PREMATURE_CLOSE' ? new (require('internal/errors').AbortError)(undefined, { cause: error }) : error);
        else controller.close();
      });
    },
    pull() {
      readable.resume();
    },
    cancel(reason) {
      closed = true;
      readable.destroy(reason);
    },
  }, strategy ?? (objects ? new (web().CountQueuingStrategy)({ highWaterMark }) : { highWaterMark }));
}

function readableFromWeb(stream, options = {}) {
  const { Readable } = require('stream');
  const reader = stream.getReader();
  let closed = false;
  const readable = new Readable({
    ...options,
    read() {
      reader.read().then(({ value, done }) => {
        if (done) closed = true;
        readable.push(done ? null : value);
      }, (error) => readable.destroy(error));
    },
    destroy(error, callback) {
      const finish = () => callback(error);
      if (closed) finish();
      else reader.cancel(error ?? undefined).then(finish, finish);
    },
  });
  reader.closed.then(() => { closed = true; }, (error) => {
    closed = true;
    readable.destroy(error);
  });
  return readable;
}

function writableToWeb(writable) {
  return new (web().WritableStream)({
    start(controller) {
      writable.on('error', (error) => controller.error(error));
    },
    write(chunk) {
      return new Promise((resolve, reject) => {
        writable.write(chunk, (error) => (error ? reject(error) : resolve()));
      });
    },
    close() {
      return new Promise((resolve, reject) => {
        require('stream').finished(writable, { readable: false }, (error) => (error ? reject(error) : resolve()));
        writable.end();
      });
    },
    abort(reason) {
      writable.destroy(reason);
    },
  }, { highWaterMark: writable.writableObjectMode ? writable.writableHighWaterMark : 1 });
}

function writableFromWeb(stream, options = {}) {
  const { Writable } = require('stream');
  const writer = stream.getWriter();
  const tell = (promise, callback) => promise.then(() => callback(), callback);
  return new Writable({
    ...options,
    write(chunk, encoding, callback) {
      tell(writer.ready.then(() => writer.write(chunk)), callback);
    },
    final(callback) {
      tell(writer.close(), callback);
    },
    destroy(error, callback) {
      const finish = () => callback(error);
      if (error) writer.abort(error).then(finish, finish);
      else finish();
    },
  });
}

module.exports = {
  readableToWeb,
  readableFromWeb,
  writableToWeb,
  writableFromWeb,
  duplexToWeb: (duplex) => ({ readable: readableToWeb(duplex), writable: writableToWeb(duplex) }),
  duplexFromWeb({ readable, writable }, options) {
    return require('stream').Duplex.from({ readable: readableFromWeb(readable, options), writable: writableFromWeb(writable, options) });
  },
};
