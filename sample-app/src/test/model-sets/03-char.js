'use strict';

// Padded text.
exports.models = ({ define, DataTypes }) => {
  define('Country', {
    iso: { type: DataTypes.CHAR(2), allowNull: false },
    longer: DataTypes.CHAR,
    code: DataTypes.CHAR(12),
  });
};
