'use strict';

// Truth, required and not.
exports.models = ({ define, DataTypes }) => {
  define('Flag', {
    on: { type: DataTypes.BOOLEAN, allowNull: false },
    maybe: DataTypes.BOOLEAN,
    preset: { type: DataTypes.BOOLEAN, defaultValue: true },
  });
};
