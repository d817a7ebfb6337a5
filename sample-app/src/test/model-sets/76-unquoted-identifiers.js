'use strict';

// Names that PostgreSQL folds to lower case.
exports.options = { quoteIdentifiers: false };
exports.models = ({ define, DataTypes }) => {
  define('QiTab', { FooBar: DataTypes.STRING, someValue: { type: DataTypes.INTEGER, allowNull: false } });
};
