'use strict';

// Days and times of day.
exports.models = ({ define, DataTypes }) => {
  define('Shift', {
    day: { type: DataTypes.DATEONLY, allowNull: false },
    from: DataTypes.TIME,
    until: DataTypes.TIME(6),
    bookedOn: { type: DataTypes.DATEONLY, defaultValue: DataTypes.NOW },
  });
};
