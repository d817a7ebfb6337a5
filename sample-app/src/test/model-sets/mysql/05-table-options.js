'use strict';

// What a table and its columns say of themselves.
exports.models = ({ define, DataTypes: T }) => {
  define('Letter', { text: { type: T.STRING, comment: 'what it\'s about' }, kind: T.ENUM('plain', 'it\'s', 'two words') },
    { charset: 'latin1', collate: 'latin1_bin', comment: 'of last year', engine: 'InnoDB', initialAutoIncrement: 100 });
};
