'use strict';

// In Sequelize 7 a unique is an index definition.
exports.library = 7;
exports.models = ({ define, DataTypes }) => {
  define(
    'Member',
    {
      email: { type: DataTypes.STRING, unique: true },
      hall: { type: DataTypes.STRING, unique: 'place' },
      seat: { type: DataTypes.INTEGER, unique: 'place' },
      token: { type: DataTypes.STRING, unique: { msg: 'taken' } },
      rank: { type: DataTypes.INTEGER, index: true },
    },
    { indexes: [{ fields: ['rank', 'seat'], name: 'rank_seat' }, { unique: true, fields: ['token', 'rank'] }] },
  );
};
