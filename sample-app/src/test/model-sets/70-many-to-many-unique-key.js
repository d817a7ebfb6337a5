'use strict';

// The join table's unique under a name of one's own.
exports.models = ({ define, DataTypes }) => {
  const Tag = define('Tag', { name: DataTypes.STRING });
  const Post = define('Post', { title: DataTypes.STRING });
  const PostTag = define('PostTag', { id: { type: DataTypes.INTEGER, primaryKey: true, autoIncrement: true } }, { underscored: true });
  Tag.belongsToMany(Post, { through: { model: PostTag, unique: true }, uniqueKey: 'post_tag_once', foreignKey: 'tag_id', otherKey: 'post_id' });
  Post.belongsToMany(Tag, { through: { model: PostTag, unique: true }, uniqueKey: 'post_tag_once', foreignKey: 'post_id', otherKey: 'tag_id' });
};
