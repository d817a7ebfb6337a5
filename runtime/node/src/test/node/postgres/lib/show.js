'use strict';
// What the scripts beside this file print with.
const util = require('util');

exports.show = (...values) => console.log(values.map((value) => (typeof value === 'string' ? value : util.inspect(value, { depth: 6, breakLength: 200, sorted: false }))).join(' '));

const FIELDS = ['name', 'code', 'severity', 'detail', 'hint', 'position', 'internalPosition', 'internalQuery', 'where', 'schema', 'table', 'column', 'dataType', 'constraint', 'routine', 'errno', 'syscall', 'address'];
exports.showError = (error) => {
  const shown = { type: error.constructor.name, isError: error instanceof Error, message: error.message };
  for (const field of FIELDS) {
    if (error[field] !== undefined) shown[field] = error[field];
  }
  exports.show(shown);
};
