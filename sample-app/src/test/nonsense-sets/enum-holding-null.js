'use strict';

// null among the values of an ENUM.
exports.libraries = [6];
exports.models = ({ define, DataTypes }) => {
  define('Item', { state: { type: DataTypes.ENUM('a', null, 'b') } }, { timestamps: false });
};
