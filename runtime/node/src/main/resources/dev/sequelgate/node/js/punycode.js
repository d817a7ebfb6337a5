'use strict';
module.exports = require('internal/vendor/punycode');
