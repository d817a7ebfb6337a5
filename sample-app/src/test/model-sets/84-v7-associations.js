'use strict';

// References in Sequelize 7, whose columns start in lower case.
exports.library = 7;
exports.models = ({ define, DataTypes }) => {
  const User = define('User', { name: DataTypes.STRING });
  const Task = define('Task', { title: DataTypes.STRING });
  Task.belongsTo(User, { foreignKey: { allowNull: false } });
  User.hasMany(Task, { as: 'reviews', foreignKey: 'reviewerId', inverse: { as: 'reviewer' } });
};
