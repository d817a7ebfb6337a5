'use strict';

// A reference that is only the name of something.
exports.libraries = [6, 7];
exports.models = ({ define, DataTypes }) => {
  define('Item', { ownerId: { type: DataTypes.INTEGER, references: 'Organization' } }, { timestamps: false });
};
