'use strict';

// Every action on delete and update.
exports.models = ({ define, DataTypes }) => {
  const Base = define('Base', { name: DataTypes.STRING });
  const Rest = define('Rest', {});
  Rest.belongsTo(Base, { as: 'cascading', onDelete: 'CASCADE', onUpdate: 'CASCADE' });
  Rest.belongsTo(Base, { as: 'restricted', onDelete: 'RESTRICT', onUpdate: 'RESTRICT' });
  Rest.belongsTo(Base, { as: 'nulled', onDelete: 'SET NULL', onUpdate: 'SET NULL' });
  Rest.belongsTo(Base, { as: 'defaulted', onDelete: 'SET DEFAULT', onUpdate: 'NO ACTION' });
};
