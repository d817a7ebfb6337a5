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

/** Long whole numbers are shown in groups of three digits. */
function shownNumber(value) {
  const long = typeof value === 'bigint' ? value > 2n ** 32n || value < -(2n ** 32n) : Number.isInteger(value) && Math.abs(value) > 2 ** 32;
  const text = long ? String(value).replace(/\B(?=(\d{3})+$)/g, '_') : typeof value === 'number' ? String(value) : require('internal/util/inspect').inspect(value).replace(/n$/, '');
  return typeof value === 'bigint' ? `${text}n` : text;
}

function outOfRange(name, range, value) {
  return fault(RangeError, 'ERR_OUT_OF_RANGE', `The value of "${name}" is out of range. It must be ${range}. Received ${shownNumber(value)}`);
}

function invalidValue(name, reason, value) {
  const shown = typeof value === 'string' ? `'${value}'` : String(value);
  return fault(TypeError, 'ERR_INVALID_ARG_VALUE', `The argument '${name}' ${reason}. Received ${shown}`);
}

module.exports = { fault, invalidType, outOfRange, invalidValue };
