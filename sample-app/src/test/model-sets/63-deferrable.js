'use strict';

// References that are checked at the end of the transaction.
exports.models = ({ define, DataTypes, Deferrable }) => {
  define('Parent', { name: DataTypes.STRING });
  define('Kid', {
    lateId: { type: DataTypes.INTEGER, references: { model: 'Parents', key: 'id', deferrable: Deferrable.INITIALLY_DEFERRED } },
    soonId: { type: DataTypes.INTEGER, references: { model: 'Parents', key: 'id', deferrable: Deferrable.INITIALLY_IMMEDIATE } },
  });
};
