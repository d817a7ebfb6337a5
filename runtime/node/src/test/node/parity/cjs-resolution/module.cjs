module.exports = 'module.cjs';
