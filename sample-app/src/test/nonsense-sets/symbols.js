'use strict';

// Symbols as a default and as an attribute.
exports.libraries = [6];
exports.models = ({ define, DataTypes }) => {
  define('Item', { text: { type: DataTypes.STRING, defaultValue: Symbol('x') }, [Symbol('hidden')]: DataTypes.STRING }, { timestamps: false });
};
