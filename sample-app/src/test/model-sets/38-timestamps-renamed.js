'use strict';

// Timestamps under other names, or only one of them.
exports.models = ({ define, DataTypes }) => {
  define('Log', { line: DataTypes.TEXT }, { createdAt: 'written', updatedAt: false });
  define('Page', { text: DataTypes.TEXT }, { createdAt: 'made_at', updatedAt: 'changed_at' });
  define('Own', { createdAt: { type: DataTypes.DATE, allowNull: true }, updatedAt: { type: DataTypes.DATEONLY } });
};
