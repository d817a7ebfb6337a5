'use strict';

// FLOAT, whose length chooses the size.
exports.models = ({ define, DataTypes }) => {
  define('Reading', {
    plain: DataTypes.FLOAT,
    short: DataTypes.FLOAT(11),
    long: DataTypes.FLOAT(30),
    withScale: DataTypes.FLOAT(11, 10),
    positive: DataTypes.FLOAT.UNSIGNED,
  });
};
