'use strict';

// A schema for every model, with references inside it.
exports.schemas = ['tenant'];
exports.options = { define: { schema: 'tenant' } };
exports.models = ({ define, DataTypes }) => {
  const Owner = define('Owner', { name: { type: DataTypes.STRING, unique: true } });
  const Pet = define('Pet', { name: DataTypes.STRING, kind: DataTypes.ENUM('cat', 'dog') });
  Pet.belongsTo(Owner, { foreignKey: { allowNull: false } });
  Owner.hasMany(Pet);
};
