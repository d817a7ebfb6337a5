module.exports = 'dir-main/lib/entry.js';
