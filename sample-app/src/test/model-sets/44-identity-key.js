'use strict';

// A key that the SQL standard's identity makes.
exports.models = ({ define, DataTypes }) => {
  define('Ticket', {
    id: { type: DataTypes.INTEGER, primaryKey: true, autoIncrement: true, autoIncrementIdentity: true },
    text: DataTypes.TEXT,
  });
  define('BigTicket', {
    no: { type: DataTypes.BIGINT, primaryKey: true, autoIncrement: true, autoIncrementIdentity: true },
  });
};
