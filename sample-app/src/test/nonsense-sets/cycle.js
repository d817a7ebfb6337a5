'use strict';

// Two tables that need each other first.
exports.libraries = [6, 7];
exports.models = ({ define }) => {
  const A = define('A', {}, { freezeTableName: true, timestamps: false });
  const B = define('B', {}, { freezeTableName: true, timestamps: false });
  A.belongsTo(B, { foreignKey: { name: 'bId', allowNull: false } });
  B.belongsTo(A, { foreignKey: { name: 'aId', allowNull: false } });
};
