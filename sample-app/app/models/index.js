'use strict';

const fs = require('fs');
const path = require('path');
const Sequelize = require('sequelize');
const process = require('process');

const env = process.env.NODE_ENV || 'development';
const config = require(path.join(__dirname, '..', 'config', 'config.js'))[env];
const db = {};

let sequelize;
if (config.use_env_variable) {
  const url = process.env[config.use_env_variable];
  if (!url) {
    throw new Error(`${config.use_env_variable} is not set: give it a URL such as postgres://user:password@localhost:5432/recipes`);
  }
  sequelize = new Sequelize(url, config);
} else {
  sequelize = new Sequelize(config.database, config.username, config.password, config);
}

for (const directory of [__dirname, path.join(__dirname, '..', 'views')]) {
  fs.readdirSync(directory)
    .filter((file) => file.indexOf('.') !== 0 && file !== path.basename(__filename) && file.slice(-3) === '.js')
    .forEach((file) => {
      const model = require(path.join(directory, file))(sequelize, Sequelize.DataTypes);
      db[model.name] = model;
    });
}

Object.keys(db).forEach((modelName) => {
  if (db[modelName].associate) {
    db[modelName].associate(db);
  }
});

db.sequelize = sequelize;
db.Sequelize = Sequelize;

module.exports = db;
