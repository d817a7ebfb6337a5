// A small application on Sequelize 6, as people write them. Its host says which database it is to use.
'use strict';

const { Sequelize, DataTypes, Model } = require('sequelize');

const connectTo = (url, options) => new Sequelize(url, { dialectModule: require('./driver'), logging: false, ...options });

function defineModels(sequelize) {
  const User = sequelize.define('User', {
    name: { type: DataTypes.STRING, allowNull: false },
    email: DataTypes.STRING,
  }, { tableName: 'users', timestamps: false });

  class Task extends Model {}
  Task.init({
    title: DataTypes.STRING(100),
  }, { sequelize, modelName: 'Task', tableName: 'tasks', timestamps: false });
  Task.belongsTo(User, { foreignKey: 'userId' });
}

async function connect(sequelize) {
  globalThis.outcome = 'connecting';
  try {
    await sequelize.authenticate();
    globalThis.outcome = 'connected';
  } catch (error) {
    globalThis.outcome = `${error.name}: ${error.message}`;
  }
}

globalThis.outcome = 'never connected';
globalThis.shop = { DataTypes, Model, connectTo, defineModels, connect };
if (globalThis.databaseUrl) {
  shop.sequelize = connectTo(globalThis.databaseUrl);
  defineModels(shop.sequelize);
  if (globalThis.connects) connect(shop.sequelize);
}
