'use strict';

// UUIDs, made by Sequelize.
exports.models = ({ define, DataTypes }) => {
  define('Session', {
    id: { type: DataTypes.UUID, primaryKey: true, defaultValue: DataTypes.UUIDV4 },
    trace: { type: DataTypes.UUID, defaultValue: DataTypes.UUIDV1 },
    device: DataTypes.UUID,
    user: { type: DataTypes.UUID, allowNull: false },
  });
};
