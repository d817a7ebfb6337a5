'use strict';

// unique: true, and with a message.
exports.models = ({ define, DataTypes }) => {
  define('Member', {
    email: { type: DataTypes.STRING, unique: true, allowNull: false },
    phone: { type: DataTypes.STRING(30), unique: { msg: 'taken' } },
    badge: { type: DataTypes.INTEGER, unique: true, field: 'badge_no' },
  });
};
