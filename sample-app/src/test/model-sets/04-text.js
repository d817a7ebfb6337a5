'use strict';

// Every size of TEXT is the same on PostgreSQL.
exports.models = ({ define, DataTypes }) => {
  define('Article', {
    body: { type: DataTypes.TEXT, allowNull: false },
    tiny: DataTypes.TEXT('tiny'),
    medium: DataTypes.TEXT('medium'),
    long: DataTypes.TEXT('long'),
  });
};
