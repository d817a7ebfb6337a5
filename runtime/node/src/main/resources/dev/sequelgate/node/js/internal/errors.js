'use strict';
// Node's errors: a type, a code behind the name in the stack, and Node's words.
const { nameWithCode, received } = require('internal/tasks');

function coded(Type, code, message) {
  return nameWithCode(Object.assign(new Type(message), { code }));
}

function listed(expected) {
  const kinds = [].concat(expected);
  const words = kinds.length > 2 ? `${kinds.slice(0, -1).join(', ')}, or ${kinds[kinds.length - 1]}` : kinds.join(' or ');
  return words;
}

function argumentType(name, expected, actual) {
  const kind = name.includes('.') ? 'property' : 'argument';
  const kinds = [].concat(expected);
  const isClass = kinds.every((each) => /^[A-Z]/.test(each));
  return coded(TypeError, 'ERR_INVALID_ARG_TYPE',
    `The "${name}" ${kind} must be ${isClass ? 'an instance of' : 'of type'} ${listed(expected)}. Received ${received(actual)}`);
}

function argumentValue(name, actual, reason = 'is invalid') {
  const kind = name.includes('.') ? 'property' : 'argument';
  return coded(TypeError, 'ERR_INVALID_ARG_VALUE', `The ${kind} '${name}' ${reason}. Received ${require('util').inspect(actual)}`);
}

function outOfRange(name, range, actual) {
  const shown = typeof actual === 'bigint' ? `${actual}n` : String(actual);
  return coded(RangeError, 'ERR_OUT_OF_RANGE', `The value of "${name}" is out of range. It must be ${range}. Received ${shown}`);
}

/** For what the JVM has no way to do: one clear error when it is used, not when its module is loaded. */
function unavailable(what, instead) {
  return coded(Error, 'ERR_FEATURE_UNAVAILABLE_ON_PLATFORM', `${what} is not available on the JVM${instead ? `; ${instead}` : ''}`);
}

function checkFunction(value, name) {
  if (typeof value !== 'function') throw argumentType(name, 'function', value);
}

function checkString(value, name) {
  if (typeof value !== 'string') throw argumentType(name, 'string', value);
}

module.exports = { coded, argumentType, argumentValue, outOfRange, unavailable, checkFunction, checkString };
