'use strict';

// A table without any key.
exports.models = ({ define, DataTypes }) => {
  const Metric = define('Metric', { name: { type: DataTypes.STRING, allowNull: false }, value: DataTypes.DOUBLE });
  Metric.removeAttribute('id');
};
