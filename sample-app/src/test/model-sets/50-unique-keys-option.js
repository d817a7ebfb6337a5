'use strict';

// Constraints declared for the table.
exports.models = ({ define, DataTypes }) => {
  define(
    'Slot',
    { room: DataTypes.STRING, hour: DataTypes.INTEGER, token: { type: DataTypes.STRING, unique: true } },
    { uniqueKeys: { room_hour: { fields: ['room', 'hour'], customIndex: true } } },
  );
};
