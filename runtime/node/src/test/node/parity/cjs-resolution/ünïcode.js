module.exports = 'ünïcode.js';
