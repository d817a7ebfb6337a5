'use strict';

// A model on a view.
exports.models = ({ define, DataTypes }) => {
  define('User', { name: DataTypes.STRING, active: { type: DataTypes.BOOLEAN, allowNull: false } });
  define(
    'ActiveUser',
    { id: { type: DataTypes.INTEGER, primaryKey: true }, name: DataTypes.STRING },
    { tableName: 'active_users', timestamps: false },
  );
};
exports.before = ['CREATE TABLE "Users" ("id" serial PRIMARY KEY, "name" varchar(255), "active" boolean NOT NULL, "createdAt" timestamptz NOT NULL, "updatedAt" timestamptz NOT NULL)',
  'CREATE VIEW "active_users" AS SELECT * FROM "Users" WHERE "active"'];
const onMysql = [
  'CREATE TABLE `Users` (`id` int AUTO_INCREMENT PRIMARY KEY, `name` varchar(255), `active` tinyint(1) NOT NULL, `createdAt` datetime NOT NULL, `updatedAt` datetime NOT NULL)',
  'CREATE VIEW `active_users` AS SELECT * FROM `Users` WHERE `active`',
];
exports.on = { mysql: { before: onMysql }, mariadb: { before: onMysql } };
exports.on.sqlite = { before: [
  'CREATE TABLE `Users` (`id` INTEGER PRIMARY KEY AUTOINCREMENT, `name` VARCHAR(255), `active` TINYINT(1) NOT NULL, `createdAt` DATETIME NOT NULL, `updatedAt` DATETIME NOT NULL)',
  'CREATE VIEW `active_users` AS SELECT * FROM `Users` WHERE `active`',
] };
