'use strict';
// `assert`; how a failed comparison reads is in internal/assert/difference.
const { coded, invalidType, invalidValue, missingArguments, received, validateFunction, validateObject } = require('internal/errors');
const kCustomInspect = Symbol.for('nodejs.util.inspect.custom');
const comparisons = () => require('internal/util/comparisons');
const inspect = (value) => require('internal/util/inspect').inspect(value);

class AssertionError extends Error {
  constructor(options) {
    validateObject(options, 'options');
    const { message, operator, actual, expected, details, stackStartFn, stackStartFunction } = options;
    super(require('internal/assert/difference').describe(operator, actual, expected, message == null ? undefined : String(message)));
    this.generatedMessage = !message;
    Object.defineProperty(this, 'name', {
      value: 'AssertionError [ERR_ASSERTION]', enumerable: false, writable: true, configurable: true,
    });
    this.code = 'ERR_ASSERTION';
    this.actual = details ? undefined : actual;
    this.expected = details ? undefined : expected;
    this.operator = details ? undefined : operator;
    // Anew, because the engine looks for this constructor among frames that it does not show, and would leave out all.
    Error.captureStackTrace(this, stackStartFn || stackStartFunction || undefined);
    // The stack is made now, so that its first line shows the code; the name does not.
    void this.stack;
    this.name = 'AssertionError';
  }

  toString() {
    return `${this.name} [${this.code}]: ${this.message}`;
  }

  [kCustomInspect](depth, options) {
    return require('internal/util/inspect').inspect(this, { ...options, customInspect: false, depth: 0 });
  }
}

function fail(actual, expected, operator, message, stackStartFn) {
  if (message instanceof Error) throw message;
  throw new AssertionError({ actual, expected, operator, message });
}

function needBoth(count) {
  if (count < 2) throw missingArguments('actual', 'expected');
}

function innerOk(fn, count, value, message) {
  if (value) return;
  let generated = false;
  if (count === 0) {
    generated = true;
    message = 'No value argument passed to `assert.ok()`';
  } else if (message == null) {
    generated = true;
    const trace = {};
    Error.captureStackTrace(trace);
    const expression = require('internal/assert/expression').expressionAt(trace.stack);
    message = expression === undefined
      ? 'The expression evaluated to a falsy value:\n\n  assert(value)\n'
      : `The expression evaluated to a falsy value:\n\n  ${expression}\n`;
  } else if (message instanceof Error) {
    throw message;
  }
  const error = new AssertionError({ actual: value, expected: true, message, operator: '==' });
  error.generatedMessage = generated;
  throw error;
}

const assert = function ok(...args) {
  innerOk(ok, args.length, ...args);
};

assert.fail = function fail(message) {
  if (message instanceof Error) throw message;
  const error = new AssertionError({ message: message ?? 'Failed', operator: 'fail' });
  error.generatedMessage = message === undefined;
  throw error;
};
assert.AssertionError = AssertionError;
assert.ok = assert;

function comparison(name, operator, passes) {
  const method = { [name](actual, expected, message) {
    needBoth(arguments.length);
    if (!passes(actual, expected)) fail(actual, expected, operator, message, method);
  } }[name];
  assert[name] = method;
}
// eslint-disable-next-line eqeqeq
const looseEqual = (a, b) => a == b || (Number.isNaN(a) && Number.isNaN(b));
comparison('equal', '==', looseEqual);
comparison('notEqual', '!=', (a, b) => !looseEqual(a, b));
comparison('deepEqual', 'deepEqual', (a, b) => comparisons().isDeepEqual(a, b));
comparison('notDeepEqual', 'notDeepEqual', (a, b) => !comparisons().isDeepEqual(a, b));
comparison('deepStrictEqual', 'deepStrictEqual', (a, b) => comparisons().isDeepStrictEqual(a, b));
comparison('notDeepStrictEqual', 'notDeepStrictEqual', (a, b) => !comparisons().isDeepStrictEqual(a, b));
comparison('strictEqual', 'strictEqual', Object.is);
comparison('notStrictEqual', 'notStrictEqual', (a, b) => !Object.is(a, b));

const NOTHING = Symbol('nothing thrown');

/** The named properties only, so that a message shows nothing else. */
class Comparison {
  constructor(object, keys, actual) {
    for (const key of keys) {
      if (!(key in object)) continue;
      const matched = actual !== undefined && typeof actual[key] === 'string' && object[key] instanceof RegExp && object[key].exec(actual[key]) !== null;
      this[key] = matched ? actual[key] : object[key];
    }
  }
}

function checkProperties(actual, expected, key, keys, message, fn) {
  if (key in actual && comparisons().isDeepStrictEqual(actual[key], expected[key])) return;
  if (message) {
    const error = new AssertionError({ message });
    Object.assign(error, { actual, expected, operator: fn.name });
    throw error;
  }
  const error = new AssertionError({
    actual: new Comparison(actual, keys), expected: new Comparison(expected, keys, actual), operator: 'deepStrictEqual', stackStartFn: fn,
  });
  throw Object.assign(error, { actual, expected, operator: fn.name });
}

function expectObject(actual, expected, message, fn) {
  if (typeof actual !== 'object' || actual === null) {
    const error = new AssertionError({ actual, expected, message, operator: 'deepStrictEqual' });
    error.operator = fn.name;
    throw error;
  }
  const keys = Object.keys(expected);
  if (expected instanceof Error) keys.push('name', 'message');
  else if (keys.length === 0) throw invalidValue('error', expected, 'may not be an empty object');
  for (const key of keys) {
    if (typeof actual[key] === 'string' && expected[key] instanceof RegExp && expected[key].exec(actual[key]) !== null) continue;
    checkProperties(actual, expected, key, keys, message, fn);
  }
}

function expectType(actual, expected, message) {
  if (expected.prototype !== undefined && actual instanceof expected) return undefined;
  if (Object.prototype.isPrototypeOf.call(Error, expected)) {
    if (message) return message;
    const name = actual?.constructor?.name;
    const text = `The error is expected to be an instance of "${expected.name}". Received `;
    if (!(actual instanceof Error)) return `${text}"${inspect(actual)}"`;
    return `${text}"${name || actual.name}"\n\nError message:\n\n${actual.message}`;
  }
  if (Reflect.apply(expected, {}, [actual]) === true) return undefined;
  if (message) return message;
  const name = expected.name ? `"${expected.name}" ` : '';
  let text = `The ${name}validation function is expected to return "true". Received ${inspect(Reflect.apply(expected, {}, [actual]))}`;
  if (actual instanceof Error) text += `\n\nCaught error:\n\n${actual}`;
  return text;
}

function expectedException(actual, expected, message, fn) {
  let text;
  if (typeof expected !== 'function') {
    if (!(expected instanceof RegExp)) {
      expectObject(actual, expected, message, fn);
      return;
    }
    const shown = String(actual);
    if (expected.exec(shown) !== null) return;
    text = message || `The input did not match the regular expression ${inspect(expected)}. Input:\n\n${inspect(shown)}\n`;
  } else {
    text = expectType(actual, expected, message);
    if (text === undefined) return;
  }
  if (text instanceof Error) throw text;
  const error = new AssertionError({ actual, expected, message: text, operator: fn.name });
  error.generatedMessage = !message;
  throw error;
}

function thrownBy(fn) {
  validateFunction(fn, 'fn');
  try {
    fn();
  } catch (error) {
    return error;
  }
  return NOTHING;
}

async function rejectionOf(promiseFn) {
  const { isPromise } = require('util/types');
  const isThenable = (value) => isPromise(value) || (value !== null && typeof value === 'object' && typeof value.then === 'function' && typeof value.catch === 'function');
  let promise = promiseFn;
  if (typeof promiseFn === 'function') {
    promise = promiseFn();
    if (!isThenable(promise)) {
      throw coded(TypeError, 'ERR_INVALID_RETURN_VALUE', `Expected instance of Promise to be returned from the "promiseFn" function but got ${received(promise)}.`);
    }
  } else if (!isThenable(promiseFn)) {
    throw invalidType('promiseFn', ['Function', 'Promise'], promiseFn);
  }
  try {
    await promise;
  } catch (error) {
    return error;
  }
  return NOTHING;
}

function expectsError(fn, actual, error, message) {
  if (typeof error === 'string') {
    if (arguments.length === 4 && message !== undefined) throw invalidType('error', ['Object', 'Error', 'Function', 'RegExp'], error);
    if (typeof actual === 'object' && actual !== null ? actual.message === error : actual === error) {
      throw coded(TypeError, 'ERR_AMBIGUOUS_ARGUMENT',
        `The "error/message" argument is ambiguous. The error ${typeof actual === 'object' && actual !== null ? `message "${actual.message}"` : `"${actual}"`} is identical to the message.`);
    }
    message = error;
    error = undefined;
  } else if (error != null && typeof error !== 'object' && typeof error !== 'function') {
    throw invalidType('error', ['Object', 'Error', 'Function', 'RegExp'], error);
  }
  if (actual === NOTHING) {
    let details = error?.name ? ` (${error.name})` : '';
    details += message ? `: ${message}` : '.';
    fail(undefined, error, fn.name, `Missing expected ${fn === assert.rejects ? 'rejection' : 'exception'}${details}`, fn);
  }
  if (error) expectedException(actual, error, message, fn);
}

function matchesError(actual, expected) {
  if (typeof expected !== 'function') return expected instanceof RegExp ? expected.test(actual) : false;
  return (expected.prototype !== undefined && actual instanceof expected) || (!Object.prototype.isPrototypeOf.call(Error, expected) && expected.call({}, actual) === true);
}

function expectsNoError(fn, actual, error, message) {
  if (actual === NOTHING) return;
  if (typeof error === 'string') {
    message = error;
    error = undefined;
  }
  if (error && !matchesError(actual, error)) throw actual;
  const details = message ? `: ${message}` : '.';
  fail(actual, error, fn.name, `Got unwanted ${fn === assert.doesNotReject ? 'rejection' : 'exception'}${details}\nActual message: "${actual?.message}"`, fn);
}

assert.throws = function throws(fn, ...args) {
  expectsError(throws, thrownBy(fn), ...args);
};
assert.rejects = async function rejects(promiseFn, ...args) {
  expectsError(rejects, await rejectionOf(promiseFn), ...args);
};
assert.doesNotThrow = function doesNotThrow(fn, ...args) {
  expectsNoError(doesNotThrow, thrownBy(fn), ...args);
};
assert.doesNotReject = async function doesNotReject(fn, ...args) {
  expectsNoError(doesNotReject, await rejectionOf(fn), ...args);
};

assert.ifError = function ifError(value) {
  if (value === null || value === undefined) return;
  let message = 'ifError got unwanted exception: ';
  if (typeof value === 'object' && typeof value.message === 'string') {
    message += value.message.length === 0 && value.constructor ? value.constructor.name : value.message;
  } else {
    message += inspect(value);
  }
  const error = new AssertionError({ actual: value, expected: null, operator: 'ifError', message });
  error.generatedMessage = false;
  throw error;
};

function matching(text, regexp, message, fn) {
  if (!(regexp instanceof RegExp)) throw invalidType('regexp', 'RegExp', regexp);
  const wanted = fn === assert.match;
  if (typeof text === 'string' && (regexp.exec(text) !== null) === wanted) return;
  if (message instanceof Error) throw message;
  const generated = !message;
  message ||= typeof text !== 'string'
    ? `The "string" argument must be of type string. Received type ${typeof text} (${inspect(text)})`
    : `${wanted ? 'The input did not match the regular expression ' : 'The input was expected to not match the regular expression '}${inspect(regexp)}. Input:\n\n${inspect(text)}\n`;
  const error = new AssertionError({ actual: text, expected: regexp, message, operator: fn.name });
  error.generatedMessage = generated;
  throw error;
}

assert.match = function match(text, regexp, message) {
  matching(text, regexp, message, match);
};
assert.doesNotMatch = function doesNotMatch(text, regexp, message) {
  matching(text, regexp, message, doesNotMatch);
};
assert.CallTracker = class CallTracker {
  constructor() {
    throw require('internal/errors').unavailable('assert.CallTracker', 'use mock functions of a test library');
  }
};

function strict(...args) {
  innerOk(strict, args.length, ...args);
}
assert.strict = Object.assign(strict, assert, {
  equal: assert.strictEqual,
  deepEqual: assert.deepStrictEqual,
  notEqual: assert.notStrictEqual,
  notDeepEqual: assert.notDeepStrictEqual,
});
assert.strict.strict = assert.strict;

module.exports = assert;
