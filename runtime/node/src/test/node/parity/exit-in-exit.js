process.on('exit', (code) => { console.log('first', code); process.exitCode = 9; });
process.on('exit', (code) => { console.log('second', code, process.exitCode); process.exit(4); console.log('never'); });
process.on('exit', () => console.log('never either'));
process.exit(2);
