'use strict';

// A key of several columns.
exports.models = ({ define, DataTypes }) => {
  define('Stock', {
    warehouse: { type: DataTypes.STRING(20), primaryKey: true },
    article: { type: DataTypes.INTEGER, primaryKey: true },
    count: { type: DataTypes.INTEGER, allowNull: false },
  });
};
