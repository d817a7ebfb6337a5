'use strict';

// Network addresses.
exports.models = ({ define, DataTypes }) => {
  define('Host', {
    network: DataTypes.CIDR,
    address: { type: DataTypes.INET, allowNull: false },
    card: DataTypes.MACADDR,
  });
};
