'use strict';

// What umzug's own table looks like: a key that is declared unique as well.
exports.models = ({ define, DataTypes }) => {
  define(
    'SequelizeMeta',
    { name: { type: DataTypes.STRING, allowNull: false, unique: true, primaryKey: true } },
    { tableName: 'SequelizeMeta', timestamps: false },
  );
};
