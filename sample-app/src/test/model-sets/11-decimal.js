'use strict';

// Exact numbers.
exports.models = ({ define, DataTypes }) => {
  define('Invoice', {
    open: DataTypes.DECIMAL,
    whole: DataTypes.DECIMAL(10),
    total: { type: DataTypes.DECIMAL(10, 2), allowNull: false },
    noScale: DataTypes.DECIMAL(10, 0),
    positive: DataTypes.DECIMAL(12, 4).UNSIGNED,
    alias: DataTypes.NUMERIC(8, 3),
  });
};
