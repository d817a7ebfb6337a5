'use strict';
// What an AssertionError says: the two values line by line, as Node prints them.
const HEADS = {
  deepStrictEqual: 'Expected values to be strictly deep-equal:',
  strictEqual: 'Expected values to be strictly equal:',
  strictEqualObject: 'Expected "actual" to be reference-equal to "expected":',
  deepEqual: 'Expected values to be loosely deep-equal:',
  notDeepStrictEqual: 'Expected "actual" not to be strictly deep-equal to:',
  notStrictEqual: 'Expected "actual" to be strictly unequal to:',
  notStrictEqualObject: 'Expected "actual" not to be reference-equal to "expected":',
  notDeepEqual: 'Expected "actual" not to be loosely deep-equal to:',
  notIdentical: 'Values have same structure but are not reference-equal:',
  notDeepEqualUnequal: 'Expected values not to be loosely deep-equal:',
};
const SHORT = 12;
const LINE_WIDTH = 80;
const MOST_LINES = 50;

function inspected(value) {
  return require('internal/util/inspect').inspect(value, {
    compact: false, customInspect: false, depth: 1000, maxArrayLength: Infinity, showHidden: false, showProxy: false,
    sorted: true, getters: true, breakLength: Infinity,
  });
}

const isObject = (value) => typeof value === 'object' && value !== null;
const bothObjects = (a, b) => (isObject(a) && isObject(b)) || (typeof a === 'function' && typeof b === 'function');

function shortened(lines) {
  return lines.length > MOST_LINES ? [...lines.slice(0, 46), '...'] : lines;
}

/** The place where two single lines part, when both fit on one. */
function pointer(a, b) {
  if (a.length + b.length >= LINE_WIDTH) return '';
  let i = 0;
  while (a[i] === b[i]) i++;
  return i > 2 ? `\n  ${' '.repeat(i)}^` : '';
}

// Two runs of lines, each in its place; longer stretches of equal lines are left out.
class Lines {
  constructor() {
    this.text = '';
    this.pending = '';
    this.printed = 0;
    this.identical = 0;
    this.skipped = false;
  }

  /** Shows the equal lines just before line i, or that some were skipped. */
  closeIdentical(lines, i) {
    const { identical } = this;
    if (identical > 4) {
      if (identical === 5) this.same(lines[i - 3]);
      else {
        this.text += '\n...';
        this.skipped = true;
      }
    }
    if (identical > 3) this.same(lines[i - 2]);
    if (identical > 2) this.same(lines[i - 1]);
    this.identical = 0;
  }

  same(line) {
    this.text += `\n  ${line}`;
    this.printed++;
  }

  differing(actual, expected) {
    if (actual !== undefined) {
      this.text += `\n+ ${actual}`;
      this.printed++;
    }
    if (expected !== undefined) {
      this.pending += `\n- ${expected}`;
      this.printed++;
    }
  }

  equal(line) {
    this.text += this.pending;
    this.pending = '';
    if (++this.identical <= 2) this.same(line);
  }
}

function differs(actual, expected) {
  return actual !== expected && actual !== `${expected},` && `${actual},` !== expected;
}

function commonEnd(actual, expected) {
  let end = '';
  let beyond = '';
  let count = 0;
  while (actual.length > 0 && expected.length > 0 && actual.at(-1) === expected.at(-1)) {
    const line = actual.pop();
    expected.pop();
    if (count++ < 3) end = `\n  ${line}${end}`;
    else beyond = line;
  }
  return { end, beyond, count };
}

function difference(operator, actual, expected, message) {
  const head = message ?? HEADS[operator === 'strictEqual' && bothObjects(actual, expected) ? 'strictEqualObject' : operator];
  const whole = inspected(actual);
  const left = whole.split('\n');
  const right = inspected(expected).split('\n');
  let mark = '';
  if (left.length === 1 && right.length === 1 && left[0] !== right[0]) {
    if (left[0].length + right[0].length <= SHORT) {
      if (!isObject(actual) && !isObject(expected) && (actual !== 0 || expected !== 0)) return `${head}\n\n${left[0]} !== ${right[0]}\n`;
    } else if (!(operator === 'strictEqual' && bothObjects(actual, expected))) {
      mark = pointer(left[0], right[0]);
    }
  }
  const tail = commonEnd(left, right);
  const longest = Math.max(left.length, right.length);
  if (longest === 0) return `${HEADS.notIdentical}\n\n${shortened(whole.split('\n')).join('\n')}\n`;
  const lines = new Lines();
  let end = tail.end;
  if (tail.count >= 5) {
    end = `\n...${end}`;
    lines.skipped = true;
  }
  if (tail.beyond !== '') end = `\n  ${tail.beyond}${end}`;
  const title = `${head}\n+ actual - expected`;
  for (let i = 0; i < longest; i++) {
    const [a, b] = [left[i], right[i]];
    if (a === undefined || b === undefined || differs(a, b)) {
      lines.closeIdentical(a === undefined ? right : left, i);
      lines.differing(a, b);
    } else {
      lines.equal(`${a},` === b ? b : a);
    }
    if (lines.printed > MOST_LINES && i < longest - 2) return `${title} ... Lines skipped\n${lines.text}\n...${lines.pending}\n...`;
  }
  return `${title}${lines.skipped ? ' ... Lines skipped' : ''}\n${lines.text}${lines.pending}${end}${mark}`;
}

function unequal(operator, actual) {
  const head = HEADS[operator === 'notStrictEqual' && (isObject(actual) || typeof actual === 'function') ? 'notStrictEqualObject' : operator];
  const lines = shortened(inspected(actual).split('\n'));
  if (lines.length === 1) return `${head}${lines[0].length > 5 ? '\n\n' : ' '}${lines[0]}`;
  return `${head}\n\n${lines.join('\n')}\n`;
}

function cut(text, length) {
  return text.length > length ? `${text.slice(0, length - 3)}...` : text;
}

function loose(operator, actual, expected) {
  const left = inspected(actual);
  const right = inspected(expected);
  if (operator === 'notDeepEqual' && left === right) return cut(`${HEADS.notDeepEqual}\n\n${left}`, 1024);
  const [a, b] = [cut(left, 512), cut(right, 512)];
  if (operator === 'deepEqual') return `${HEADS.deepEqual}\n\n${a}\n\nshould loosely deep-equal\n\n${b}`;
  const head = HEADS[`${operator}Unequal`];
  return head ? `${head}\n\n${a}\n\nshould not loosely deep-equal\n\n${b}` : `${a} ${operator} ${b}`;
}

exports.describe = (operator, actual, expected, message) => {
  switch (operator) {
    case 'deepStrictEqual':
    case 'strictEqual': return difference(operator, actual, expected, message);
    case 'notDeepStrictEqual':
    case 'notStrictEqual': return message ?? unequal(operator, actual);
    default: return message ?? loose(operator, actual, expected);
  }
};
