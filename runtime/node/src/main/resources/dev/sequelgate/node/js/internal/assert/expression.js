'use strict';
// The source text of a failed `assert(expression)`, for its message.
const CLOSING = { '(': ')', '[': ']', '{': '}' };

/** Where the call that starts at the index ends; -1 when its text is not balanced. */
function callEnd(text, index) {
  const open = [];
  for (let i = index; i < text.length; i++) {
    const unit = text[i];
    if (unit === '"' || unit === "'" || unit === '`') {
      for (i++; i < text.length && text[i] !== unit; i++) if (text[i] === '\\') i++;
    } else if (unit in CLOSING) {
      open.push(CLOSING[unit]);
    } else if (open.length > 0 && unit === open.at(-1)) {
      open.pop();
      if (open.length === 0) return i + 1;
    }
  }
  return -1;
}

/** Further lines lose as much indentation as the call has before it. */
function indented(text, column) {
  const [first, ...more] = text.split('\n');
  return [first, ...more.map((line) => `  ${line.slice(Math.min(column, line.search(/\S|$/)))}`)].join('\n');
}

/** Undefined where the place of the call or its text cannot be found. */
exports.expressionAt = (stack) => {
  const place = /\n\s+at (?:.*\()?(?:file:\/\/)?([^()\n]+):(\d+):(\d+)\)?/.exec(stack);
  if (place === null || !require('path').isAbsolute(place[1])) return undefined;
  let source;
  try {
    source = internalBinding('loader').read(place[1]);
  } catch {
    return undefined;
  }
  const lines = source.split('\n');
  const rest = lines.slice(place[2] - 1).join('\n');
  const line = lines[place[2] - 1] ?? '';
  const start = Number(place[3]) - 1;
  const call = /^[\w$.]+\s*\(/.exec(rest.slice(start));
  if (call === null) return undefined;
  // A place inside `assert.ok` is the place of `ok`.
  const before = /[\w$.]*$/.exec(line.slice(0, start))[0];
  const from = start - before.length;
  const end = callEnd(rest, from);
  return end < 0 ? undefined : indented(rest.slice(from, end), from);
};
