'use strict';

// Friends of friends; no unique; other names; no timestamps.
exports.models = ({ define, DataTypes }) => {
  const Person = define('Person', { name: DataTypes.STRING });
  Person.belongsToMany(Person, { as: 'friends', through: 'Friendship', foreignKey: 'person_id', otherKey: 'friend_id' });
  const Group = define('Group', { name: DataTypes.STRING });
  Person.belongsToMany(Group, { through: { model: 'PersonGroup', unique: false }, timestamps: false });
  Group.belongsToMany(Person, { through: { model: 'PersonGroup', unique: false }, timestamps: false });
};
