'use strict';
const posix = require('internal/vendor/path');
posix.posix = posix;
posix.win32 ??= posix;
posix.toNamespacedPath = (file) => file;
module.exports = posix;
