// Nothing runs after process.exit, not even finally blocks and promise reactions.
Promise.resolve().then(() => console.log('never'));
process.nextTick(() => console.log('never'));
try {
  try {
    process.exit(5);
  } finally {
    console.log('never');
  }
} catch {
  console.log('never');
}
