'use strict';

// Gives a query all rows of a result at once: an interpreter would spend its time on single rows and cells.
const { Query, types } = require('internal/vendor/pg');

const parseNumber = new Set([types.getTypeParser(23, 'text'), types.getTypeParser(701, 'text')]);
const parseBoolean = types.getTypeParser(16, 'text');
// A text without a parser, and an int8, whose parser returns the text.
const keepText = new Set([types.getTypeParser(25, 'text'), types.getTypeParser(20, 'text')]);

const handleDataRow = Query.prototype.handleDataRow;

/** Whether nobody looks at the query's single rows. */
function takesAllRows(query) {
  return query instanceof Query && query.handleDataRow === handleDataRow && query.listenerCount('row') === 0
    && query._accumulateRows;
}

function plan(result) {
  let kinds = '';
  const parsed = new Map();
  for (let i = 0; i < result.fields.length; i++) {
    const parser = result._parsers[i];
    const key = result.rowAsArray ? i : result.fields[i].name;
    parsed.delete(key);
    if (parseNumber.has(parser)) {
      kinds += 'n';
      if (result.fields[i].dataTypeID === 700 || result.fields[i].dataTypeID === 701) {
        parsed.set(key, notFinite);
      }
    } else if (parser === parseBoolean) {
      kinds += 'b';
    } else {
      kinds += 't';
      if (!keepText.has(parser)) {
        parsed.set(key, parser);
      }
    }
  }
  return { kinds, parsed };
}

function notFinite(value) {
  return typeof value === 'string' ? parseFloat(value) : value;
}

function parseColumn(rows, key, parser) {
  for (let i = 0; i < rows.length; i++) {
    const value = rows[i][key];
    if (value !== null) {
      rows[i][key] = parser(value);
    }
  }
}

/** Adds every row to the query's result, as handleDataRow would one by one. */
function addAllRows(query, answer) {
  const result = query._result;
  const { kinds, parsed } = plan(result);
  const rows = JSON.parse(answer.rows(kinds, result.rowAsArray));
  try {
    for (const [key, parser] of parsed) {
      parseColumn(rows, key, parser);
    }
  } catch (error) {
    query._canceledDueToError = error;
    return;
  }
  result.rows = result.rows.length === 0 ? rows : result.rows.concat(rows);
}

/** The rows as the wire would bring them: arrays of texts. */
function rawRows(answer, columns) {
  return JSON.parse(answer.rows('t'.repeat(columns), true));
}

module.exports = { takesAllRows, addAllRows, rawRows };
