'use strict';

// Defaults that the database keeps too.
exports.models = ({ define, DataTypes }) => {
  define('Preset', {
    text: { type: DataTypes.STRING, defaultValue: "it's ; a \"default\"" },
    empty: { type: DataTypes.STRING, allowNull: false, defaultValue: '' },
    whole: { type: DataTypes.INTEGER, allowNull: false, defaultValue: -5 },
    big: { type: DataTypes.BIGINT, defaultValue: '9007199254740993' },
    exact: { type: DataTypes.DECIMAL(5, 2), defaultValue: 1.5 },
    real: { type: DataTypes.FLOAT, defaultValue: 1.5 },
    yes: { type: DataTypes.BOOLEAN, allowNull: false, defaultValue: true },
    at: { type: DataTypes.DATE, defaultValue: new Date(Date.UTC(2020, 0, 2, 3, 4, 5, 678)) },
    day: { type: DataTypes.DATEONLY, defaultValue: '2020-01-02' },
    doc: { type: DataTypes.JSONB, defaultValue: { b: 1, a: [1, 'x'] } },
    list: { type: DataTypes.ARRAY(DataTypes.STRING), allowNull: false, defaultValue: [] },
    numbers: { type: DataTypes.ARRAY(DataTypes.INTEGER), defaultValue: [1, -2] },
    choice: { type: DataTypes.ENUM('a', 'b'), allowNull: false, defaultValue: 'b' },
    none: { type: DataTypes.STRING, defaultValue: null },
  });
};
