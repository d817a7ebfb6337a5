'use strict';

// A column for the association, but no foreign key.
exports.models = ({ define, DataTypes }) => {
  const Image = define('Image', { file: DataTypes.STRING });
  const Comment = define('Comment', { text: DataTypes.TEXT });
  Comment.belongsTo(Image, { constraints: false });
  Image.hasMany(Comment, { constraints: false });
};
