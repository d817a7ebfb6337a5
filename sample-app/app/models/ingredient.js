'use strict';

const { Model } = require('sequelize');

module.exports = (sequelize, DataTypes) => {
  class Ingredient extends Model {
    static associate(models) {
      Ingredient.belongsToMany(models.Recipe, {
        as: 'recipes',
        through: models.RecipeIngredient,
        foreignKey: 'ingredientId',
        otherKey: 'recipeId',
      });
    }
  }

  Ingredient.init(
    {
      name: { type: DataTypes.STRING(100), allowNull: false, unique: true },
      allergens: DataTypes.STRING,
    },
    { sequelize, modelName: 'Ingredient' },
  );

  return Ingredient;
};
