'use strict';
// console.table: values as the columns of a drawn table.
const { getStringWidth, inspect } = require('internal/util/inspect');
const INDEX = '(index)';
const ITERATION = '(iteration index)';
const KEY = 'Key';
const VALUES = 'Values';

function row(cells, widths) {
  const shown = cells.map((cell, i) => cell + ' '.repeat(widths[i] - getStringWidth(cell)));
  return `│ ${shown.join(' │ ')} │\n`;
}

function draw(head, columns) {
  const height = Math.max(...columns.map((column) => column.length));
  const rows = Array.from({ length: height }, (_, i) => columns.map((column) => (Object.hasOwn(column, i) ? column[i] : '')));
  const widths = head.map((name, i) => Math.max(getStringWidth(name), ...rows.map((cells) => getStringWidth(cells[i]))));
  const line = widths.map((width) => '─'.repeat(width + 2));
  return `┌${line.join('┬')}┐\n${row(head, widths)}├${line.join('┼')}┤\n${rows.map((cells) => row(cells, widths)).join('')}└${line.join('┴')}┘`;
}

function table(data, properties, colors) {
  const cell = (value) => {
    const deep = value !== null && typeof value === 'object' && !Array.isArray(value) && Object.keys(value).length > 2;
    return inspect(value, { depth: deep ? -1 : 0, maxArrayLength: 3, breakLength: Infinity, colors });
  };
  const numbers = (list) => list.map((_, i) => cell(i));
  if (data instanceof Map) {
    const entries = [...data];
    return draw([ITERATION, KEY, VALUES], [numbers(entries), entries.map(([key]) => cell(key)), entries.map(([, value]) => cell(value))]);
  }
  if (data instanceof Set || typeof data.next === 'function') {
    const values = [...data];
    return draw([ITERATION, VALUES], [numbers(values), values.map(cell)]);
  }
  const columns = Object.create(null);
  const primitives = [];
  const indexes = Object.keys(data);
  indexes.forEach((index, i) => {
    const item = data[index];
    const primitive = item === null || (typeof item !== 'function' && typeof item !== 'object');
    if (primitive && properties === undefined) {
      primitives[i] = cell(item);
      return;
    }
    for (const key of properties ?? Object.keys(item)) {
      columns[key] ??= [];
      columns[key][i] = primitive || !Object.hasOwn(item, key) ? '' : cell(item[key]);
    }
  });
  const head = [INDEX, ...Object.keys(columns)];
  const body = [indexes, ...Object.values(columns)];
  if (primitives.length > 0) {
    head.push(VALUES);
    body.push(primitives);
  }
  return draw(head, body);
}

module.exports = { table };
