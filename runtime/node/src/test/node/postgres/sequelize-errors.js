// Sequelize's errors, transactions and pool on the driver.
const Sequelize = require('sequelize');
const { DataTypes, Transaction } = Sequelize;
const { show } = require('./lib/show');

const options = { dialect: 'postgres', host: process.env.PGHOST, port: process.env.PGPORT, logging: false };
const connect = (more) => new Sequelize(process.env.PGDATABASE, process.env.PGUSER, process.env.PGPASSWORD, { ...options, ...more });
const attempt = async (name, action) => {
  try {
    show(name, 'worked', await action());
  } catch (error) {
    show(name, {
      name: error.name, class: error.constructor.name, message: error.message, fields: error.fields, table: error.table, index: error.index, value: error.value, constraint: error.constraint,
      errors: error.errors?.map(({ message, type, path, value, validatorKey }) => [message, type, path, value, validatorKey]), code: error.original?.code, original: error.original?.constructor.name, parent: error.parent === error.original,
      detail: error.original?.detail, sql: error.sql?.slice(0, 60),
    });
  }
};
(async () => {
  const sequelize = connect({ pool: { max: 2, acquire: 400 } });
  const Parent = sequelize.define('Parent', { name: { type: DataTypes.STRING(10), unique: true, allowNull: false }, a: DataTypes.INTEGER, b: DataTypes.INTEGER, mood: DataTypes.ENUM('x'), when: DataTypes.DATE }, { timestamps: false, indexes: [{ unique: true, fields: ['a', 'b'] }] });
  const Child = sequelize.define('Child', { n: { type: DataTypes.INTEGER, validate: { min: 1 } } }, { timestamps: false, version: true });
  Child.belongsTo(Parent, { foreignKey: { allowNull: false } });
  await sequelize.sync();
  const parent = await Parent.create({ name: 'one', a: 1, b: 2 });
  await attempt('unique', () => Parent.create({ name: 'one' }));
  await attempt('unique, two columns', () => Parent.create({ name: 'two', a: 1, b: 2 }));
  await attempt('foreign key', () => Child.create({ ParentId: 99 }));
  await Child.create({ ParentId: parent.id });
  await attempt('foreign key, delete', () => sequelize.query('DELETE FROM "Parents"'));
  await attempt('null, validated', () => Parent.create({}));
  await attempt('null, in the database', () => sequelize.query('INSERT INTO "Parents" (name) VALUES (null)'));
  await attempt('validation', () => Child.create({ n: 0, ParentId: 1 }));
  await attempt('too long', () => Parent.create({ name: 'x'.repeat(11) }));
  await attempt('enum', () => Parent.create({ name: 'e', mood: 'y' }));
  await attempt('invalid number', () => Parent.findAll({ where: { a: 'text' } }));
  await attempt('no such column', () => sequelize.query('SELECT nope FROM "Parents"'));
  await attempt('no such table', () => sequelize.query('SELECT 1 FROM nope'));
  await attempt('no such constraint', () => sequelize.getQueryInterface().removeConstraint('Parents', 'nope'));
  await attempt('bulk', () => Parent.bulkCreate([{ name: 'b1' }, { name: 'one' }]));
  await attempt('bulk validated', () => Child.bulkCreate([{ n: 0, ParentId: 1 }], { validate: true }));
  await attempt('optimistic lock', async () => {
    const first = await Child.findOne();
    const second = await Child.findOne();
    await first.update({ n: 5 });
    await second.update({ n: 6 });
  });
  await attempt('statement timeout', () => sequelize.query("SET statement_timeout = '10ms'; SELECT pg_sleep(1)"));
  show('--- transactions');
  const count = () => Parent.count();
  const before = await count();
  await attempt('managed', () => sequelize.transaction(async (transaction) => (await Parent.create({ name: 'm' }, { transaction })).name));
  await attempt('managed, rolled back', () => sequelize.transaction(async (transaction) => { await Parent.create({ name: 'r' }, { transaction }); throw new Error('roll back'); }));
  await attempt('managed, failed statement', () => sequelize.transaction(async (transaction) => { await Parent.create({ name: 'one' }, { transaction }); }));
  await attempt('failed transaction goes on', () => sequelize.transaction(async (transaction) => { await Parent.create({ name: 'one' }, { transaction }).catch(() => {}); await Parent.findAll({ transaction }); }));
  show(await count() - before);
  const t = await sequelize.transaction({ isolationLevel: Transaction.ISOLATION_LEVELS.SERIALIZABLE, readOnly: true });
  show((await sequelize.query('SHOW transaction_isolation', { transaction: t, plain: true, type: 'SELECT' })));
  await attempt('read only', () => Parent.create({ name: 'ro' }, { transaction: t }));
  await t.rollback();
  await attempt('finished', () => t.commit());
  const outer = await sequelize.transaction();
  await Parent.create({ name: 'outer' }, { transaction: outer });
  const inner = await sequelize.transaction({ transaction: outer });
  await Parent.create({ name: 'inner' }, { transaction: inner });
  await inner.rollback();
  outer.afterCommit(() => show('after commit'));
  await outer.commit();
  show((await Parent.findAll({ where: { name: ['outer', 'inner'] } })).map(({ name }) => name), outer.finished);
  const locking = await sequelize.transaction();
  show((await Parent.findOne({ where: { name: 'one' }, lock: locking.LOCK.UPDATE, skipLocked: true, transaction: locking })).name);
  show(await Parent.findOne({ where: { name: 'one' }, lock: true, skipLocked: true, transaction: undefined }).then((found) => found?.name ?? null));
  await locking.commit();
  show('--- pool');
  const held = [await sequelize.transaction(), await sequelize.transaction()];
  await attempt('pool exhausted', () => sequelize.query('SELECT 1'));
  await Promise.all(held.map((transaction) => transaction.rollback()));
  show((await Promise.all(Array.from({ length: 10 }, (_, i) => sequelize.query(`SELECT ${i} AS i`, { plain: true, type: 'SELECT' })))).map(({ i }) => i));
  const pid = (await sequelize.query('SELECT pg_backend_pid() AS p', { plain: true, type: 'SELECT' })).p;
  await attempt('terminated', () => sequelize.query('SELECT pg_terminate_backend($1) FROM pg_sleep(0.01)', { bind: [pid] }).then(() => 'yes'));
  await new Promise((resolve) => { setTimeout(resolve, 300); });
  await attempt('after termination', () => sequelize.query('SELECT 1 AS x', { plain: true, type: 'SELECT' }));
  await sequelize.close();
  await attempt('closed', () => sequelize.query('SELECT 1'));
  show('--- no connection');
  for (const [name, more, database, user, password] of [
    ['refused', { port: 1, host: '127.0.0.1' }], ['unknown host', { host: 'no-such-host.invalid' }], ['wrong password', {}, undefined, undefined, 'wrong'], ['no such database', {}, 'nowhere'], ['no such user', {}, undefined, 'nobody_here'], ['ssl', { dialectOptions: { ssl: { require: true } } }],
  ]) {
    const broken = new Sequelize(database ?? process.env.PGDATABASE, user ?? process.env.PGUSER, password ?? process.env.PGPASSWORD, { ...options, ...more });
    await attempt(name, () => broken.authenticate());
    await broken.close();
  }
  const byUrl = new Sequelize(`postgres://${process.env.PGUSER}:${process.env.PGPASSWORD}@${process.env.PGHOST}:${process.env.PGPORT}/${process.env.PGDATABASE}`, { logging: false, timezone: '+02:00', dialectOptions: { application_name: 'by url', statement_timeout: 1000 } });
  show(await byUrl.query("SELECT current_setting('application_name') AS a, current_setting('TimeZone') AS z, current_setting('statement_timeout') AS s", { plain: true, type: 'SELECT' }));
  await byUrl.close();
})().catch((error) => { console.log('failed', error); process.exitCode = 1; });
