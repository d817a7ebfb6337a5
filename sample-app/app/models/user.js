'use strict';

const { Model } = require('sequelize');

module.exports = (sequelize, DataTypes) => {
  const isPostgres = sequelize.getDialect() === 'postgres';

  class User extends Model {
    static associate(models) {
      User.hasMany(models.Task, { as: 'tasks', foreignKey: { name: 'userId', allowNull: false } });
      User.hasMany(models.Recipe, { as: 'recipes', foreignKey: 'authorId' });
    }
  }

  User.init(
    {
      name: { type: DataTypes.STRING(100), allowNull: false },
      email: { type: DataTypes.STRING, allowNull: false, unique: true, validate: { isEmail: true } },
      role: { type: DataTypes.ENUM('reader', 'cook', 'editor'), allowNull: false, defaultValue: 'reader' },
      isActive: { type: DataTypes.BOOLEAN, allowNull: false, defaultValue: true },
      preferences: { type: isPostgres ? DataTypes.JSONB : DataTypes.JSON, allowNull: false, defaultValue: isPostgres ? {} : () => ({}) },
      greeting: {
        type: DataTypes.VIRTUAL,
        get() {
          return `Hello ${this.name}`;
        },
      },
    },
    { sequelize, modelName: 'User' },
  );

  return User;
};
