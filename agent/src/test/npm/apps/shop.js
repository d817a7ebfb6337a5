// A small application on Sequelize 6, as people write them. Its host says which database it is to use.
'use strict';

const { Sequelize, DataTypes, Model } = require('sequelize');

const sequelize = new Sequelize(globalThis.databaseUrl, { dialectModule: require('./driver'), logging: false });

const User = sequelize.define('User', {
  name: { type: DataTypes.STRING, allowNull: false },
  email: DataTypes.STRING,
}, { tableName: 'users', timestamps: false });

class Task extends Model {}
Task.init({
  title: DataTypes.STRING(100),
}, { sequelize, modelName: 'Task', tableName: 'tasks', timestamps: false });
Task.belongsTo(User);

globalThis.outcome = 'never connected';
if (globalThis.connects) {
  sequelize.authenticate().then(
    () => { globalThis.outcome = 'connected'; },
    error => { globalThis.outcome = `${error.name}: ${error.message}`; });
}
