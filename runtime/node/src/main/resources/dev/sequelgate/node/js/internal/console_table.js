'use strict';
// The text of console.table.
const { inspect } = require('internal/util/inspect');
const INDEX = '(index)';
const ITERATION = '(iteration index)';
const KEY = 'Key';
const VALUES = 'Values';

function width(text) {
  return require('internal/util/inspect').getStringWidth?.(text) ?? text.length;
}

function cell(value) {
  const depth = value !== null && typeof value === 'object' && !Array.isArray(value) && Object.keys(value).length > 2 ? -1 : 0;
  return inspect(value, { maxArrayLength: 3, breakLength: Infinity, colors: false, depth });
}

function row(cells, widths) {
  const padded = cells.map((text, i) => ` ${text}${' '.repeat(widths[i] - width(text) - 1)}`);
  return `│${padded.join('│')}│\n`;
}

function draw(heads, columns) {
  const rows = Math.max(0, ...columns.map((column) => column.length));
  const widths = heads.map((head, i) => Math.max(width(head), ...columns[i].map(width), 0) + 2);
  const rule = (left, middle, right) => left + widths.map((size) => '─'.repeat(size)).join(middle) + right;
  let text = `${rule('┌', '┬', '┐')}\n${row(heads, widths)}${rule('├', '┼', '┤')}\n`;
  for (let i = 0; i < rows; i++) text += row(columns.map((column) => column[i] ?? ''), widths);
  return text + rule('└', '┴', '┘');
}

function entries(data) {
  if (data instanceof Map || Object.prototype.toString.call(data) === '[object Map Iterator]') {
    const pairs = data instanceof Map ? [...data] : [...data].map((pair) => (Array.isArray(pair) ? pair : [undefined, pair]));
    return {
      heads: [ITERATION, KEY, VALUES],
      columns: [pairs.map((pair, i) => String(i)), pairs.map(([key]) => cell(key)), pairs.map(([, value]) => cell(value))],
    };
  }
  if (data instanceof Set || Object.prototype.toString.call(data) === '[object Set Iterator]') {
    const values = [...data];
    return { heads: [ITERATION, VALUES], columns: [values.map((value, i) => String(i)), values.map(cell)] };
  }
  return undefined;
}

/** Undefined where the value is no table: it is logged as it is. */
function table(data, properties) {
  if (data === null || typeof data !== 'object') return undefined;
  if (properties !== undefined) require('internal/errors').validateArray(properties, 'properties');
  const special = entries(data);
  if (special !== undefined) return draw(special.heads, special.columns);
  const columns = new Map();
  const values = [];
  let hasValues = false;
  const keys = Object.keys(data);
  keys.forEach((key, i) => {
    const item = data[key];
    const primitive = item === null || (typeof item !== 'function' && typeof item !== 'object');
    if (properties === undefined && primitive) {
      hasValues = true;
      values[i] = cell(item);
      return;
    }
    for (const name of properties ?? Object.keys(item)) {
      if (!columns.has(name)) columns.set(name, []);
      columns.get(name)[i] = primitive || !Object.hasOwn(item, name) ? '' : cell(item[name]);
    }
  });
  const heads = [INDEX, ...columns.keys()];
  const filled = (column) => keys.map((key, i) => column[i] ?? '');
  const cells = [keys, ...[...columns.values()].map(filled)];
  if (hasValues) {
    heads.push(VALUES);
    cells.push(filled(values));
  }
  return draw(heads, cells);
}

module.exports = { table };
