'use strict';

// No columns but the declared ones.
exports.models = ({ define, DataTypes }) => {
  define('Setting', { key: { type: DataTypes.STRING, primaryKey: true }, value: DataTypes.TEXT }, { timestamps: false });
};
