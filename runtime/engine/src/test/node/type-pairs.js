// Tries every pair of a Sequelize type and a column type of one database: what becomes of the values that the model sends?
// usage: node type-pairs.js <dialect> <database URL> 6|7     prints the table of one version of Sequelize, which the engine keeps as a resource
'use strict';
const [dialect, url, version] = process.argv.slice(2);
const { Sequelize, DataTypes, BaseError = Sequelize.BaseError } = require(version === '7' ? '@sequelize/core' : 'sequelize');
const { idColumn, kinds, types, ownKind, prepare, columnOf, readsBack } = require(`./type-pairs/${dialect}.js`)(DataTypes, version);

const dialects = {
  postgres: () => require('@sequelize/postgres').PostgresDialect,
  mysql: () => require('@sequelize/mysql').MySqlDialect,
  mariadb: () => require('@sequelize/mariadb').MariaDbDialect,
  sqlite: () => require('@sequelize/sqlite3').SqliteDialect,
};
const open = () => (version === '7'
  ? new Sequelize({ dialect: dialects[dialect](), ...(dialect === 'sqlite' ? { storage: url.replace(/^sqlite:\/\//, '') } : { url }), logging: false, pool: { max: 1 } })
  : new Sequelize(url, { logging: false, pool: { max: 1 } }));

// Version 6 on SQLite reads values where nobody can catch what it throws.
let crash = () => {};
process.on('uncaughtException', error => crash(error));
const crashed = () => new Promise((_, reject) => { crash = reject; });

async function trial(sequelize, type, column, values) {
  await sequelize.query('DROP TABLE IF EXISTS pairs');
  await sequelize.query(`CREATE TABLE pairs (${idColumn}, value ${column})`);
  const Pair = sequelize.define('Pair', { value: type }, { tableName: 'pairs', timestamps: false });
  const failed = { create: 0, read: 0, bulk: 0, where: 0 };
  const attempt = async (way, action) => {
    try {
      await Promise.race([action(), crashed()]);
    } catch (error) {
      // Plain errors come from where version 7, and the one before it on SQLite, cannot read what they have just written.
      if (version !== '7' && !(readsBack && /read|where/.test(way)) && !(error instanceof BaseError)) throw error;
      failed[way]++;
    }
  };
  for (const value of values) {
    await attempt('create', async () => {
      await Pair.create({ value });
      if (readsBack) await attempt('read', async () => changed(readsBack(value, (await Pair.findOne({ order: [['id', 'DESC']] })).value)));
    });
  }
  if (failed.create === values.length || failed.read === values.length) return { create: 2 };
  for (const value of values) {
    await attempt('bulk', () => Pair.bulkCreate([{ value }, { value }]));
    await attempt('where', () => Pair.findOne({ where: { value } }));
  }
  if (!readsBack) await Pair.findAll();
  return Object.fromEntries(Object.entries(failed).map(([way, count]) => [way, count === 0 ? 0 : count < values.length ? 1 : 2]));
}

function changed(same) {
  if (!same) throw new BaseError('another value came back');
}

function outcome(found, ordinary) {
  if (found.create === 2) return 'fails';
  if (found.create === 1) return 'parsed';
  if (found.read > ordinary.read) return 'changed';
  return found.bulk > ordinary.bulk || found.where > ordinary.where ? 'not-comparable' : 'works';
}

async function main() {
  const first = open();
  await prepare(first);
  await first.close();
  const sequelize = open();
  for (const [key, [type, values]] of Object.entries(types)) {
    const ordinary = await trial(sequelize, type(), columnOf(key, ownKind(key)), values);
    const found = {};
    for (const kind of Object.keys(kinds)) {
      const result = outcome(await trial(sequelize, type(), columnOf(key, kind), values), ordinary);
      (found[result] = found[result] || []).push(kind);
    }
    for (const result of ['works', 'changed', 'parsed', 'not-comparable']) if (found[result]) console.log(`${key} ${result} ${found[result].join(' ')}`);
  }
  await sequelize.close();
}

main().catch(error => {
  console.error(error);
  process.exit(1);
});
