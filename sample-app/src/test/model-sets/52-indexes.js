'use strict';

// Order, collation and operator class of an index.
exports.extensions = ['pg_trgm'];
exports.models = ({ define, DataTypes }) => {
  define(
    'Entry',
    { title: DataTypes.STRING, body: DataTypes.TEXT, rank: DataTypes.INTEGER },
    {
      indexes: [
        { fields: ['title'] },
        { fields: [{ name: 'rank', order: 'DESC' }, 'title'] },
        { fields: [{ name: 'title', collate: 'C' }], name: 'entry_title_c' },
        { fields: ['body'], using: 'gin', operator: 'gin_trgm_ops', name: 'entry_body_trgm' },
        { fields: ['title', 'rank'], type: 'UNIQUE' },
      ],
    },
  );
};
