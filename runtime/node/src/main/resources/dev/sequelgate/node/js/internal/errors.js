'use strict';
// Errors as Node's core modules throw them, and the argument checks that throw them.
const { nameWithCode, received } = require('internal/tasks');
const PRIMITIVES = new Set(['string', 'function', 'number', 'object', 'Function', 'Object', 'boolean', 'bigint', 'symbol']);

function coded(Type, code, message) {
  const error = new Type(message);
  error.code = code;
  return nameWithCode(error);
}

function list(words, joiner) {
  if (words.length <= 2) return words.join(` ${joiner} `);
  return `${words.slice(0, -1).join(', ')}, ${joiner} ${words[words.length - 1]}`;
}

function expectation(expected) {
  const types = [];
  const instances = [];
  const others = [];
  for (const value of expected) {
    if (PRIMITIVES.has(value)) types.push(value.toLowerCase());
    else if (/^([A-Z][a-z0-9]*)+$/.test(value)) instances.push(value);
    else others.push(value);
  }
  if (instances.length > 0 && types.includes('object')) {
    types.splice(types.indexOf('object'), 1);
    instances.push('Object');
  }
  const parts = [];
  if (types.length > 0) parts.push(`${types.length > 1 ? 'one of type' : 'of type'} ${list(types, 'or')}`);
  if (instances.length > 0) parts.push(`an instance of ${list(instances, 'or')}`);
  if (others.length > 0) {
    if (others.length > 1) parts.push(`one of ${list(others, 'or')}`);
    else parts.push(others[0].toLowerCase() !== others[0] ? `an ${others[0]}` : others[0]);
  }
  return parts.join(' or ');
}

function subject(name) {
  if (name.endsWith(' argument')) return `The ${name}`;
  return `The "${name}" ${name.includes('.') ? 'property' : 'argument'}`;
}

function invalidType(name, expected, actual) {
  const wanted = expectation(Array.isArray(expected) ? expected : [expected]);
  return coded(TypeError, 'ERR_INVALID_ARG_TYPE', `${subject(name)} must be ${wanted}. Received ${received(actual)}`);
}

function shown(value) {
  const { inspect } = require('internal/util/inspect');
  const text = inspect(value);
  return text.length > 128 ? `${text.slice(0, 128)}...` : text;
}

function invalidValue(name, value, reason = 'is invalid', Type = TypeError) {
  const kind = name.includes('.') ? 'property' : 'argument';
  return coded(Type, 'ERR_INVALID_ARG_VALUE', `The ${kind} '${name}' ${reason}. Received ${shown(value)}`);
}

function separated(digits) {
  return digits.replace(/\B(?=(\d{3})+$)/g, '_');
}

function outOfRange(name, range, actual) {
  let text;
  if (Number.isInteger(actual) && Math.abs(actual) > 2 ** 32) text = separated(String(actual));
  else if (typeof actual === 'bigint') text = `${actual > 2n ** 32n || actual < -(2n ** 32n) ? separated(String(actual)) : actual}n`;
  else text = typeof actual === 'number' ? (Object.is(actual, -0) ? '-0' : String(actual)) : shown(actual);
  return coded(RangeError, 'ERR_OUT_OF_RANGE', `The value of "${name}" is out of range. It must be ${range}. Received ${text}`);
}

function missingArguments(...names) {
  const quoted = names.map((name) => (Array.isArray(name) ? name.map((one) => `"${one}"`).join(' or ') : `"${name}"`));
  return coded(TypeError, 'ERR_MISSING_ARGS',
    `The ${list(quoted, 'and')} argument${names.length > 1 ? 's' : ''} must be specified`);
}

/** What exists in Node but cannot work on the JVM: one error that says what to use instead. */
function unavailable(what, instead) {
  return coded(Error, 'ERR_FEATURE_UNAVAILABLE_ON_PLATFORM', `${what} is not available in this runtime${instead ? `: ${instead}` : ''}`);
}

class AbortError extends Error {
  constructor(message = 'The operation was aborted', options) {
    super(message, options);
    this.code = 'ABORT_ERR';
    this.name = 'AbortError';
    // Anew, because the engine looks for this constructor among frames that it does not show, and would leave out all.
    Error.captureStackTrace(this);
  }
}

function validateNumber(value, name, min, max) {
  if (typeof value !== 'number') throw invalidType(name, 'number', value);
  if ((min != null && value < min) || (max != null && value > max) || ((min != null || max != null) && Number.isNaN(value))) {
    throw outOfRange(name, `${min != null ? `>= ${min}` : ''}${min != null && max != null ? ' && ' : ''}${max != null ? `<= ${max}` : ''}`, value);
  }
}

function validateInteger(value, name, min = Number.MIN_SAFE_INTEGER, max = Number.MAX_SAFE_INTEGER) {
  if (typeof value !== 'number') throw invalidType(name, 'number', value);
  if (!Number.isInteger(value)) throw outOfRange(name, 'an integer', value);
  if (value < min || value > max) throw outOfRange(name, `>= ${min} && <= ${max}`, value);
}

function ofType(type) {
  return (value, name) => {
    if (typeof value !== type) throw invalidType(name, type, value);
  };
}

module.exports = {
  coded,
  invalidType,
  invalidValue,
  outOfRange,
  missingArguments,
  unavailable,
  received,
  AbortError,
  validateNumber,
  validateInteger,
  validateString: ofType('string'),
  validateBoolean: ofType('boolean'),
  validateFunction(value, name) {
    if (typeof value !== 'function') throw invalidType(name, 'function', value);
  },
  validateObject(value, name) {
    if (value === null || Array.isArray(value) || typeof value !== 'object') throw invalidType(name, 'object', value);
  },
  validateArray(value, name) {
    if (!Array.isArray(value)) throw invalidType(name, 'Array', value);
  },
  validateOneOf(value, name, options) {
    if (!options.includes(value)) {
      const allowed = options.map((option) => (typeof option === 'string' ? `'${option}'` : String(option))).join(', ');
      throw invalidValue(name, value, `must be one of: ${allowed}`);
    }
  },
  validateAbortSignal(signal, name) {
    if (signal !== undefined && (signal === null || typeof signal !== 'object' || !('aborted' in signal))) {
      throw invalidType(name, 'AbortSignal', signal);
    }
  },
};
