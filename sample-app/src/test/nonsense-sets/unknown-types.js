'use strict';

// Things that are no types.
exports.libraries = [6];
exports.models = ({ define }) => {
  define('Item', { object: { type: { foo: 1 } }, number: { type: 5 }, constructor_: { type: String }, symbol: { type: Symbol('x') } }, { timestamps: false });
};
