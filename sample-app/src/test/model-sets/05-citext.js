'use strict';

// Text that compares without case.
exports.extensions = ['citext'];
exports.models = ({ define, DataTypes }) => {
  define('Account', {
    login: { type: DataTypes.CITEXT, allowNull: false, unique: true },
    nickname: DataTypes.CITEXT,
  });
};
