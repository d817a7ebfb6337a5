'use strict';
// Operations of `fs` as promises.
const binding = internalBinding('fs');
const { operations } = require('internal/fs/operations');
const { AbortError, invalidType } = require('internal/errors');

/** Arguments are checked when the promise is made; what they lack rejects it. */
function run(operation, ...given) {
  return new Promise((resolve, reject) => {
    const { name, args, finish } = operations[operation](...given);
    binding[name](...args, (error, result) => {
      if (error) {
        // Rejections show where they were awaited, not where Java finished.
        Error.captureStackTrace?.(error, run);
        reject(error);
      } else {
        try {
          resolve(finish(result));
        } catch (failure) {
          reject(failure);
        }
      }
    });
  });
}

function checkAborted(signal) {
  if (signal?.aborted) throw new AbortError(undefined, { cause: signal.reason });
}

/** Text, bytes, or a sequence of both. */
async function writeAll(file, data, options, flag) {
  const settings = typeof options === 'string' ? { encoding: options } : options ?? {};
  checkAborted(settings.signal);
  const iterator = data?.[Symbol.asyncIterator] ?? data?.[Symbol.iterator];
  if (typeof data === 'string' || ArrayBuffer.isView(data) || typeof iterator !== 'function') {
    await run(flag === 'a' ? 'appendFile' : 'writeFile', file, data, options);
    return;
  }
  const fd = typeof file === 'number' ? file : await run('open', file, settings.flag ?? flag ?? 'w', settings.mode);
  try {
    for await (const chunk of data) {
      checkAborted(settings.signal);
      if (typeof chunk !== 'string' && !ArrayBuffer.isView(chunk)) throw invalidType('data', ['string', 'Buffer', 'TypedArray', 'DataView'], chunk);
      await run('write', fd, typeof chunk === 'string' ? Buffer.from(chunk, settings.encoding) : chunk);
    }
    if (settings.flush) await run('fsync', fd);
  } finally {
    if (typeof file !== 'number') await run('close', fd);
  }
}

module.exports = { run, writeAll, checkAborted };
