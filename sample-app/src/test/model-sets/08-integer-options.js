'use strict';

// Length, UNSIGNED and ZEROFILL, which PostgreSQL drops.
exports.models = ({ define, DataTypes }) => {
  define('Measure', {
    sized: DataTypes.INTEGER(5),
    bigSized: DataTypes.BIGINT(20),
    positive: DataTypes.INTEGER.UNSIGNED,
    bigPositive: DataTypes.BIGINT.UNSIGNED,
    smallPositive: DataTypes.SMALLINT.UNSIGNED,
    filled: DataTypes.INTEGER.ZEROFILL,
    everything: DataTypes.INTEGER(8).UNSIGNED.ZEROFILL,
  });
};
