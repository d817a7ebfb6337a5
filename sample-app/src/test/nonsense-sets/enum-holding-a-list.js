'use strict';

// A list inside the list of values.
exports.libraries = [6];
exports.models = ({ define, DataTypes }) => {
  define('Item', { state: { type: DataTypes.ENUM, values: ['a', ['b', 'c']] }, kind: DataTypes.ENUM([['a', 'b']]) }, { timestamps: false });
};
