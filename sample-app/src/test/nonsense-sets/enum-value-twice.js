'use strict';

// One value twice.
exports.libraries = [6, 7];
exports.models = ({ define, DataTypes }) => {
  define('Item', { state: DataTypes.ENUM('a', 'a', 'b') }, { timestamps: false });
};
