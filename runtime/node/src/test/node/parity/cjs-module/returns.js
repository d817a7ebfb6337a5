module.exports = 1; return; module.exports = 2;
