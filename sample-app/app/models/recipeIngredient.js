'use strict';

const { Model } = require('sequelize');

module.exports = (sequelize, DataTypes) => {
  class RecipeIngredient extends Model {}

  RecipeIngredient.init(
    {
      id: { type: DataTypes.INTEGER, primaryKey: true, autoIncrement: true },
      quantity: { type: DataTypes.DECIMAL(10, 2), allowNull: false },
      unit: { type: DataTypes.ENUM('g', 'ml', 'piece'), allowNull: false, defaultValue: 'g' },
    },
    {
      sequelize,
      modelName: 'RecipeIngredient',
      indexes: [{ unique: true, fields: ['recipe_id', 'ingredient_id'] }],
    },
  );

  return RecipeIngredient;
};
