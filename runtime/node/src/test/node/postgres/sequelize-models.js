// Sequelize 6 on the driver: definition, sync, queries of every kind, associations.
const { Sequelize, DataTypes, Op, fn, col, literal, QueryTypes } = require('sequelize');
const { show } = require('./lib/show');

const logged = [];
const sequelize = new Sequelize(process.env.PGDATABASE, process.env.PGUSER, process.env.PGPASSWORD, {
  host: process.env.PGHOST, port: process.env.PGPORT, dialect: 'postgres', logging: (text) => logged.push(text), pool: { max: 4, idle: 500 },
});
const User = sequelize.define('User', {
  name: { type: DataTypes.STRING(40), allowNull: false, validate: { len: [1, 40] } },
  email: { type: DataTypes.STRING, unique: true },
  mood: { type: DataTypes.ENUM('sad', 'ok', "it's fine"), defaultValue: 'ok' },
  big: DataTypes.BIGINT,
  price: DataTypes.DECIMAL(12, 4),
  ratio: DataTypes.DOUBLE,
  real: DataTypes.REAL,
  active: { type: DataTypes.BOOLEAN, defaultValue: true },
  born: DataTypes.DATEONLY,
  seen: DataTypes.DATE(6),
  at: DataTypes.TIME,
  data: DataTypes.JSONB,
  plain: DataTypes.JSON,
  tags: DataTypes.ARRAY(DataTypes.TEXT),
  numbers: DataTypes.ARRAY(DataTypes.INTEGER),
  matrix: DataTypes.ARRAY(DataTypes.ARRAY(DataTypes.INTEGER)),
  picture: DataTypes.BLOB,
  key: { type: DataTypes.UUID, defaultValue: 'a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11' },
  span: DataTypes.RANGE(DataTypes.INTEGER),
  period: DataTypes.RANGE(DataTypes.DATE),
  days: DataTypes.RANGE(DataTypes.DATEONLY),
  amount: DataTypes.RANGE(DataTypes.DECIMAL),
  network: DataTypes.INET,
  mac: DataTypes.MACADDR,
  insensitive: DataTypes.CHAR(3),
  moods: DataTypes.ARRAY(DataTypes.ENUM('a', 'b')),
  shout: { type: DataTypes.VIRTUAL, get() { return `${this.name}!`; } },
}, { paranoid: true, indexes: [{ fields: ['name', 'born'] }] });
const Task = sequelize.define('Task', { title: DataTypes.TEXT, done: DataTypes.BOOLEAN }, { timestamps: false, underscored: true });
const Label = sequelize.define('Label', { text: { type: DataTypes.STRING, primaryKey: true } }, { timestamps: false });
User.hasMany(Task, { foreignKey: { name: 'ownerId', allowNull: false }, onDelete: 'CASCADE' });
Task.belongsTo(User, { foreignKey: 'ownerId', as: 'owner' });
Task.belongsToMany(Label, { through: 'TaskLabel', timestamps: false });
Label.belongsToMany(Task, { through: 'TaskLabel', timestamps: false });

const plain = (value) => JSON.parse(JSON.stringify(value, (key, item) => (['createdAt', 'updatedAt'].includes(key) ? typeof item : key === 'deletedAt' && item ? 'deleted' : item)));

(async () => {
  await sequelize.authenticate();
  await sequelize.sync();
  await sequelize.sync();
  await Task.sync({ alter: true });
  show(sequelize.getDialect(), await sequelize.databaseVersion().then((version) => /^\d+\.\d+/.test(version)), logged.length > 10);
  const full = {
    name: "Ann O'Neil", email: 'ann@example.org', mood: "it's fine", big: '9007199254740993', price: '12345.6789', ratio: 0.1, real: 1.5, born: '2000-02-29', seen: new Date(Date.UTC(2024, 5, 1, 12, 0, 0, 123)), at: '12:34:56',
    data: { a: [1, { b: null }], "q'": '"' }, plain: [1, 'x'], tags: ['a', 'b "c"', "d'e"], numbers: [1, 2, 3], matrix: [[1, 2], [3, 4]], picture: Buffer.from([0, 1, 255]), span: [1, 5], period: [new Date(0), new Date(86400000)],
    days: ['2024-01-01', '2024-02-01'], amount: [{ value: '1.5', inclusive: true }, { value: '2.5', inclusive: true }], network: '192.168.0.1', mac: '08:00:2b:01:02:03', insensitive: 'abc', moods: ['a', 'b'],
  };
  const ann = await User.create(full);
  show(plain(ann), ann.isNewRecord, ann.id, ann.shout);
  const read = await User.findByPk(ann.id);
  show(plain(read), read.seen instanceof Date, Buffer.isBuffer(read.picture), typeof read.big, typeof read.price, typeof read.born, read.period[0].value instanceof Date);
  const nulls = await User.create({ name: 'Nul' });
  show(plain(await nulls.reload()));
  const bulk = await User.bulkCreate([{ name: 'B1', big: 1 }, { name: 'B2', tags: [] }, { name: 'B3', data: 'text' }], { returning: true });
  show(bulk.map((user) => [user.id, user.name, user.mood]));
  show((await User.bulkCreate([{ email: 'ann@example.org', name: 'Ann changed' }, { name: 'B4' }], { updateOnDuplicate: ['name'] })).length);
  show((await User.bulkCreate([{ name: 'dup', email: 'ann@example.org' }], { ignoreDuplicates: true })).length, await User.count());
  show((await User.upsert({ email: 'ann@example.org', name: 'Upserted' })).map((value) => value?.name ?? value));
  show((await User.findOrCreate({ where: { name: 'Found' }, defaults: { big: 7 } })).map((value) => value.name ?? value), (await User.findOrCreate({ where: { name: 'Found' } }))[1]);
  show(await User.update({ active: false }, { where: { name: { [Op.like]: 'B%' } } }), (await User.update({ ratio: 2 }, { where: { name: 'B2' }, returning: true }))[1].map((user) => user.ratio));
  show(await User.increment({ big: 5 }, { where: { name: 'Found' } }).then(([[rows]]) => rows?.length ?? rows));
  const names = async (where, more) => (await User.findAll({ where, order: [['id', 'ASC']], attributes: ['name'], ...more })).map(({ name }) => name).join(',');
  const conditions = [
    { name: ['B2', 'B3'] }, { [Op.or]: [{ name: 'B2' }, { big: 12 }] }, { tags: { [Op.contains]: ['a'] } }, { tags: { [Op.overlap]: ['zzz', "d'e"] } }, { data: { a: { [Op.ne]: null } } }, { 'data.a': { [Op.ne]: null } }, { numbers: [1, 2, 3] }, { span: { [Op.contains]: 3 } },
    { span: { [Op.overlap]: [4, 9] } }, { born: { [Op.gt]: '1999-01-01' } }, { seen: { [Op.lt]: new Date() } }, { name: { [Op.iLike]: '%UPS%' } }, { name: { [Op.regexp]: '^B[12]' } }, { name: { [Op.notIn]: ['B2'] }, active: false }, { big: { [Op.between]: [1, 20] } }, { email: null }, { email: { [Op.not]: null } },
    { mood: "it's fine" }, literal('"big" IS NOT NULL'), sequelize.where(fn('lower', col('name')), 'b2'), { picture: Buffer.from([0, 1, 255]) }, { key: 'a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11', name: 'Nul' }, { price: '12345.6789' }, { [Op.and]: [{ active: true }, { [Op.not]: { name: 'Nul' } }] }, { name: { [Op.startsWith]: 'F' } },
  ];
  for (const [number, where] of conditions.entries()) show('condition', number, await names(where));
  const task = await Task.create({ title: 'first', ownerId: ann.id });
  await task.addLabels(await Label.bulkCreate([{ text: 'red' }, { text: 'blue' }]));
  await ann.createTask({ title: 'second', done: true });
  const tree = await User.findOne({ where: { id: ann.id }, attributes: ['id', 'name'], include: [{ model: Task, include: [{ model: Label, through: { attributes: [] } }] }], order: [[Task, 'id', 'ASC'], [Task, Label, 'text', 'ASC']] });
  show(plain(tree), (await task.getOwner()).name, await ann.countTasks(), (await Task.findAll({ include: 'owner', raw: true, nest: true, where: { id: task.id } })).map(({ title, owner }) => [title, owner.email]));
  show(await Task.findAndCountAll({ limit: 1, order: ['id'] }).then(({ count, rows }) => [count, rows.length]), await User.max('big'), await User.sum('big'), await User.min('born'), await User.aggregate('ratio', 'avg', { dataType: 'float' }), await User.count({ group: ['active'] }));
  show((await User.findAll({ attributes: ['active', [fn('COUNT', col('id')), 'n']], group: ['active'], order: ['active'], raw: true })));
  await nulls.destroy();
  show(await User.count(), await User.count({ paranoid: false }), (await User.findOne({ where: { name: 'Nul' }, paranoid: false })).deletedAt instanceof Date);
  await nulls.restore();
  show(await User.count(), await Task.destroy({ where: {}, truncate: false }), await Task.destroy({ truncate: true, cascade: true }));
  show('--- raw');
  show(await sequelize.query('SELECT :a::int AS a, :list AS list, :text AS text', { replacements: { a: 1, list: ['x'], text: "it's" }, type: QueryTypes.SELECT }));
  show(await sequelize.query('SELECT ?::int AS a, ? AS b', { replacements: [5, 'b'], type: QueryTypes.SELECT }), await sequelize.query('SELECT $1::int AS a, $name::text AS b', { bind: { 1: 2, name: 'n' }, type: QueryTypes.SELECT }).catch((error) => error.message));
  show(await sequelize.query('SELECT $1::int + $2::int AS a', { bind: [2, 3], type: QueryTypes.SELECT }), await sequelize.query('SELECT $a::text AS a, $b::jsonb AS b', { bind: { a: 'x', b: JSON.stringify({ c: 1 }) }, type: QueryTypes.SELECT, plain: true }));
  const [rows, meta] = await sequelize.query('SELECT 1 AS one');
  show(rows, meta.command, meta.rowCount);
  show(await sequelize.query('UPDATE "Users" SET big = 1 WHERE name = \'B1\'', { type: QueryTypes.UPDATE }), await sequelize.query('INSERT INTO "Labels" VALUES (\'new\') RETURNING *', { type: QueryTypes.INSERT }), await sequelize.query('DELETE FROM "Labels" WHERE text = \'new\'', { type: QueryTypes.DELETE }));
  show((await sequelize.query('SELECT * FROM "Labels" ORDER BY text', { model: Label, mapToModel: true })).map((label) => [label instanceof Label, label.text]));
  show('--- catalog');
  const queryInterface = sequelize.getQueryInterface();
  show(await queryInterface.showAllTables().then((tables) => tables.map((table) => table.tableName ?? table).sort()), await queryInterface.tableExists('Users'), await queryInterface.showAllSchemas());
  show(await queryInterface.describeTable('Users'));
  show((await queryInterface.showIndex('Users')).map(({ name, unique, primary, fields }) => [name, unique, primary, fields.map(({ attribute }) => attribute)]).sort());
  show((await queryInterface.getForeignKeyReferencesForTable('Tasks')).map(({ columnName, referencedTableName, referencedColumnName }) => [columnName, referencedTableName, referencedColumnName]));
  await queryInterface.addColumn('Labels', 'extra', { type: DataTypes.INTEGER, defaultValue: 5 });
  await queryInterface.renameColumn('Labels', 'extra', 'more');
  await queryInterface.changeColumn('Labels', 'more', { type: DataTypes.BIGINT });
  await queryInterface.addIndex('Labels', ['more'], { name: 'labels_more', where: { more: { [Op.gt]: 1 } } });
  await queryInterface.addConstraint('Labels', { type: 'check', fields: ['more'], where: { more: { [Op.gt]: 0 } }, name: 'more_positive' });
  show(await queryInterface.describeTable('Labels'));
  await queryInterface.removeColumn('Labels', 'more');
  await queryInterface.createTable('made', { id: { type: DataTypes.INTEGER, primaryKey: true, autoIncrement: true }, e: DataTypes.ENUM('x', 'y') });
  show(await queryInterface.bulkInsert('made', [{ e: 'x' }, { e: 'y' }]), await queryInterface.select(null, 'made', { order: [['id', 'ASC']] }).catch((error) => error.message));
  await queryInterface.dropTable('made');
  await sequelize.drop({});
  show(await queryInterface.showAllTables());
  await sequelize.close();
  show('statements', logged.filter((text) => /INSERT|UPDATE|DELETE/.test(text)).length, logged.find((text) => text.includes('CREATE TABLE IF NOT EXISTS "Users"')));
})().catch((error) => { console.log('failed', error); process.exitCode = 1; });
