'use strict';

// Two tables that refer to each other.
exports.models = ({ define, DataTypes }) => {
  const Department = define('Department', { name: { type: DataTypes.STRING, unique: true } });
  const Employee = define('Employee', { name: DataTypes.STRING });
  Employee.belongsTo(Department);
  Department.belongsTo(Employee, { as: 'head' });
};
