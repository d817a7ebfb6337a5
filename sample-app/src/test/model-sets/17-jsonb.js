'use strict';

// Parsed documents; index: true makes a gin index.
exports.models = ({ define, DataTypes }) => {
  define('Profile', {
    settings: { type: DataTypes.JSONB, allowNull: false, defaultValue: { theme: 'dark', list: [1, 'x'] } },
    searched: { type: DataTypes.JSONB, index: true },
    loose: DataTypes.JSONB,
  });
};
