'use strict';

// The table's name is the plural of the model's, in the field's own spelling.
exports.models = ({ define, DataTypes }) => {
  for (const name of ['Person', 'Category', 'Sheep', 'Data', 'User', 'userProfile', 'Child']) {
    define(name, { label: DataTypes.STRING });
  }
};
