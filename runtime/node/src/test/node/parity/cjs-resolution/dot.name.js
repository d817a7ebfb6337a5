module.exports = 'dot.name.js';
