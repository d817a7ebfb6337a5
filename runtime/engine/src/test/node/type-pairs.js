// Tries every pair of a Sequelize type and a PostgreSQL column type: what becomes of the values that the model sends?
// usage: node type-pairs.js <database URL> 6|7     prints the table of one version of Sequelize, which the engine keeps as a resource
'use strict';
const [url, version] = process.argv.slice(2);
const { Sequelize, DataTypes: T, BaseError = Sequelize.BaseError } = require(version === '7' ? '@sequelize/core' : 'sequelize');

const open = () => (version === '7'
  ? new Sequelize({ dialect: require('@sequelize/postgres').PostgresDialect, url, logging: false, pool: { max: 1 } })
  : new Sequelize(url, { logging: false, pool: { max: 1 } }));

const uuid = '3f2504e0-4f89-41d3-9a0c-0305e82c3301';
const kinds = {
  int2: 'smallint', int4: 'integer', int8: 'bigint', numeric: 'numeric', float4: 'real', float8: 'double precision', bool: 'boolean',
  varchar: 'varchar', char: 'char(64)', text: 'text', citext: 'citext', name: 'name',
  date: 'date', time: 'time', timetz: 'timetz', timestamp: 'timestamp', timestamptz: 'timestamptz', interval: 'interval',
  uuid: 'uuid', json: 'json', jsonb: 'jsonb', bytea: 'bytea', enum: 'pair_enum',
  int4range: 'int4range', int8range: 'int8range', numrange: 'numrange', tsrange: 'tsrange', tstzrange: 'tstzrange', daterange: 'daterange',
  inet: 'inet', cidr: 'cidr', macaddr: 'macaddr', macaddr8: 'macaddr8', hstore: 'hstore', tsvector: 'tsvector', xml: 'xml', money: 'money', oid: 'oid',
};
for (const kind of ['int2', 'int4', 'int8', 'numeric', 'float4', 'float8', 'bool', 'varchar', 'char', 'text', 'citext', 'date', 'time',
  'timestamp', 'timestamptz', 'uuid', 'json', 'jsonb', 'bytea', 'enum']) kinds[`${kind}[]`] = `${kinds[kind]}[]`;

// Among the texts is one that each column type can parse: "fails for every value" must not depend on what was tried.
const texts = ['hello', '42', '7', '1.5', 'true', 'a', '2020-01-02', '2020-01-02 03:04:05+00', '03:04:05', uuid, '{"a":1}', '{1,2}', '{a}', '{true}',
  `{${uuid}}`, '{2020-01-02}', '{03:04:05}', '[1,5)', '[2020-01-01,2020-02-01)', '10.0.0.0/8', '10.1.2.3', '08:00:2b:01:02:03', '"a"=>"1"', '<a/>',
  '1 day', '\\x6869', 'with "quotes" and spaces'];
const whole = [0, 1, 7, 42, -3, 3000];
const broken = [1.5, -2.25, 42.5, 7];
const dates = [new Date('2020-01-02T03:04:05.678Z'), new Date(0), new Date('1999-12-31T23:59:59Z')];
const objects = [{ a: 1 }, [{ b: 'x' }], { b: { c: [1, 'x'] } }];
const models = {
  STRING: [T.STRING, texts], CHAR: [T.CHAR(64), texts], TEXT: [T.TEXT, texts], CITEXT: [T.CITEXT, texts], TSVECTOR: [T.TSVECTOR, texts],
  TINYINT: [T.TINYINT, whole], SMALLINT: [T.SMALLINT, whole], MEDIUMINT: [T.MEDIUMINT, whole], INTEGER: [T.INTEGER, whole],
  BIGINT: [T.BIGINT, whole.concat('7', '42')],
  FLOAT: [T.FLOAT, broken], REAL: [T.REAL, broken], DOUBLE: [T.DOUBLE, broken], DECIMAL: [T.DECIMAL(10, 2), broken.concat('19.99', '-3.10')],
  BOOLEAN: [T.BOOLEAN, [true, false]],
  DATE: [T.DATE, dates], DATEONLY: [T.DATEONLY, ['2020-01-02', '1999-12-31']], TIME: [T.TIME, ['03:04:05', '23:59:59.5']],
  UUID: [T.UUID, [uuid, '00000000-0000-4000-8000-000000000000']],
  JSON: [T.JSON, objects], JSONB: [T.JSONB, objects],
  BLOB: [T.BLOB, ['hello', '{"a":1}', '2020-01-02', uuid].map(text => Buffer.from(text)).concat(Buffer.from([0, 1, 255]))],
  ENUM: [T.ENUM('a', 'b'), ['a', 'b']],
  HSTORE: [T.HSTORE, [{ a: '1' }]],
  'RANGE(INTEGER)': [T.RANGE(T.INTEGER), [[1, 5], [2, 9]]], 'RANGE(BIGINT)': [T.RANGE(T.BIGINT), [[1, 5], [2, 9]]],
  'RANGE(DECIMAL)': [T.RANGE(T.DECIMAL), [[1.5, 5], [2, 9]]], 'RANGE(DATE)': [T.RANGE(T.DATE), [[dates[1], dates[0]]]],
  'RANGE(DATEONLY)': [T.RANGE(T.DATEONLY), [['2020-01-01', '2020-02-01']]],
  ...(version === '7' ? { MACADDR8: [T.MACADDR8, ['08:00:2b:01:02:03:04:05', '08:00:2b:ff:fe:01:02:03']] } : { 'STRING.BINARY': [T.STRING.BINARY, texts] }),
  CIDR: [T.CIDR, ['10.0.0.0/8', '192.168.1.0/24']], INET: [T.INET, ['10.1.2.3', '10.0.0.0/8', '::1']], MACADDR: [T.MACADDR, ['08:00:2b:01:02:03']],
};
const elements = {
  SMALLINT: whole, INTEGER: whole, BIGINT: [1, '7'], FLOAT: broken, REAL: broken, DOUBLE: broken, DECIMAL: [1.5, '2.25', 7], BOOLEAN: [true, false],
  STRING: texts, CHAR: texts, TEXT: texts, CITEXT: texts, DATE: dates, DATEONLY: ['2020-01-02'], TIME: ['03:04:05'], UUID: [uuid],
  JSON: [{ a: 1 }, [1]], JSONB: [{ a: 1 }, [1]], BLOB: [Buffer.from('hello')], ENUM: ['a', 'b'],
};
// A type of version 7 belongs to the one attribute that it was given to, so each trial makes its own.
const scalars = () => Object.fromEntries(Object.entries(models).map(([key, [type, values]]) => [key, [() => type, values]]));
const arrays = () => Object.fromEntries(Object.entries(elements).map(([key, values]) => {
  const element = () => (key === 'ENUM' ? T.ENUM('a', 'b') : key === 'CHAR' ? T.CHAR(64) : T[key]);
  return [`ARRAY(${key})`, [() => T.ARRAY(element()), values.map(value => [value])]];
}));
// The column that sync() makes: comparing may be impossible there already, as for json.
const own = { STRING: 'varchar', 'STRING.BINARY': 'bytea', TINYINT: 'int2', SMALLINT: 'int2', MEDIUMINT: 'int4', INTEGER: 'int4', BIGINT: 'int8', FLOAT: 'float8',
  REAL: 'float4', DOUBLE: 'float8', DECIMAL: 'numeric', BOOLEAN: 'bool', DATE: 'timestamptz', DATEONLY: 'date', BLOB: 'bytea', 'RANGE(INTEGER)': 'int4range',
  'RANGE(BIGINT)': 'int8range', 'RANGE(DECIMAL)': 'numrange', 'RANGE(DATE)': 'tstzrange', 'RANGE(DATEONLY)': 'daterange' };
const ownKind = key => key.startsWith('ARRAY(') ? `${ownKind(key.slice(6, -1))}[]` : own[key] || key.toLowerCase();

async function trial(sequelize, type, kind, values) {
  await sequelize.query(`DROP TABLE IF EXISTS pairs; CREATE TABLE pairs (id serial PRIMARY KEY, value ${kinds[kind]})`);
  const Pair = sequelize.define('Pair', { value: type }, { tableName: 'pairs', timestamps: false });
  const failed = { create: 0, bulk: 0, where: 0 };
  const attempt = async (way, action) => {
    try {
      await action();
    } catch (error) {
      // Version 7 throws plain errors where it cannot read what it has just written.
      if (version !== '7' && !(error instanceof BaseError)) throw error;
      failed[way]++;
    }
  };
  for (const value of values) await attempt('create', () => Pair.create({ value }));
  if (failed.create === values.length) return { create: 2 };
  for (const value of values) {
    await attempt('bulk', () => Pair.bulkCreate([{ value }, { value }]));
    await attempt('where', () => Pair.findOne({ where: { value } }));
  }
  await Pair.findAll();
  return Object.fromEntries(Object.entries(failed).map(([way, count]) => [way, count === 0 ? 0 : count < values.length ? 1 : 2]));
}

function outcome(found, ordinary) {
  if (found.create === 2) return 'fails';
  if (found.create === 1) return 'parsed';
  return found.bulk > ordinary.bulk || found.where > ordinary.where ? 'not-comparable' : 'works';
}

/** Version 7 reads arrays only of the types that it met when it connected. */
async function prepare() {
  const sequelize = open();
  await sequelize.query('CREATE EXTENSION IF NOT EXISTS citext; CREATE EXTENSION IF NOT EXISTS hstore');
  await sequelize.query(`CREATE TYPE pair_enum AS ENUM ('a', 'b'); CREATE TYPE enum_pairs_value AS ENUM ('a', 'b')`);
  await sequelize.close();
}

async function main() {
  await prepare();
  const sequelize = open();
  for (const [key, [type, values]] of Object.entries({ ...scalars(), ...arrays() })) {
    if (key.endsWith('ENUM)')) kinds['enum[]'] = 'enum_pairs_value[]';
    const ordinary = await trial(sequelize, type(), ownKind(key), values);
    const found = {};
    for (const kind of Object.keys(kinds)) {
      const result = outcome(await trial(sequelize, type(), kind, values), ordinary);
      (found[result] = found[result] || []).push(kind);
    }
    for (const result of ['works', 'parsed', 'not-comparable']) if (found[result]) console.log(`${key} ${result} ${found[result].join(' ')}`);
  }
  await sequelize.close();
}

main().catch(error => {
  console.error(error);
  process.exit(1);
});
