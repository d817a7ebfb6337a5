'use strict';

// Defaults that Sequelize 7 hands to the database, and keys of other kinds.
exports.library = 7;
exports.models = ({ define, DataTypes, sql }) => {
  define('Key', {
    id: { type: DataTypes.UUID, primaryKey: true, defaultValue: sql.uuidV4 },
    text: { type: DataTypes.STRING, allowNull: false, defaultValue: 'x' },
    at: { type: DataTypes.DATE, defaultValue: DataTypes.NOW },
    js: { type: DataTypes.INTEGER, allowNull: false, defaultValue: () => 7 },
    real: { type: DataTypes.FLOAT, defaultValue: 1.5 },
  });
  define('Identity', { no: { type: DataTypes.INTEGER, primaryKey: true, autoIncrement: true, autoIncrementIdentity: true }, x: DataTypes.TEXT });
};
