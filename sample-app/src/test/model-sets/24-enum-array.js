'use strict';

// Lists of enumerated text.
exports.models = ({ define, DataTypes }) => {
  define('Menu', {
    days: { type: DataTypes.ARRAY(DataTypes.ENUM('mon', 'tue', 'wed')), allowNull: false },
    optional: DataTypes.ARRAY(DataTypes.ENUM('a', 'b')),
    preset: { type: DataTypes.ARRAY(DataTypes.ENUM('x', 'y')), defaultValue: ['x'] },
  });
};
