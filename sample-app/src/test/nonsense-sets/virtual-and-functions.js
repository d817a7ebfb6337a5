'use strict';

// Attributes without a column, and defaults that are functions; one of them throws.
exports.libraries = [6, 7];
exports.models = ({ define, DataTypes }) => {
  define(
    'Item',
    {
      sum: DataTypes.VIRTUAL,
      typed: new DataTypes.VIRTUAL(DataTypes.BOOLEAN, ['made']),
      made: { type: DataTypes.STRING, allowNull: false, defaultValue: () => 'x' },
      thrown: {
        type: DataTypes.DATE,
        allowNull: false,
        defaultValue: () => {
          throw new Error('not now');
        },
      },
      now: { type: DataTypes.DATE, allowNull: false, defaultValue: Date.now },
    },
    { timestamps: false },
  );
};
