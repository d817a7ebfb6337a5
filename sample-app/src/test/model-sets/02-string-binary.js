'use strict';

// BINARY text is bytea on PostgreSQL.
exports.models = ({ define, DataTypes }) => {
  define('Token', {
    plain: DataTypes.STRING.BINARY,
    sized: DataTypes.STRING(20, true),
    fixed: DataTypes.CHAR(8).BINARY,
  });
};
