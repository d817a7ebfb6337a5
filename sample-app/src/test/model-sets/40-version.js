'use strict';

// A counter against lost updates.
exports.models = ({ define, DataTypes }) => {
  define('Draft', { text: DataTypes.TEXT }, { version: true });
  define('Plan', { text: DataTypes.TEXT }, { version: 'revision' });
};
