'use strict';

// Types as text: one that exists nowhere, the name of an enum, and SQL.
exports.libraries = [6, 7];
exports.models = ({ define }) => {
  define('Item', { first: 'string', second: { type: 'enum_x_y' }, third: 'VARCHAR(20)' }, { timestamps: false });
};
