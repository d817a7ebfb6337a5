'use strict';

// Sequelize 7 keeps the precision of times.
exports.library = 7;
exports.models = ({ define, DataTypes }) => {
  define('Record', {
    text: { type: DataTypes.STRING, allowNull: false },
    short: DataTypes.STRING(20),
    fixed: DataTypes.CHAR(4),
    long: DataTypes.TEXT,
    at: DataTypes.DATE,
    millis: DataTypes.DATE(3),
    day: DataTypes.DATEONLY,
    time: DataTypes.TIME,
    precise: DataTypes.TIME(3),
    id2: DataTypes.UUID,
    bytes: DataTypes.BLOB,
  });
};
