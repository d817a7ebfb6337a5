for (const code of ['5', '0x10', 1.5, 'text', {}, true, null, undefined, NaN, 256, -1, 7n]) {
  try {
    process.exitCode = code;
    console.log(String(code), typeof code, process.exitCode);
  } catch (error) {
    console.log(String(code), typeof code, error.name, error.code, error.message);
  }
}
try {
  process.exit('text');
} catch (error) {
  console.log(error.code, error.message);
}
process.exitCode = 257;
