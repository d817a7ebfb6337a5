'use strict';

// An empty text as the default of a number.
exports.libraries = [6, 7];
exports.models = ({ define, DataTypes }) => {
  define('Item', { count: { type: DataTypes.INTEGER, defaultValue: '' }, price: { type: DataTypes.DECIMAL(5, 2), defaultValue: '1.50' } }, { timestamps: false });
};
