'use strict';
const { finished, pipeline } = require('stream').promises;
module.exports = { finished, pipeline };
