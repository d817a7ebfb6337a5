'use strict';
const stream = require('internal/vendor/stream');
module.exports = stream;
