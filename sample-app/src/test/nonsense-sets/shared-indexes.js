'use strict';

// One array of indexes for several models.
exports.libraries = [6, 7];
exports.models = ({ define, DataTypes }) => {
  const indexes = [{ fields: ['x'] }, { unique: true, fields: ['x', 'y'] }];
  for (const name of ['First', 'Second', 'Third']) {
    define(name, { x: DataTypes.INTEGER, y: DataTypes.INTEGER }, { indexes, freezeTableName: true, timestamps: false });
  }
};
