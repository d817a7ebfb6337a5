exports.early = 'a';
const b = require('./circle-b');
exports.sawOfB = b;
exports.late = 'a';
