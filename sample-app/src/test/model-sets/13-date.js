'use strict';

// Instants; Sequelize 6 ignores the precision on PostgreSQL.
exports.models = ({ define, DataTypes }) => {
  define('Meeting', {
    startsAt: { type: DataTypes.DATE, allowNull: false },
    endsAt: DataTypes.DATE(3),
    precise: DataTypes.DATE(6),
    seconds: DataTypes.DATE(0),
    seenAt: { type: DataTypes.DATE, defaultValue: DataTypes.NOW },
  });
};
