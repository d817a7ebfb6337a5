const a = require('./circle-a');
module.exports = { sawOfA: { ...a }, missing: String(a.late), parent: module.parent.id.endsWith('circle-a.js') };
