'use strict';

const { Model } = require('sequelize');

module.exports = (sequelize, DataTypes) => {
  class Task extends Model {
    static associate(models) {
      Task.belongsTo(models.User, { as: 'user', foreignKey: { name: 'userId', allowNull: false } });
    }
  }

  Task.init(
    {
      title: { type: DataTypes.STRING, allowNull: false, validate: { notEmpty: true } },
      notes: DataTypes.TEXT,
      dueOn: DataTypes.DATEONLY,
      priority: { type: DataTypes.SMALLINT, allowNull: false, defaultValue: 3, validate: { min: 1, max: 5 } },
      doneAt: DataTypes.DATE,
    },
    {
      sequelize,
      modelName: 'Task',
      indexes: [{ fields: ['user_id', 'due_on'] }],
    },
  );

  return Task;
};
