'use strict';

// Ordinary models: eleven columns, a unique column, two indexes, an enum, a foreign key.
const { DataTypes } = require('sequelize');

exports.define = function define(sequelize, count) {
  for (let i = 0; i < count; i++) {
    const model = sequelize.define(
      `Model${i}`,
      {
        name: { type: DataTypes.STRING, allowNull: false },
        email: { type: DataTypes.STRING(120), unique: true },
        status: { type: DataTypes.ENUM('a', 'b', 'c'), allowNull: false, defaultValue: 'a' },
        amount: DataTypes.DECIMAL(10, 2),
        active: { type: DataTypes.BOOLEAN, defaultValue: true },
        data: DataTypes.JSONB,
        note: DataTypes.TEXT,
      },
      { tableName: `t${i}`, indexes: [{ fields: ['status', 'name'] }, { fields: ['amount'] }] },
    );
    model.belongsTo(model, { as: 'parent' });
  }
};
