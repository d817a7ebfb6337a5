'use strict';

// SQLite keeps every default as it was written.
exports.models = ({ define, DataTypes: T, Sequelize }) => {
  define('Preset', {
    quoted: { type: T.STRING, defaultValue: 'it\'s "so" \\ here' }, number: { type: T.INTEGER, defaultValue: -5 }, yes: { type: T.BOOLEAN, defaultValue: true },
    money: { type: T.DECIMAL(10, 2), defaultValue: 1.5 }, state: { type: T.ENUM('a', 'b'), defaultValue: 'b' }, empty: { type: T.STRING, defaultValue: '' },
    nothing: { type: T.STRING, defaultValue: null }, document: { type: T.JSON, defaultValue: '{"a":1}' }, day: { type: T.DATEONLY, defaultValue: '2020-01-02' },
    at: { type: T.DATE, defaultValue: Sequelize.literal('CURRENT_TIMESTAMP') }, made: { type: T.DATE, defaultValue: Sequelize.NOW },
  });
};
