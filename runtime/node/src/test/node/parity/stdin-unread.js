//> input never read
// Input that nobody reads does not keep the process alive.
console.log('done', typeof process.stdin.on);
