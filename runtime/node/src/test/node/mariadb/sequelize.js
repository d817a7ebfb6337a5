// Sequelize with the driver as its project installs it.
const { Sequelize, DataTypes, Op } = require('sequelize');

const sequelize = new Sequelize(process.env.DATABASE_URL, { logging: false });
const User = sequelize.define('User', {
  name: { type: DataTypes.STRING, unique: true }, n: DataTypes.INTEGER, at: DataTypes.DATE, day: DataTypes.DATEONLY, document: DataTypes.JSON, big: DataTypes.BIGINT,
  yes: DataTypes.BOOLEAN, price: DataTypes.DECIMAL(10, 2), bytes: DataTypes.BLOB, kind: DataTypes.ENUM('a', 'b'), key: DataTypes.UUID, text: DataTypes.TEXT,
}, { timestamps: false });
const Pet = sequelize.define('Pet', { name: DataTypes.STRING }, { timestamps: false });
User.hasMany(Pet, { onDelete: 'CASCADE' });
Pet.belongsTo(User);

const failing = async (name, action) => {
  try {
    console.log(name, await action());
  } catch (error) {
    console.log(name, error.name, error.message, error.original?.code, error.original?.errno, error.fields);
  }
};
(async () => {
  await sequelize.authenticate();
  await sequelize.sync({ force: true });
  await User.create({
    name: '\u00e4\u{1f600}\'"\\\0', n: 3, at: new Date('2020-01-02T03:04:05.000Z'), day: '2020-02-29', document: { a: [1, 'x'] }, big: '9007199254740993', yes: true,
    price: '1.50', bytes: Buffer.from([0, 1, 255]), kind: 'b', key: '3f2504e0-4f89-41d3-9a0c-0305e82c3301', text: 'x'.repeat(5), Pets: [{ name: 'cat' }, { name: 'dog' }],
  }, { include: Pet });
  console.log(JSON.stringify(await User.findAll({ include: Pet, order: [[Pet, 'id']] })));
  await failing('unique', () => User.create({ name: '\u00e4\u{1f600}\'"\\\0' }));
  await failing('reference', () => Pet.create({ UserId: 99 }));
  await failing('column', () => sequelize.query('SELECT nope'));
  await failing('syntax', () => sequelize.query('SELEC 1'));
  await failing('table', () => sequelize.query('SELECT * FROM nowhere'));
  console.log((await User.bulkCreate([{ name: 'q' }, { name: 'r' }])).map((user) => user.name));
  console.log(await User.update({ n: 4 }, { where: { name: { [Op.in]: ['q', 'r'] } } }));
  await sequelize.transaction((transaction) => User.update({ n: 5 }, { where: { name: 'q' }, transaction }));
  await failing('rollback', () => sequelize.transaction(async (transaction) => {
    await User.destroy({ where: {}, transaction });
    throw new Error('back');
  }));
  console.log(await User.count(), await User.sum('n'), await User.max('name'));
  console.log(await sequelize.query('SELECT :a AS a, :b AS b', { replacements: { a: 1, b: "it's" }, type: Sequelize.QueryTypes.SELECT }));
  console.log(await sequelize.query('SELECT $1 AS a', { bind: ['bound'], type: Sequelize.QueryTypes.SELECT }));
  console.log((await Promise.all([1, 2, 3, 4, 5].map((n) => User.findOne({ where: { n: n > 3 ? n : 3 } })))).map((user) => user && user.n));
  console.log(await User.destroy({ where: { n: 3 } }), await Pet.count());
  console.log(Object.entries(await sequelize.getQueryInterface().describeTable('Users')).map(([name, column]) => `${name} ${column.type}`).join('; '));
  await sequelize.drop();
  await sequelize.close();
})().catch((error) => console.log('FAILED', error));
