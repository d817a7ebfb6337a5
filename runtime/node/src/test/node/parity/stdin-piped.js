//> input first line\nsecond line\nünï
// Input that is piped in.
console.log(process.stdin.isTTY, process.stdin.fd, process.stdin.readable);
let text = '';
process.stdin.setEncoding('utf8');
process.stdin.on('data', (chunk) => { text += chunk; });
process.stdin.on('end', () => {
  console.log(JSON.stringify(text));
  console.log(process.stdin.readableEnded);
});
