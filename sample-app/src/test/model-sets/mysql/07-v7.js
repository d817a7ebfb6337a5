'use strict';

// What Sequelize 7 makes otherwise.
exports.library = 7;
exports.models = ({ sequelize, DataTypes: T }) => {
  sequelize.define('Reading', {
    small: T.SMALLINT.UNSIGNED, whole: T.INTEGER.UNSIGNED, wide: T.BIGINT.UNSIGNED, filled: T.INTEGER({ length: 8, zerofill: true }), tiny: T.TINYINT, float: T.FLOAT, double: T.DOUBLE,
    price: T.DECIMAL(10, 2), at: T.DATE, exact: T.DATE(3), seconds: T.DATE(0), time: T.TIME(3), bytes: T.STRING(16).BINARY, code: T.CHAR(4), key: T.UUID,
    state: { type: T.ENUM('a', 'b'), defaultValue: 'a' }, document: T.JSON, text: T.TEXT('medium'), blob: T.BLOB('tiny'), yes: { type: T.BOOLEAN, defaultValue: true },
    email: { type: T.STRING, unique: true }, left: { type: T.STRING, unique: 'pair' }, right: { type: T.STRING, unique: 'pair' },
  }, { indexes: [{ fields: ['price'] }, { fields: [{ name: 'text', length: 10 }], name: 'beginning' }] });
};
exports.values = { 'Reading.code': (n) => `c${n}`, 'Reading.filled': (n) => n };
