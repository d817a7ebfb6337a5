'use strict';
// Node's errors for arguments that a core function does not take.
const { nameWithCode, received } = require('internal/tasks');

function fault(Type, code, message) {
  return nameWithCode(Object.assign(new Type(message), { code }));
}

/** `expected` reads like "of type number". */
function invalidType(name, expected, value) {
  return fault(TypeError, 'ERR_INVALID_ARG_TYPE', `The "${name}" argument must be ${expected}. Received ${received(value)}`);
}

function outOfRange(name, range, value) {
  return fault(RangeError, 'ERR_OUT_OF_RANGE', `The value of "${name}" is out of range. It must be ${range}. Received ${String(value)}`);
}

function invalidValue(name, reason, value) {
  const shown = typeof value === 'string' ? `'${value}'` : String(value);
  return fault(TypeError, 'ERR_INVALID_ARG_VALUE', `The argument '${name}' ${reason}. Received ${shown}`);
}

module.exports = { fault, invalidType, outOfRange, invalidValue };
