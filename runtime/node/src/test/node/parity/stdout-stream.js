// Standard output and error as streams.
process.stdout.write('text\n');
process.stdout.write(Buffer.from('bytes\n'));
process.stdout.write(new Uint8Array([72, 105, 10]));
process.stdout.write('6869', 'hex');
process.stdout.write('\nünï\n', 'latin1');
console.log(process.stdout.write('with callback\n', () => console.log('written')));
console.log(process.stdout.isTTY, process.stdout.fd, process.stderr.fd, process.stdout.writable, process.stdout.columns);
process.stderr.write('to stderr\n');
console.error('error %s %d %j', 'a', 5, { b: 1 });
const { Readable } = require('stream');
Readable.from(['piped ', 'text\n']).pipe(process.stdout, { end: false });
try {
  process.stdout.write(5);
} catch (error) {
  console.log(error.code);
}
process.stdout.on('finish', () => console.error('finished'));
process.on('exit', () => process.stdout.write('at exit\n'));
