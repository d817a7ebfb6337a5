'use strict';

// A reference out of one schema into another.
exports.schemas = ['sales'];
exports.models = ({ define, DataTypes }) => {
  define('Product', { name: DataTypes.STRING });
  define(
    'Sale',
    {
      productId: {
        type: DataTypes.INTEGER,
        allowNull: false,
        references: { model: { tableName: 'Products', schema: 'public' }, key: 'id' },
        onDelete: 'CASCADE',
      },
    },
    { schema: 'sales' },
  );
};
