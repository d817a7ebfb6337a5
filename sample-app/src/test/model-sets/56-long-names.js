'use strict';

// Names at PostgreSQL's limit of 63 bytes, and constraint names beyond it.
exports.models = ({ define, DataTypes }) => {
  define(
    'Long',
    {
      a_column_whose_name_is_as_long_as_a_name_on_postgresql_can_be_x: DataTypes.STRING,
      another_column_with_a_long_name_and_a_unique_constraint_on_it: { type: DataTypes.STRING, unique: true },
      an_enumeration_with_quite_a_long_name_of_its_own: DataTypes.ENUM('one', 'two'),
    },
    { tableName: 'a_really_quite_long_table_name_of_one_sort_or_another' },
  );
};
