'use strict';

// Rows that are marked instead of deleted.
exports.models = ({ define, DataTypes }) => {
  define('Message', { text: DataTypes.TEXT }, { paranoid: true });
  define('Mail', { subject: DataTypes.STRING }, { paranoid: true, deletedAt: 'trashed_at', underscored: true });
};
