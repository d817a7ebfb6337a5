module.exports = 'dir-broken-main/index.js';
