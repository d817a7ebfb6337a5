'use strict';

// A model whose name cannot be read.
exports.libraries = [6];
exports.models = ({ DataTypes, Model, sequelize }) => {
  class Item extends Model {}
  Item.init({ text: DataTypes.STRING }, { sequelize, timestamps: false });
  class Other extends Model {}
  Other.init({ text: DataTypes.STRING }, { sequelize, timestamps: false });
  Object.defineProperty(Other, 'name', {
    get() {
      throw new Error('no name');
    },
  });
};
