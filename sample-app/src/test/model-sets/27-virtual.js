'use strict';

// Attributes without a column.
exports.models = ({ define, DataTypes }) => {
  define('Person', {
    first: DataTypes.STRING,
    last: DataTypes.STRING,
    full: {
      type: DataTypes.VIRTUAL,
      get() {
        return `${this.first} ${this.last}`;
      },
    },
    typed: DataTypes.VIRTUAL(DataTypes.INTEGER),
    fed: { type: DataTypes.VIRTUAL(DataTypes.STRING, ['first']) },
  });
};
