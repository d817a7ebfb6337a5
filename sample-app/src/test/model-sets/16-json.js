'use strict';

// Documents as text.
exports.models = ({ define, DataTypes }) => {
  define('Event', {
    payload: { type: DataTypes.JSON, allowNull: false },
    extra: DataTypes.JSON,
    preset: { type: DataTypes.JSON, defaultValue: { a: 1 } },
  });
};
