'use strict';

// A reference to a column of which no value is unique.
exports.libraries = [6];
exports.models = ({ define, DataTypes }) => {
  define('Owner', { name: DataTypes.STRING }, { timestamps: false });
  define('Item', { owner: { type: DataTypes.STRING, references: { model: 'Owners', key: 'name' } } }, { timestamps: false });
};
