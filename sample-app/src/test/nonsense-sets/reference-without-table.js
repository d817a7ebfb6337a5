'use strict';

// A reference to nothing.
exports.libraries = [6];
exports.models = ({ define, DataTypes }) => {
  define('Item', { ownerId: { type: DataTypes.INTEGER, references: {} } }, { timestamps: false });
};
