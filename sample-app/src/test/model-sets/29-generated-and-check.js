'use strict';

// The only ways to a generated column or a CHECK: the type's own text.
exports.models = ({ define, DataTypes }) => {
  define('Box', {
    width: { type: DataTypes.INTEGER, allowNull: false },
    doubled: 'INTEGER GENERATED ALWAYS AS (width * 2) STORED',
    positive: 'INTEGER CHECK (positive > 0)',
  });
};
exports.values = { 'Box.doubled': () => undefined, 'Box.positive': (n) => n };
