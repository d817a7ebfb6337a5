'use strict';

// A schema, snake case, paranoid rows and a version in Sequelize 7.
exports.library = 7;
exports.schemas = ['app'];
exports.models = ({ define, DataTypes }) => {
  const Owner = define('PetOwner', { fullName: DataTypes.STRING }, { schema: 'app', underscored: true, paranoid: true, version: true });
  const Pet = define('HousePet', { petKind: DataTypes.ENUM('cat', 'dog') }, { schema: 'app', underscored: true });
  Pet.belongsTo(Owner, { as: 'owner' });
};
