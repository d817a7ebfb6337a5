console.log('cjs ran once');
exports.named = 'named';
Object.defineProperty(exports, 'viaDefine', { enumerable: true, value: 'defined' });
exports['assigned'] = 'assigned';
exports['not-an-identifier'] = 1;
if (true) exports.conditional = 'c';
const key = 'hidden';
exports[key] = 'not seen by the lexer';
