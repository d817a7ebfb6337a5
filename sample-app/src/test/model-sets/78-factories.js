'use strict';

// The sequelize-cli layout: factories, and associations made afterwards.
const factories = [
  (sequelize, DataTypes) => {
    const Author = sequelize.define('Author', { name: { type: DataTypes.STRING, allowNull: false } }, { underscored: true });
    Author.associate = (models) => Author.hasMany(models.Book, { as: 'books' });
    return Author;
  },
  (sequelize, DataTypes) => {
    const Book = sequelize.define('Book', { title: DataTypes.STRING, isbn: { type: DataTypes.STRING(13), unique: true } }, { underscored: true });
    Book.associate = (models) => Book.belongsTo(models.Author, { as: 'author' });
    return Book;
  },
];
exports.models = ({ sequelize, DataTypes }) => {
  const models = Object.fromEntries(factories.map((make) => make(sequelize, DataTypes)).map((model) => [model.name, model]));
  Object.values(models).forEach((model) => model.associate(models));
};
