'use strict';
// PostgreSQL's column types, and the types that models have on it.
const { uuid, dates, texts, whole, broken, objects, bytes } = require('./values.js');

module.exports = (T, version) => {
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

  const models = {
    STRING: [T.STRING, texts], CHAR: [T.CHAR(64), texts], TEXT: [T.TEXT, texts], CITEXT: [T.CITEXT, texts], TSVECTOR: [T.TSVECTOR, texts],
    TINYINT: [T.TINYINT, whole], SMALLINT: [T.SMALLINT, whole], MEDIUMINT: [T.MEDIUMINT, whole], INTEGER: [T.INTEGER, whole],
    BIGINT: [T.BIGINT, whole.concat('7', '42')],
    FLOAT: [T.FLOAT, broken], REAL: [T.REAL, broken], DOUBLE: [T.DOUBLE, broken], DECIMAL: [T.DECIMAL(10, 2), broken.concat('19.99', '-3.10')],
    BOOLEAN: [T.BOOLEAN, [true, false]],
    DATE: [T.DATE, dates], DATEONLY: [T.DATEONLY, ['2020-01-02', '1999-12-31']], TIME: [T.TIME, ['03:04:05', '23:59:59.5']],
    UUID: [T.UUID, [uuid, '00000000-0000-4000-8000-000000000000']],
    JSON: [T.JSON, objects], JSONB: [T.JSONB, objects],
    BLOB: [T.BLOB, bytes],
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

  /** Version 7 reads arrays only of the types that it met when it connected. */
  async function prepare(sequelize) {
    await sequelize.query('CREATE EXTENSION IF NOT EXISTS citext; CREATE EXTENSION IF NOT EXISTS hstore');
    await sequelize.query(`CREATE TYPE pair_enum AS ENUM ('a', 'b'); CREATE TYPE enum_pairs_value AS ENUM ('a', 'b')`);
  }

  // One enum array that Sequelize would have named itself is compared as such.
  const columnOf = (key, kind) => (kind === 'enum[]' && key.endsWith('ENUM)') ? 'enum_pairs_value[]' : kinds[kind]);
  return { idColumn: 'id serial PRIMARY KEY', kinds, types: { ...scalars(), ...arrays() }, ownKind, prepare, columnOf };
};
