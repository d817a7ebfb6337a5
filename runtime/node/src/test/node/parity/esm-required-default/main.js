const a = require('./with default.mjs'); console.log(a, a.__esModule, Object.keys(a), require('util').types.isModuleNamespaceObject(a)); a.increase(); console.log(a.count, a.default());
const b = require('./without.mjs'); console.log(b, b.__esModule); const c = require('./own.mjs'); console.log(c.__esModule, c.default); console.log(require('./with default.mjs') === a);
import('./with default.mjs').then((n) => console.log(n.__esModule, n.default === a.default, n === a));
