'use strict';
// Everything that the modules `os`, `fs` and `crypto` keep under `constants`, in one object.
const { dlopen, errno, priority, signals } = require('os').constants;
module.exports = Object.assign({}, dlopen, errno, priority, signals, require('fs').constants, require('crypto').constants);
