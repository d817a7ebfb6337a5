'use strict';

// Options of the instance that must not change the schema.
exports.options = { timezone: '+09:00', isolationLevel: 'READ COMMITTED', benchmark: true, minifyAliases: true, omitNull: false };
exports.models = ({ define, DataTypes }) => {
  define('Appointment', {
    at: { type: DataTypes.DATE, allowNull: false },
    fixed: { type: DataTypes.DATE, defaultValue: new Date(Date.UTC(2020, 0, 2)) },
  });
};
