'use strict';
const AssertionError = require('internal/assertion_error');
const { isDeepEqual, isDeepStrictEqual } = require('internal/deep_equal');
const { argumentType, coded } = require('internal/errors');
const types = require('internal/types');
const { inspect } = require('internal/util/inspect');

function refuse(fn, actual, expected, operator, message) {
  if (message instanceof Error) throw message;
  throw new AssertionError({ actual, expected, operator, message, stackStartFn: fn });
}

function ok(...args) {
  if (args[0]) return;
  let [value, message] = args;
  if (args.length === 0) message = 'No value argument passed to `assert.ok()`';
  else if (message == null) message = undefined;
  if (message instanceof Error) throw message;
  const generated = message === undefined;
  const error = new AssertionError({
    actual: value, expected: true, operator: '==', stackStartFn: ok,
    message: generated ? 'The expression evaluated to a falsy value' : message,
  });
  error.generatedMessage = generated;
  throw error;
}

const assert = function assert(...args) {
  ok(...args);
};

function comparing(name, holds, operator = name) {
  const fn = function (actual, expected, message) {
    if (arguments.length < 2) throw coded(TypeError, 'ERR_MISSING_ARGS', 'The "actual" and "expected" arguments must be specified');
    if (!holds(actual, expected)) refuse(fn, actual, expected, operator, message);
  };
  Object.defineProperty(fn, 'name', { value: name });
  return fn;
}

function matches(error, expected, message, fn) {
  if (expected === undefined) return;
  if (typeof expected === 'function') {
    if (expected.prototype !== undefined && error instanceof expected) return;
    if (Error.isPrototypeOf(expected) || expected === Error) {
      if (message) refuse(fn, error, expected, fn.name, message);
      throw new AssertionError({
        actual: error, expected, operator: fn.name, stackStartFn: fn,
        message: `The error is expected to be an instance of "${expected.name}". Received "${error?.constructor?.name ?? inspect(error)}"${error?.message ? `\n\nError message:\n\n${error.message}` : ''}`,
      });
    }
    const result = Reflect.apply(expected, {}, [error]);
    if (result === true) return;
    throw new AssertionError({
      actual: error, expected, operator: fn.name, stackStartFn: fn,
      message: message ?? `The ${expected.name ? `"${expected.name}" ` : ''}validation function is expected to return "true". Received ${inspect(result)}${types.isNativeError(error) ? `\n\nCaught error:\n\n${error}` : ''}`,
    });
  }
  if (types.isRegExp(expected)) {
    if (expected.test(String(error))) return;
    throw new AssertionError({
      actual: error, expected, operator: fn.name, stackStartFn: fn,
      message: message ?? `The input did not match the regular expression ${inspect(expected)}. Input:\n\n${inspect(String(error))}\n`,
    });
  }
  const keys = Object.keys(expected);
  if (expected instanceof Error) keys.push('name', 'message');
  for (const key of keys) {
    const same = typeof error?.[key] === 'string' && types.isRegExp(expected[key]) ? expected[key].test(error[key]) : isDeepStrictEqual(error?.[key], expected[key]);
    if (!same) refuse(fn, error, expected, fn.name, message ?? generatedFor(error, expected, keys));
  }
}

function generatedFor(error, expected, keys) {
  const pick = (source) => Object.fromEntries(keys.map((key) => [key, source?.[key]]));
  return new AssertionError({ actual: pick(error), expected: pick(expected), operator: 'deepStrictEqual' }).message;
}

function noException(fn, expected, message) {
  const detail = typeof expected === 'function' && expected.name ? ` (${expected.name})` : '';
  const kind = fn.name === 'rejects' ? 'rejection' : 'exception';
  refuse(fn, undefined, expected, fn.name, `Missing expected ${kind}${detail}${message ? `: ${message}` : '.'}`);
}

function expectations(expected, message) {
  return typeof expected === 'string' ? [undefined, expected] : [expected, message];
}

Object.assign(assert, {
  ok,
  AssertionError,
  fail(message = 'Failed') {
    if (message instanceof Error) throw message;
    const error = new AssertionError({ message, operator: 'fail', stackStartFn: assert.fail });
    error.generatedMessage = arguments.length === 0;
    throw error;
  },
  equal: comparing('equal', (a, b) => a == b || (a !== a && b !== b), '=='),
  notEqual: comparing('notEqual', (a, b) => !(a == b || (a !== a && b !== b)), '!='),
  strictEqual: comparing('strictEqual', Object.is),
  notStrictEqual: comparing('notStrictEqual', (a, b) => !Object.is(a, b)),
  deepEqual: comparing('deepEqual', isDeepEqual),
  notDeepEqual: comparing('notDeepEqual', (a, b) => !isDeepEqual(a, b)),
  deepStrictEqual: comparing('deepStrictEqual', isDeepStrictEqual),
  notDeepStrictEqual: comparing('notDeepStrictEqual', (a, b) => !isDeepStrictEqual(a, b)),
  throws(fn, ...rest) {
    const [expected, message] = expectations(...rest);
    if (typeof fn !== 'function') throw argumentType('fn', 'function', fn);
    try {
      fn();
    } catch (error) {
      matches(error, expected, message, assert.throws);
      return;
    }
    noException(assert.throws, expected, message);
  },
  doesNotThrow(fn, ...rest) {
    const [expected, message] = expectations(...rest);
    try {
      fn();
    } catch (error) {
      refuse(assert.doesNotThrow, error, expected, 'doesNotThrow', `Got unwanted exception${message ? `: ${message}` : '.'}\nActual message: "${error?.message}"`);
    }
  },
  async rejects(promise, ...rest) {
    const [expected, message] = expectations(...rest);
    try {
      await (typeof promise === 'function' ? promise() : promise);
    } catch (error) {
      matches(error, expected, message, assert.rejects);
      return;
    }
    noException(assert.rejects, expected, message);
  },
  async doesNotReject(promise, ...rest) {
    const [expected, message] = expectations(...rest);
    try {
      await (typeof promise === 'function' ? promise() : promise);
    } catch (error) {
      refuse(assert.doesNotReject, error, expected, 'doesNotReject', `Got unwanted rejection${message ? `: ${message}` : '.'}\nActual message: "${error?.message}"`);
    }
  },
  ifError(value) {
    if (value === null || value === undefined) return;
    const shown = typeof value === 'object' && typeof value.message === 'string' ? value.message || value.constructor?.name : inspect(value);
    refuse(assert.ifError, value, null, 'ifError', `ifError got unwanted exception: ${shown}`);
  },
  match(text, pattern, message) {
    if (typeof text === 'string' && pattern.test(text)) return;
    refuse(assert.match, text, pattern, 'match', message ?? `The input did not match the regular expression ${inspect(pattern)}. Input:\n\n${inspect(text)}\n`);
  },
  doesNotMatch(text, pattern, message) {
    if (typeof text === 'string' && !pattern.test(text)) return;
    refuse(assert.doesNotMatch, text, pattern, 'doesNotMatch', message ?? `The input was expected to not match the regular expression ${inspect(pattern)}. Input:\n\n${inspect(text)}\n`);
  },
});

assert.strict = Object.assign((...args) => ok(...args), assert, {
  equal: assert.strictEqual,
  notEqual: assert.notStrictEqual,
  deepEqual: assert.deepStrictEqual,
  notDeepEqual: assert.notDeepStrictEqual,
});
assert.strict.strict = assert.strict;

module.exports = assert;
