'use strict';

// The package `sqlite3` as published; only its native add-on is replaced (see internal/sqlite3/binding).
module.exports = require('internal/vendor/sqlite3');
