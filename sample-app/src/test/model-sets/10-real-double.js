'use strict';

// REAL and DOUBLE with and without precision.
exports.models = ({ define, DataTypes }) => {
  define('Sample', {
    real: DataTypes.REAL,
    realSized: DataTypes.REAL(11, 10),
    double: { type: DataTypes.DOUBLE, allowNull: false },
    doubleSized: DataTypes.DOUBLE(11),
    doubleScaled: DataTypes.DOUBLE(11, 10),
    positive: DataTypes.DOUBLE.UNSIGNED,
  });
};
