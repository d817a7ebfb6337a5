'use strict';

// A reference to a unique column that is no primary key.
exports.models = ({ define, DataTypes }) => {
  const Airport = define('Airport', { iata: { type: DataTypes.STRING(3), allowNull: false, unique: true } });
  const Flight = define('Flight', { number: DataTypes.STRING });
  Flight.belongsTo(Airport, { as: 'origin', foreignKey: 'originIata', targetKey: 'iata' });
};
