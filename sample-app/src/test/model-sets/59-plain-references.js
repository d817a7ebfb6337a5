'use strict';

// References without an association, so without actions.
exports.models = ({ define, DataTypes }) => {
  define('Country', { code: { type: DataTypes.CHAR(2), primaryKey: true } });
  define('City', {
    name: DataTypes.STRING,
    country: { type: DataTypes.CHAR(2), references: { model: 'Countries', key: 'code' } },
  });
};
