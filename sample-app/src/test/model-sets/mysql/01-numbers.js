'use strict';

// Numbers with what only MySQL and MariaDB know of them.
exports.models = ({ define, DataTypes: T }) => {
  define('Amount', {
    tiny: T.TINYINT, flag: T.TINYINT(1), small: T.SMALLINT.UNSIGNED, medium: T.MEDIUMINT, whole: T.INTEGER.UNSIGNED, wide: T.BIGINT.UNSIGNED,
    filled: T.INTEGER(8).UNSIGNED.ZEROFILL, shown: T.INTEGER(5), float: T.FLOAT, exact: T.FLOAT(11, 2), eight: T.FLOAT(30), double: T.DOUBLE,
    doubled: T.DOUBLE(11, 4), real: T.REAL, price: T.DECIMAL(12, 3), count: T.DECIMAL(5).UNSIGNED, plain: T.DECIMAL,
  });
  define('Counter', { id: { type: T.BIGINT.UNSIGNED, primaryKey: true, autoIncrement: true }, n: { type: T.SMALLINT, allowNull: false } });
};
exports.values = { 'Amount.eight': (n) => n, 'Amount.exact': (n) => n, 'Amount.doubled': (n) => n, 'Amount.real': (n) => n };
