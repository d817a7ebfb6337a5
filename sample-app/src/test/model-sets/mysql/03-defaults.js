'use strict';

// Defaults as the two catalogs print them: one bare, the other as SQL.
exports.models = ({ define, DataTypes: T, Sequelize }) => {
  define('Preset', {
    quoted: { type: T.STRING, defaultValue: 'it\'s "so" \\ here' }, number: { type: T.INTEGER, defaultValue: 5 }, less: { type: T.INTEGER, defaultValue: -5 },
    big: { type: T.BIGINT, defaultValue: 9007199254740992 }, yes: { type: T.BOOLEAN, defaultValue: true }, no: { type: T.BOOLEAN, defaultValue: false },
    money: { type: T.DECIMAL(10, 2), defaultValue: 1.5 }, part: { type: T.DOUBLE, defaultValue: 0.25 }, state: { type: T.ENUM('a', 'b'), defaultValue: 'b' },
    empty: { type: T.STRING, defaultValue: '' }, nothing: { type: T.STRING, defaultValue: null }, text: { type: T.TEXT, defaultValue: 'not in the database' },
    document: { type: T.JSON, defaultValue: { a: 1 } }, day: { type: T.DATEONLY, defaultValue: '2020-01-02' },
    at: { type: T.DATE, defaultValue: Sequelize.literal('CURRENT_TIMESTAMP') }, made: { type: T.DATE, defaultValue: Sequelize.NOW },
    key: { type: T.UUID, defaultValue: T.UUIDV4 }, required: { type: T.STRING, allowNull: false, defaultValue: 'x' },
  });
};
