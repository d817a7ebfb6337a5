'use strict';

// Each kind of range.
exports.models = ({ define, DataTypes }) => {
  define('Booking', {
    seats: DataTypes.RANGE,
    rooms: { type: DataTypes.RANGE(DataTypes.INTEGER), allowNull: false },
    serials: DataTypes.RANGE(DataTypes.BIGINT),
    price: DataTypes.RANGE(DataTypes.DECIMAL),
    period: DataTypes.RANGE(DataTypes.DATE),
    days: DataTypes.RANGE(DataTypes.DATEONLY),
  });
};
