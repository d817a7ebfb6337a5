'use strict';

// Actions that no database knows.
exports.libraries = [6, 7];
exports.models = ({ define, DataTypes, library }) => {
  const Owner = define('Owner', {}, { timestamps: false });
  define('Item', { ownerId: { type: DataTypes.INTEGER, references: { model: library.Sequelize.version.startsWith('7') ? Owner : 'Owners', key: 'id' }, onDelete: 'DELETE', onUpdate: 'whatever' } }, { timestamps: false });
};
