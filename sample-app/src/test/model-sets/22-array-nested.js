'use strict';

// Lists of lists, and of types that have a length.
exports.models = ({ define, DataTypes }) => {
  define('Matrix', {
    cells: DataTypes.ARRAY(DataTypes.ARRAY(DataTypes.INTEGER)),
    codes: DataTypes.ARRAY(DataTypes.STRING(10)),
    prices: DataTypes.ARRAY(DataTypes.DECIMAL(5, 2)),
    factors: DataTypes.ARRAY(DataTypes.FLOAT),
  });
};
