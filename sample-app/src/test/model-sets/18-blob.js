'use strict';

// Bytes; every size is bytea.
exports.models = ({ define, DataTypes }) => {
  define('Attachment', {
    content: { type: DataTypes.BLOB, allowNull: false },
    tiny: DataTypes.BLOB('tiny'),
    medium: DataTypes.BLOB('medium'),
    long: DataTypes.BLOB('long'),
  });
};
