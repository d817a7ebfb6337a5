'use strict';

// A unique column with a unique index on top.
exports.models = ({ define, DataTypes }) => {
  define(
    'Alias',
    { name: { type: DataTypes.STRING, unique: true }, other: DataTypes.STRING },
    { indexes: [{ unique: true, fields: ['name'] }, { unique: true, fields: ['other', 'name'], name: 'both' }] },
  );
};
