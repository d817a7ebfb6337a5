'use strict';

// Snake case for tables, columns and timestamps.
exports.options = { define: { underscored: true } };
exports.models = ({ define, DataTypes }) => {
  define('UserProfile', { firstName: DataTypes.STRING, lastSeenAt: DataTypes.DATE });
  define('HTTPLog', { statusCode: { type: DataTypes.INTEGER, allowNull: false }, requestURL: DataTypes.TEXT });
  define('Child', { birthDay: DataTypes.DATEONLY });
};
