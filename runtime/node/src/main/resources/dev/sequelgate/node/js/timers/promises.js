'use strict';
function abortError(signal) {
  const { coded } = require('internal/errors');
  const error = Object.assign(coded(Error, 'ABORT_ERR', 'The operation was aborted'), { cause: signal.reason });
  error.name = 'AbortError';
  return error;
}

function settle(start, stop, value, { ref = true, signal } = {}) {
  return new Promise((resolve, reject) => {
    if (signal?.aborted) {
      reject(abortError(signal));
      return;
    }
    const aborted = () => {
      stop(handle);
      reject(abortError(signal));
    };
    const handle = start(() => {
      signal?.removeEventListener('abort', aborted);
      resolve(value);
    });
    if (!ref) handle.unref();
    signal?.addEventListener('abort', aborted, { once: true });
  });
}

module.exports = {
  setTimeout: (delay, value, options) => settle((done) => setTimeout(done, delay), clearTimeout, value, options),
  setImmediate: (value, options) => settle((done) => setImmediate(done), clearImmediate, value, options),
  async* setInterval(delay, value, options) {
    for (;;) {
      await module.exports.setTimeout(delay, undefined, options);
      yield value;
    }
  },
  scheduler: {
    wait: (delay, options) => module.exports.setTimeout(delay, undefined, options),
    yield: () => module.exports.setImmediate(),
  },
};
