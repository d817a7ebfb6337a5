'use strict';

// Indexes and uniques over some rows only.
exports.models = ({ define, DataTypes, Op }) => {
  define(
    'Subscription',
    { email: DataTypes.STRING, active: { type: DataTypes.BOOLEAN, allowNull: false }, level: DataTypes.INTEGER },
    {
      indexes: [
        { unique: true, fields: ['email'], where: { active: true } },
        { fields: ['level'], where: { level: { [Op.gt]: 5 } }, name: 'high_level' },
      ],
    },
  );
};
// The unique holds for active subscriptions only.
exports.values = { 'Subscription.active': () => true };
