'use strict';

// sequelize-typescript, compiled to JavaScript: typescript/README.md says how.
exports.library = 'typescript';
exports.models = ({ sequelize }) => {
  const names = ['Customer', 'Address', 'Purchase', 'Article', 'Line'];
  sequelize.addModels(names.map((name) => require(`./typescript/${name.toLowerCase()}.js`)[name]));
};
