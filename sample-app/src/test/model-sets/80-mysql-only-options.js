'use strict';

// Options for other databases, which PostgreSQL ignores.
exports.models = ({ define, DataTypes }) => {
  define(
    'Import',
    { name: DataTypes.STRING(50) },
    { engine: 'MyISAM', charset: 'utf8', collate: 'utf8_general_ci', rowFormat: 'DYNAMIC', initialAutoIncrement: 1000 },
  );
};
