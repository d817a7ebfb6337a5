// The same application on Sequelize 7.
'use strict';

const { Sequelize, DataTypes, Model } = require('@sequelize/core');
const { PostgresDialect } = require('@sequelize/postgres');

const { host, port, database, user, password } = globalThis.databaseParts;
const sequelize = new Sequelize({
  dialect: PostgresDialect, host, port, database, user, password, pgModule: require('./driver'), ssl: false, logging: false,
});

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
