'use strict';

const { Model } = require('sequelize');

module.exports = (sequelize, DataTypes) => {
  const isPostgres = sequelize.getDialect() === 'postgres';

  class Recipe extends Model {
    static associate(models) {
      Recipe.belongsTo(models.User, { as: 'author', foreignKey: 'authorId' });
      Recipe.belongsToMany(models.Ingredient, {
        as: 'ingredients',
        through: models.RecipeIngredient,
        foreignKey: 'recipeId',
        otherKey: 'ingredientId',
      });
    }
  }

  Recipe.init(
    {
      id: { type: DataTypes.UUID, primaryKey: true, defaultValue: DataTypes.UUIDV4 },
      title: { type: DataTypes.STRING(200), allowNull: false },
      difficulty: { type: DataTypes.ENUM('easy', 'medium', 'hard'), allowNull: false, defaultValue: 'easy' },
      servings: { type: DataTypes.INTEGER, allowNull: false, defaultValue: 2, validate: { min: 1 } },
      tags: isPostgres
        ? { type: DataTypes.ARRAY(DataTypes.STRING), allowNull: false, defaultValue: [] }
        : { type: DataTypes.JSON, allowNull: false, defaultValue: () => [] },
    },
    { sequelize, modelName: 'Recipe', paranoid: true },
  );

  return Recipe;
};
