'use strict';
module.exports = require('internal/unavailable').members('wasi', ['WASI'], 'WebAssembly does not run in this host');
