'use strict';

// A key that counts by itself and has a default as well.
exports.libraries = [6, 7];
exports.models = ({ define, DataTypes }) => {
  define('Item', { id: { type: DataTypes.INTEGER, primaryKey: true, autoIncrement: true, defaultValue: 0 } }, { timestamps: false });
};
