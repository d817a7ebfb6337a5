'use strict';
module.exports = require('internal/unavailable').members('dgram', ['createSocket', 'Socket'], 'UDP sockets do not exist in this host; use TCP or HTTP');
