// The standard streams before and after their first use.
const { Writable } = require('stream');
console.log(process.stdout.isTTY, process.stderr.fd);
console.log(process.stdout instanceof Writable, process.stderr instanceof require('events'));
Object.defineProperty(process.stderr, 'write', { value: (t) => console.log('patched', JSON.stringify(t)), configurable: true });
console.error('to patched');
console.log('columns' in process.stdout, typeof process.stdout.columns, process.stdout.writable);
process.stdout.write('a'); process.stdout.write('b\n', () => console.log('written')); process.stdout.on('finish', () => {});
console.log(Object.prototype.toString.call(process.stdout));
