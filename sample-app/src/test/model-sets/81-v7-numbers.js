'use strict';

// Sequelize 7 maps numbers otherwise: FLOAT is real, unsigned ones are wider.
exports.library = 7;
exports.models = ({ define, DataTypes }) => {
  define('Number', {
    tiny: DataTypes.TINYINT,
    small: DataTypes.SMALLINT,
    medium: DataTypes.MEDIUMINT,
    whole: { type: DataTypes.INTEGER, allowNull: false },
    unsigned: DataTypes.INTEGER.UNSIGNED,
    smallUnsigned: DataTypes.SMALLINT.UNSIGNED,
    big: DataTypes.BIGINT,
    float: DataTypes.FLOAT,
    double: DataTypes.DOUBLE,
    decimal: DataTypes.DECIMAL(10, 2),
    open: DataTypes.DECIMAL,
    flag: DataTypes.BOOLEAN,
  });
};
