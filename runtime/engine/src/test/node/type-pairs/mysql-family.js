'use strict';
// The column types that MySQL and MariaDB share, and the types that models have on them.
const { uuid, dates, texts, whole, broken, objects, bytes, readsBack } = require('./values.js');

module.exports = (T, version, moreKinds) => {
  const kinds = {
    int1: 'tinyint', int2: 'smallint', int3: 'mediumint', int4: 'int', int8: 'bigint', bool: 'tinyint(1)', bit: 'bit(1)', bits: 'bit(64)',
    decimal: 'decimal(20,4)', float: 'float', double: 'double',
    varchar: 'varchar(255)', char: 'char(64)', text: 'text', binary: 'binary(64)', varbinary: 'varbinary(255)', blob: 'blob',
    date: 'date', time: 'time(6)', datetime: 'datetime(6)', timestamp: 'timestamp(6) NULL', year: 'year',
    json: 'json', enum: "enum('a','b')", set: "set('a','b')", geometry: 'geometry', point: 'point',
    ...moreKinds,
  };
  const types = {
    STRING: [() => T.STRING, texts], CHAR: [() => T.CHAR(64), texts], TEXT: [() => T.TEXT, texts],
    'STRING.BINARY': [() => T.STRING.BINARY, texts],
    TINYINT: [() => T.TINYINT, [0, 1, 7, 42, -3]], SMALLINT: [() => T.SMALLINT, whole], MEDIUMINT: [() => T.MEDIUMINT, whole],
    INTEGER: [() => T.INTEGER, whole], BIGINT: [() => T.BIGINT, whole.concat('7', '42')],
    FLOAT: [() => T.FLOAT, broken], DOUBLE: [() => T.DOUBLE, broken], DECIMAL: [() => T.DECIMAL(10, 2), broken.concat('19.99', '-3.10')],
    ...(version === '7' ? {} : { REAL: [() => T.REAL, broken] }),
    BOOLEAN: [() => T.BOOLEAN, [true, false]],
    DATE: [() => T.DATE, dates], DATEONLY: [() => T.DATEONLY, ['2020-01-02', '1999-12-31']], TIME: [() => T.TIME, ['03:04:05', '23:59:59']],
    UUID: [() => T.UUID, [uuid, '00000000-0000-4000-8000-000000000000']],
    JSON: [() => T.JSON, objects], BLOB: [() => T.BLOB, bytes],
    ENUM: [() => T.ENUM('a', 'b'), ['a', 'b']],
  };
  // The column that sync() makes: comparing may be impossible there already, as for json.
  const own = { STRING: 'varchar', 'STRING.BINARY': 'varchar', TINYINT: 'int1', SMALLINT: 'int2', MEDIUMINT: 'int3', INTEGER: 'int4', BIGINT: 'int8',
    REAL: 'double', BOOLEAN: 'bool', DATE: 'datetime', DATEONLY: 'date', UUID: 'char' };
  const ownKind = key => own[key] || key.toLowerCase();
  return { idColumn: 'id int AUTO_INCREMENT PRIMARY KEY', kinds, types, ownKind, prepare: async () => {}, columnOf: (key, kind) => kinds[kind], readsBack };
};
