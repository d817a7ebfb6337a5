'use strict';

// References, required and not.
exports.models = ({ define, DataTypes }) => {
  const User = define('User', { name: DataTypes.STRING });
  const Task = define('Task', { title: DataTypes.STRING });
  Task.belongsTo(User, { foreignKey: { allowNull: false } });
  Task.belongsTo(User, { as: 'reviewer' });
};
