'use strict';

// Indexes as MySQL and MariaDB have them.
exports.models = ({ define, DataTypes: T }) => {
  define('Article', { title: T.STRING, body: T.TEXT, slug: { type: T.STRING, unique: true }, at: T.DATE, language: T.STRING(2) }, {
    indexes: [
      { fields: ['title'] }, { fields: ['language', { name: 'at', order: 'DESC' }] }, { type: 'FULLTEXT', fields: ['body'], name: 'words' },
      { fields: [{ name: 'body', length: 20 }], name: 'beginning' }, { unique: true, fields: ['language', 'slug'] },
      { fields: ['at'], where: { language: 'en' } },
    ],
  });
};
