'use strict';

const { Model } = require('sequelize');

module.exports = (sequelize, DataTypes) => {
  class ActiveUser extends Model {}

  ActiveUser.init(
    {
      id: { type: DataTypes.INTEGER, primaryKey: true },
      name: DataTypes.STRING(100),
      email: DataTypes.STRING,
    },
    { sequelize, modelName: 'ActiveUser', tableName: 'active_users', timestamps: false },
  );

  return ActiveUser;
};
