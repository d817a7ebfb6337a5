'use strict';
const { inspect } = require('internal/util/inspect');

const WORDS = {
  strictEqual: 'Expected values to be strictly equal:',
  strictEqualObject: 'Expected "actual" to be reference-equal to "expected":',
  deepStrictEqual: 'Expected values to be strictly deep-equal:',
  deepEqual: 'Expected values to be loosely deep-equal:',
  notStrictEqual: 'Expected "actual" to be strictly unequal to:',
  notStrictEqualObject: 'Expected "actual" not to be reference-equal to "expected":',
  notDeepStrictEqual: 'Expected "actual" not to be strictly deep-equal to:',
  notDeepEqual: 'Expected "actual" not to be loosely deep-equal to:',
  notIdentical: 'Values identical but not reference-equal:',
};

const shown = (value) => inspect(value, { compact: false, customInspect: false, depth: 1000, maxArrayLength: Infinity, showHidden: false, showProxy: false, sorted: true, getters: true });

function difference(actual, expected) {
  const mine = shown(actual).split('\n');
  const theirs = shown(expected).split('\n');
  const lines = [];
  let [i, j] = [0, 0];
  const next = (list, from, line) => list.indexOf(line, from);
  while (i < mine.length || j < theirs.length) {
    if (i < mine.length && j < theirs.length && mine[i] === theirs[j]) {
      lines.push(`  ${mine[i]}`);
      i++;
      j++;
    } else {
      const inMine = j < theirs.length ? next(mine, i, theirs[j]) : -1;
      const inTheirs = i < mine.length ? next(theirs, j, mine[i]) : -1;
      if (i < mine.length && (inTheirs < 0 || (inMine >= 0 && inMine - i <= inTheirs - j))) lines.push(`+ ${mine[i++]}`);
      else lines.push(`- ${theirs[j++]}`);
    }
  }
  return lines.join('\n');
}

function generated(operator, actual, expected) {
  if (operator === 'deepStrictEqual' || operator === 'strictEqual') {
    const isObject = (value) => (typeof value === 'object' && value !== null) || typeof value === 'function';
    const words = WORDS[operator === 'strictEqual' && isObject(actual) && isObject(expected) ? 'strictEqualObject' : operator];
    if (operator === 'strictEqual' && !isObject(actual) && !isObject(expected) && (actual !== 0 || expected !== 0)) {
      const [left, right] = [shown(actual), shown(expected)];
      if (!left.includes('\n') && !right.includes('\n') && left.length + right.length < 79) return `${words}\n\n${left} !== ${right}\n`;
    }
    return `${words}\n+ actual - expected\n\n${difference(actual, expected)}`;
  }
  const words = WORDS[operator] ?? `${operator}:`;
  if (/^not(Deep)?StrictEqual$|^notDeepEqual$/.test(operator)) return `${words}${shown(actual).includes('\n') ? '\n\n' : ' '}${shown(actual)}`;
  if (operator === '==' || operator === '!=') return `${inspect(actual)} ${operator} ${inspect(expected)}`;
  return `${words}\n\n${shown(actual)}\n\nshould loosely deep-equal\n\n${shown(expected)}`;
}

class AssertionError extends Error {
  constructor(options) {
    const { message, operator, actual, expected } = options;
    super(message != null ? String(message) : generated(operator, actual, expected));
    this.generatedMessage = message == null;
    Object.defineProperty(this, 'name', { value: 'AssertionError [ERR_ASSERTION]', writable: true, configurable: true, enumerable: false });
    this.code = 'ERR_ASSERTION';
    this.actual = actual;
    this.expected = expected;
    this.operator = operator;
    if (Error.captureStackTrace) Error.captureStackTrace(this, options.stackStartFn);
    void this.stack;
    this.name = 'AssertionError';
  }

  toString() {
    return `${this.name} [${this.code}]: ${this.message}`;
  }
}

module.exports = AssertionError;
