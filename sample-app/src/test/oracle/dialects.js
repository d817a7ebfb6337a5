'use strict';

// What differs between the databases that the oracle works on.

const standIns = require('./stand-ins.js');

/** Creates the extensions, or a stand-in for the one that has one and that the server lacks; returns its name then. */
async function extend(sequelize, extensions) {
  let standIn = null;
  for (const extension of extensions) {
    const [[{ count }]] = await sequelize.query(`SELECT count(*) AS count FROM pg_available_extensions WHERE name = '${extension}'`);
    if (Number(count) > 0) {
      await sequelize.query(`CREATE EXTENSION "${extension}"`);
    } else if (standIns[extension]) {
      await standIns[extension](sequelize);
      standIn = extension;
    } else {
      throw new Error(`the server has no extension ${extension}`);
    }
  }
  return standIn;
}

async function viewsOf(sequelize, query) {
  const [rows] = await sequelize.query(query);
  return rows.map((view) => view.name);
}

const mysqlFamily = {
  connection: (url) => ({ url }),
  extend: async () => null,
  createSchema: async () => {},
  views: (sequelize) => viewsOf(sequelize, 'SELECT table_name AS name FROM information_schema.views WHERE table_schema = database()'),
};

module.exports = {
  postgres: {
    version7: () => require('@sequelize/postgres').PostgresDialect,
    connection: (url) => ({ url }),
    extend,
    createSchema: (sequelize, schema) => sequelize.query(`CREATE SCHEMA "${schema}"`),
    views: (sequelize) =>
      viewsOf(sequelize, "SELECT relname AS name FROM pg_class WHERE relkind IN ('v', 'm') AND relnamespace = 'public'::regnamespace"),
  },
  sqlite: {
    version7: () => require('@sequelize/sqlite3').SqliteDialect,
    connection: (url) => ({ storage: url.replace(/^sqlite:\/\//, '') }),
    extend: async () => null,
    createSchema: async () => {},
    views: (sequelize) => viewsOf(sequelize, "SELECT name FROM sqlite_schema WHERE type = 'view'"),
  },
  mysql: { ...mysqlFamily, version7: () => require('@sequelize/mysql').MySqlDialect },
  mariadb: { ...mysqlFamily, version7: () => require('@sequelize/mariadb').MariaDbDialect },
};
