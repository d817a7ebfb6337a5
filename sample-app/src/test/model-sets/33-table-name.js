'use strict';

// A table name of one's own, whatever its spelling.
exports.models = ({ define, DataTypes }) => {
  define('A', { x: DataTypes.STRING }, { tableName: 'Weird Table-Name', underscored: true });
  define('B', { x: DataTypes.STRING }, { tableName: 'ümlaut_täbel' });
  define('C', { x: DataTypes.ENUM('p', 'q') }, { tableName: 'select' });
};
