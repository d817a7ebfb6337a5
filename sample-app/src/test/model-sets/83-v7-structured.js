'use strict';

// Documents, lists, ranges, enumerations and addresses in Sequelize 7.
exports.library = 7;
exports.models = ({ define, DataTypes }) => {
  define('Thing', {
    json: DataTypes.JSON,
    jsonb: { type: DataTypes.JSONB, defaultValue: { a: 1 } },
    list: DataTypes.ARRAY(DataTypes.INTEGER),
    names: DataTypes.ARRAY(DataTypes.STRING(20)),
    range: DataTypes.RANGE(DataTypes.INTEGER),
    period: DataTypes.RANGE(DataTypes.DATE),
    state: { type: DataTypes.ENUM('on', 'off'), allowNull: false },
    states: DataTypes.ARRAY(DataTypes.ENUM('x', 'y')),
    net: DataTypes.CIDR,
    ip: DataTypes.INET,
    mac: DataTypes.MACADDR,
    mac8: DataTypes.MACADDR8,
    search: DataTypes.TSVECTOR,
    virtual: DataTypes.VIRTUAL(DataTypes.STRING),
  });
};
