'use strict';

// A reference whose two ends have different types.
exports.libraries = [6];
exports.models = ({ define, DataTypes }) => {
  define('Owner', {}, { timestamps: false });
  define('Item', { ownerId: { type: DataTypes.UUID, references: { model: 'Owners', key: 'id' } } }, { timestamps: false });
};
