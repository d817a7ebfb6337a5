'use strict';

// A join table that Sequelize makes up.
exports.models = ({ define, DataTypes }) => {
  const Movie = define('Movie', { title: DataTypes.STRING });
  const Actor = define('Actor', { name: DataTypes.STRING });
  Movie.belongsToMany(Actor, { through: 'Casting' });
  Actor.belongsToMany(Movie, { through: 'Casting' });
};
