'use strict';

// Columns that are called otherwise than their attributes.
exports.models = ({ define, DataTypes }) => {
  define('Customer', {
    id: { type: DataTypes.INTEGER, primaryKey: true, autoIncrement: true, field: 'customer_no' },
    fullName: { type: DataTypes.STRING, field: 'Full Name', allowNull: false },
    state: { type: DataTypes.ENUM('a', 'b'), field: 'customer_state' },
    order: { type: DataTypes.INTEGER, field: 'group' },
    createdAt: { type: DataTypes.DATE, field: 'created_on' },
  });
};
