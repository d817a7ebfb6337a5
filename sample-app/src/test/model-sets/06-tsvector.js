'use strict';

// Text prepared for search, with the index that goes with it.
exports.models = ({ define, DataTypes }) => {
  define(
    'Document',
    { title: DataTypes.STRING, search: DataTypes.TSVECTOR },
    { indexes: [{ fields: ['search'], using: 'gin' }] },
  );
};
