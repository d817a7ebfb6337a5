'use strict';

// In version 7 `model` takes no text: the reference names nothing.
exports.libraries = [7];
exports.models = ({ define, DataTypes }) => {
  define('Item', { ownerId: { type: DataTypes.INTEGER, references: { model: 'Owners', key: 'id' } } }, { timestamps: false });
};
