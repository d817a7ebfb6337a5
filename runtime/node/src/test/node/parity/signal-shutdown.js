//> own process
// The usual graceful end of a service.
const keep = setInterval(() => {}, 1000);
process.on('SIGTERM', async () => {
  console.log('closing');
  await new Promise((resolve) => { setTimeout(resolve, 20); });
  clearInterval(keep);
  console.log('closed');
  process.exitCode = 0;
});
process.on('exit', (code) => console.log('exit', code));
setTimeout(() => process.kill(process.pid), 50);
