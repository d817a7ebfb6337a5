'use strict';

// One name on several columns is one constraint.
exports.models = ({ define, DataTypes }) => {
  define('Seat', {
    hall: { type: DataTypes.STRING, unique: 'place' },
    row: { type: DataTypes.INTEGER, unique: 'place' },
    number: { type: DataTypes.INTEGER, unique: { name: 'place', msg: 'taken' } },
    code: { type: DataTypes.STRING, unique: 'only_code' },
  });
};
