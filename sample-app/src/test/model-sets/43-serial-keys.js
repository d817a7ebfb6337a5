'use strict';

// Keys from sequences of each size, and a counter that is no key.
exports.models = ({ define, DataTypes }) => {
  define('Small', { id: { type: DataTypes.SMALLINT, primaryKey: true, autoIncrement: true }, x: DataTypes.STRING });
  define('Normal', { id: { type: DataTypes.INTEGER, primaryKey: true, autoIncrement: true }, x: DataTypes.STRING });
  define('Big', { id: { type: DataTypes.BIGINT, primaryKey: true, autoIncrement: true }, x: DataTypes.STRING });
  define('Numbered', {
    id: { type: DataTypes.UUID, primaryKey: true, defaultValue: DataTypes.UUIDV4 },
    number: { type: DataTypes.INTEGER, autoIncrement: true },
  });
};
