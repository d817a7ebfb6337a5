'use strict';

// The table is called as the model is.
exports.options = { define: { freezeTableName: true } };
exports.models = ({ define, DataTypes }) => {
  define('Person', { name: DataTypes.STRING });
  define('orderLine', { amount: DataTypes.INTEGER });
};
