'use strict';

// Whole numbers of each size that PostgreSQL has.
exports.models = ({ define, DataTypes }) => {
  define('Counter', {
    small: DataTypes.SMALLINT,
    normal: { type: DataTypes.INTEGER, allowNull: false },
    big: DataTypes.BIGINT,
    bigRequired: { type: DataTypes.BIGINT, allowNull: false },
  });
};
