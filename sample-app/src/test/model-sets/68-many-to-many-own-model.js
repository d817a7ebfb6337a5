'use strict';

// A join table with a key and columns of its own.
exports.models = ({ define, DataTypes }) => {
  const Student = define('Student', { name: DataTypes.STRING });
  const Course = define('Course', { title: DataTypes.STRING });
  const Enrolment = define('Enrolment', {
    id: { type: DataTypes.INTEGER, primaryKey: true, autoIncrement: true },
    grade: DataTypes.DECIMAL(3, 1),
    state: { type: DataTypes.ENUM('asked', 'in', 'out'), allowNull: false, defaultValue: 'asked' },
  });
  Student.belongsToMany(Course, { through: Enrolment });
  Course.belongsToMany(Student, { through: Enrolment });
};
