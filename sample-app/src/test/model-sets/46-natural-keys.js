'use strict';

// Keys that the application brings.
exports.models = ({ define, DataTypes }) => {
  define('Currency', { code: { type: DataTypes.CHAR(3), primaryKey: true }, name: DataTypes.STRING });
  define('Day', { day: { type: DataTypes.DATEONLY, primaryKey: true }, holiday: DataTypes.BOOLEAN });
  define('Grade', { grade: { type: DataTypes.ENUM('a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'), primaryKey: true }, text: DataTypes.TEXT });
};
