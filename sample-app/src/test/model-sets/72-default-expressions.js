'use strict';

// Defaults that the database computes, and those that only Sequelize knows.
exports.models = ({ define, DataTypes, Sequelize }) => {
  define('Computed', {
    now: { type: DataTypes.DATE, allowNull: false, defaultValue: Sequelize.fn('now') },
    stamp: { type: DataTypes.DATE, defaultValue: Sequelize.literal('CURRENT_TIMESTAMP') },
    sum: { type: DataTypes.INTEGER, defaultValue: Sequelize.literal('1+1') },
    lower: { type: DataTypes.STRING, defaultValue: Sequelize.fn('lower', 'ABC') },
    uuid: { type: DataTypes.UUID, allowNull: false, defaultValue: Sequelize.literal('gen_random_uuid()') },
    made: { type: DataTypes.STRING, allowNull: false, defaultValue: () => 'made in JavaScript' },
    today: { type: DataTypes.DATEONLY, allowNull: false, defaultValue: DataTypes.NOW },
  });
};
