'use strict';
const stream = require('internal/vendor/stream');

module.exports = {
  pipeline(...streams) {
    return new Promise((resolve, reject) => {
      const last = streams[streams.length - 1];
      const isOptions = last && typeof last === 'object' && typeof last.pipe !== 'function' && typeof last.write !== 'function'
        && last[Symbol.asyncIterator] === undefined && last[Symbol.iterator] === undefined;
      const { signal, end } = isOptions ? streams.pop() : {};
      const running = stream.pipeline(streams, (error, value) => (error ? reject(error) : resolve(value)));
      if (end === false) running.end = () => {};
      if (signal) stream.addAbortSignal(signal, running);
    });
  },
  finished(watched, options) {
    return new Promise((resolve, reject) => {
      const cleanup = stream.finished(watched, options, (error) => {
        if (options?.cleanup) cleanup();
        if (error) reject(error);
        else resolve();
      });
    });
  },
};
