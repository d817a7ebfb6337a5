'use strict';
module.exports = (T, version) => require('./mysql-family.js')(T, version, {});
