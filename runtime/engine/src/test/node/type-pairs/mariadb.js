'use strict';
module.exports = (T, version) => require('./mysql-family.js')(T, version, { uuid: 'uuid', inet4: 'inet4', inet6: 'inet6' });
