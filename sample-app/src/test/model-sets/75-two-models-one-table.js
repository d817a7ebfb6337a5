'use strict';

// One table seen by two models, each with columns of its own.
exports.models = ({ define, DataTypes }) => {
  define(
    'Worker',
    { name: DataTypes.STRING, wage: DataTypes.DECIMAL(8, 2), kind: { type: DataTypes.STRING(20), allowNull: false } },
    { tableName: 'staff', timestamps: false },
  );
  define('Name', { name: DataTypes.STRING, kind: { type: DataTypes.STRING(20), allowNull: false } }, { tableName: 'staff', timestamps: false });
};
exports.without = ['Name'];
