'use strict';

// Other ways to index, one of them built concurrently.
exports.models = ({ define, DataTypes }) => {
  define(
    'Track',
    { title: DataTypes.STRING, tags: DataTypes.ARRAY(DataTypes.TEXT), at: DataTypes.DATE, data: DataTypes.JSONB },
    {
      indexes: [
        { fields: ['title'], using: 'hash' },
        { fields: ['tags'], using: 'gin' },
        { fields: ['at'], using: 'brin' },
        { fields: ['data'], using: 'gin', operator: 'jsonb_path_ops' },
        { fields: ['title', 'at'], concurrently: true },
      ],
    },
  );
};
