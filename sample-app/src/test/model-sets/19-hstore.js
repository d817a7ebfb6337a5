'use strict';

// Keys and values in one column.
exports.extensions = ['hstore'];
exports.models = ({ define, DataTypes }) => {
  define('Label', { tags: { type: DataTypes.HSTORE, allowNull: false }, more: DataTypes.HSTORE });
};
