'use strict';
// The table of console.table.
const { getStringWidth } = require('internal/vendor/inspect');
const { inspect } = require('internal/util/inspect');

const shown = (value) => inspect(value, { maxArrayLength: 3, breakLength: Infinity, depth: value !== null && typeof value === 'object' ? 0 : 2 });

function rowsOf(data) {
  if (data instanceof Map) {
    return { index: '(iteration index)', rows: [...data].map(([key, value], i) => [String(i), { Key: key, Values: value }, true]) };
  }
  if (data instanceof Set) return { index: '(iteration index)', rows: [...data].map((value, i) => [String(i), value]) };
  return { index: '(index)', rows: Object.keys(data).map((key) => [key, data[key]]) };
}

function centred(text, width) {
  const room = width - getStringWidth(text);
  const left = Math.floor(room / 2);
  return ' '.repeat(left) + text + ' '.repeat(room - left);
}

module.exports = function table(data, properties) {
  const { index, rows } = rowsOf(data);
  const columns = properties ? [...properties] : [];
  let hasValues = false;
  const cells = rows.map(([key, row]) => {
    const isPlain = row === null || (typeof row !== 'object' && typeof row !== 'function');
    const line = { key, values: {}, value: '' };
    if (isPlain) {
      hasValues = true;
      line.value = shown(row);
      return line;
    }
    for (const name of properties ?? Object.keys(row)) {
      if (!columns.includes(name)) columns.push(name);
      if (Object.hasOwn(row, name)) line.values[name] = shown(row[name]);
    }
    return line;
  });
  const head = [index, ...columns, ...(hasValues ? ['Values'] : [])];
  const body = cells.map((line) => [line.key, ...columns.map((name) => line.values[name] ?? ''), ...(hasValues ? [line.value] : [])]);
  const widths = head.map((name, i) => Math.max(...[name, ...body.map((line) => line[i])].map(getStringWidth)) + 2);
  const rule = (left, middle, right) => left + widths.map((width) => '─'.repeat(width)).join(middle) + right;
  const line = (texts) => `│${texts.map((text, i) => centred(text, widths[i])).join('│')}│`;
  return [rule('┌', '┬', '┐'), line(head), rule('├', '┼', '┤'), ...body.map(line), rule('└', '┴', '┘')].join('\n');
};
