'use strict';

// The same references, declared from the other side.
exports.models = ({ define, DataTypes }) => {
  const Team = define('Team', { name: DataTypes.STRING });
  const Player = define('Player', { name: DataTypes.STRING });
  const Budget = define('Budget', { amount: DataTypes.DECIMAL(10, 2) });
  Team.hasMany(Player);
  Team.hasOne(Budget, { foreignKey: { name: 'team_id', allowNull: false } });
};
