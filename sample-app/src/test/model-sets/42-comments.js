'use strict';

// Comments, with words in them that SQL knows too.
exports.models = ({ define, DataTypes }) => {
  define(
    'Ledger',
    {
      amount: { type: DataTypes.DECIMAL(12, 2), comment: 'in euro' },
      kind: { type: DataTypes.ENUM('in', 'out'), comment: "it's (one) of two" },
      partner: { type: DataTypes.STRING, comment: 'who, "quoted"' },
    },
    { comment: 'Every movement of money' },
  );
};
