'use strict';

// A join table that one call makes.
exports.library = 7;
exports.models = ({ define, DataTypes }) => {
  const Movie = define('Movie', { title: DataTypes.STRING });
  const Actor = define('Actor', { name: DataTypes.STRING });
  Movie.belongsToMany(Actor, { through: 'Casting' });
};
