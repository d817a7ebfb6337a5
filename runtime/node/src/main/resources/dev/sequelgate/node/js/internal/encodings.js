'use strict';
// The names by which Node knows its eight text encodings.
const NAMES = {
  __proto__: null,
  utf8: 'utf8', 'utf-8': 'utf8',
  hex: 'hex', base64: 'base64', base64url: 'base64url', ascii: 'ascii',
  latin1: 'latin1', binary: 'latin1',
  ucs2: 'utf16le', 'ucs-2': 'utf16le', utf16le: 'utf16le', 'utf-16le': 'utf16le',
};

/** The canonical name, or undefined for an encoding that Node does not know. */
exports.encodingOf = (encoding) => NAMES[encoding] ?? NAMES[`${encoding}`.toLowerCase()];
