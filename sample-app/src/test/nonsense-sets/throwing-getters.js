'use strict';

// Options that throw when they are read.
exports.libraries = [6];
exports.models = ({ define, DataTypes }) => {
  define(
    'Item',
    {
      name: {
        type: DataTypes.STRING,
        allowNull: false,
        get comment() {
          throw new Error('no comment');
        },
      },
    },
    { timestamps: false },
  );
};
