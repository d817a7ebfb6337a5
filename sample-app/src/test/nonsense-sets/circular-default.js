'use strict';

// A default that no JSON can express.
exports.libraries = [6, 7];
exports.models = ({ define, DataTypes }) => {
  const loop = {};
  loop.loop = loop;
  define('Item', { document: { type: DataTypes.JSONB, defaultValue: loop }, ratio: { type: DataTypes.DOUBLE, defaultValue: NaN }, at: { type: DataTypes.DATE, defaultValue: new Date('never') } }, { timestamps: false });
};
