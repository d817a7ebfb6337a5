'use strict';
// SQLite's column types, by how it converts what is stored and by how Sequelize reads it back; STRICT tables refuse.
const { uuid, dates, objects, bytes, readsBack } = require('./values.js');

module.exports = (T, version) => {
  const kinds = {
    int: 'INTEGER', bool: 'TINYINT(1)', decimal: 'DECIMAL(10,2)', real: 'DOUBLE PRECISION', varchar: 'VARCHAR(255)', char: 'CHAR(64)', text: 'TEXT',
    blob: 'BLOB', date: 'DATE', time: 'TIME', datetime: 'DATETIME', uuid: 'UUID', json: 'JSON', jsonb: 'JSONB', none: '',
    'strict-int': 'INTEGER) STRICT --', 'strict-real': 'REAL) STRICT --', 'strict-text': 'TEXT) STRICT --', 'strict-blob': 'BLOB) STRICT --', 'strict-any': 'ANY) STRICT --',
  };
  // A text of digits that begins with zero is another one after it was taken for a number.
  const texts = ['hello', '42', '1.5', '2020-01-02', '{"a":1}', uuid];
  const words = texts.concat('007');
  const whole = [0, 42, -3, 3000];
  const broken = [1.5, -2.25, 7];
  const seven = version === '7';
  const types = {
    STRING: [() => T.STRING, words], TEXT: [() => T.TEXT, words], 'STRING.BINARY': [() => T.STRING.BINARY, texts],
    TINYINT: [() => T.TINYINT, [0, 1, -3]], SMALLINT: [() => T.SMALLINT, whole], MEDIUMINT: [() => T.MEDIUMINT, whole], INTEGER: [() => T.INTEGER, whole],
    FLOAT: [() => T.FLOAT, broken], DOUBLE: [() => T.DOUBLE, broken],
    ...(seven ? {} : {
      CHAR: [() => T.CHAR(64), words], CITEXT: [() => T.CITEXT, words], BIGINT: [() => T.BIGINT, whole.concat('7')], REAL: [() => T.REAL, broken],
      DECIMAL: [() => T.DECIMAL(10, 2), broken.concat('-3.10')], JSONB: [() => T.JSONB, objects],
    }),
    BOOLEAN: [() => T.BOOLEAN, [true, false]],
    DATE: [() => T.DATE, dates], DATEONLY: [() => T.DATEONLY, ['2020-01-02', '1999-12-31']], TIME: [() => T.TIME, ['03:04:05', '23:59:59']],
    UUID: [() => T.UUID, [uuid, '00000000-0000-4000-8000-000000000000']],
    JSON: [() => T.JSON, objects], BLOB: [() => T.BLOB, bytes], ENUM: [() => T.ENUM('a', 'b'), ['a', 'b']],
  };
  // The column that sync() makes.
  const own = { STRING: 'varchar', 'STRING.BINARY': 'varchar', CITEXT: 'text', ENUM: 'text', TINYINT: 'int', SMALLINT: 'int', MEDIUMINT: 'int', INTEGER: 'int', BIGINT: 'int',
    FLOAT: 'real', REAL: 'real', DOUBLE: 'real', BOOLEAN: 'bool', DATE: 'datetime', DATEONLY: 'date' };
  const ownOf7 = { STRING: 'text', 'STRING.BINARY': 'text', BOOLEAN: 'int', DATE: 'text', DATEONLY: 'text', TIME: 'text', UUID: 'text', JSON: 'text' };
  const ownKind = (key) => (seven && ownOf7[key]) || own[key] || key.toLowerCase();
  return { idColumn: 'id INTEGER PRIMARY KEY AUTOINCREMENT', kinds, types, ownKind, prepare: async () => {}, columnOf: (key, kind) => kinds[kind], readsBack };
};
