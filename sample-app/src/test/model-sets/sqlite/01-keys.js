'use strict';

// Keys that only SQLite treats so: a whole number of its own, one of several columns, one that may be null.
exports.models = ({ define, DataTypes: T }) => {
  define('Plain', { n: T.INTEGER });
  define('Big', { id: { type: T.BIGINT, primaryKey: true, autoIncrement: true }, n: T.INTEGER });
  define('Word', { code: { type: T.STRING, primaryKey: true }, n: T.INTEGER });
  define('Pair', { a: { type: T.INTEGER, primaryKey: true }, b: { type: T.INTEGER, primaryKey: true } });
  define('Given', { id: { type: T.INTEGER, primaryKey: true } });
};
