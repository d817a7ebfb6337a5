'use strict';
// V8's serialisation format, version 15.
exports.VERSION = 15;
/** The kinds of views by the numbers that Node writes for them. */
exports.VIEWS = [
  'Int8Array', 'Uint8Array', 'Uint8ClampedArray', 'Int16Array', 'Uint16Array', 'Int32Array', 'Uint32Array', 'Float32Array', 'Float64Array',
  'DataView', 'Buffer', 'BigInt64Array', 'BigUint64Array',
];
