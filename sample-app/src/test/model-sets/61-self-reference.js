'use strict';

// A tree.
exports.models = ({ define, DataTypes }) => {
  const Folder = define('Folder', { name: DataTypes.STRING });
  Folder.belongsTo(Folder, { as: 'parent' });
  Folder.hasMany(Folder, { as: 'children', foreignKey: 'parentId' });
};
