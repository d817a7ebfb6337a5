for (let i = 0; i < 3; i++) {
  try {
    require('./importer.mjs');
  } catch (error) {
    console.log(error.message);
  }
}
try {
  require('./awaits.mjs');
} catch (error) {
  console.log(error.code, error.message.split('\n')[0]);
}
setTimeout(() => import('./importer.mjs').catch((error) => console.log('import', error.message)), 5);
