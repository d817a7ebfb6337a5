'use strict';

// Enumerated text in each spelling.
exports.models = ({ define, DataTypes }) => {
  define('Order', {
    state: { type: DataTypes.ENUM('new', 'paid', 'shipped'), allowNull: false },
    channel: { type: DataTypes.ENUM, values: ['web', 'shop'] },
    speed: { type: DataTypes.ENUM({ values: ['slow', 'fast'] }), defaultValue: 'slow' },
    odd: DataTypes.ENUM("it's", 'a "quoted" one', 'with space', 'Ünï'),
  });
};
