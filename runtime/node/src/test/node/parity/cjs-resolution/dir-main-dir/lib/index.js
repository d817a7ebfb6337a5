module.exports = 'dir-main-dir/lib/index.js';
