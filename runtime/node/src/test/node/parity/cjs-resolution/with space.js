module.exports = 'with space.js';
