'use strict';

// Text up to a length: the default of 255, shorter, longer.
exports.models = ({ define, DataTypes }) => {
  define('Post', {
    title: DataTypes.STRING,
    slug: { type: DataTypes.STRING(40), allowNull: false },
    abstract: DataTypes.STRING(1000),
    lazy: { type: DataTypes.STRING },
  });
};
