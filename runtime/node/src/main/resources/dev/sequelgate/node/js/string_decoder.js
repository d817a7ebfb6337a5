'use strict';
module.exports = require('internal/vendor/string_decoder');
