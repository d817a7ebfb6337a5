// Which file a request means, by every rule of CommonJS resolution.
const path = require('path');
const here = (file) => path.relative(__dirname, file).split(path.sep).join('/');
function show(request, options) {
  let answer;
  try {
    answer = here(require.resolve(request, options));
  } catch (error) {
    answer = `${error.name} ${error.code} ${error.message.replaceAll(__dirname, '<here>')}`;
  }
  console.log(`${request} -> ${answer}`);
}
for (const request of [
  './plain', './plain.js', './plain.json', './data', './data.json', './both', './dir', './dir/', './dir/.', './dir-main', './dir-main/',
  './dir-main-dir', './dir-broken-main', './dir-json', './module.cjs', './module', './none', './no-extension', './', '.', '../cjs-resolution', '..',
  path.join(__dirname, 'plain'), `${__dirname}/dir/../plain`, './dot.name', './dot.name.js', './dir//index', './with space', './ünïcode',
]) show(request);
console.log('--- packages');
for (const request of [
  'simple', 'simple/lib/deep', 'simple/lib/deep.js', 'simple/package.json', 'simple/nothing', '@scope/pkg', '@scope/pkg/sub', '@scope', 'no-main', 'main-without-extension',
  'main-directory', 'nothing-here', 'single-file', 'not-a-package.json',
]) show(request);
console.log('--- exports');
for (const request of [
  'conditions', 'conditions/feature', 'conditions/hidden', 'conditions/lib/index.js', 'conditions/package.json', 'sugar', 'sugar/x', 'array', 'array/second',
  'patterns/a', 'patterns/a/b', 'patterns/internal/x', 'patterns/features/f.js', 'patterns/features/g', 'patterns/missing', 'nested', 'nested/only-import', 'bad-target', 'bad-target/outside',
  'bad-target/modules', 'mixed', 'nulls', 'nulls/a', 'nulls/private/x', 'trailing/dir/', 'types-first', 'empty-exports', 'false-exports',
]) show(request);
console.log('--- imports and self');
for (const request of ['#internal', '#dep', '#dep/lib/deep', '#features/a', '#missing', '#', '#/x', '#null', 'host-package', 'host-package/sub', 'host-package/none']) show(request);
console.log('--- paths');
show('simple', { paths: [__dirname] });
show('simple', { paths: [path.join(__dirname, 'elsewhere')] });
show('./local', { paths: [path.join(__dirname, 'elsewhere')] });
show('only-elsewhere', { paths: [__dirname, path.join(__dirname, 'elsewhere')] });
show('fs', { paths: [] });
show('./local', { paths: [] });
show('./local', { paths: 'text' });
show('fs');
show('node:fs');
show('node:nothing');
for (const bad of [undefined, null, 5, '', {}]) {
  try {
    console.log(require.resolve(bad));
  } catch (error) {
    console.log(`${error.name} ${error.code} ${error.message}`);
  }
  try {
    console.log(require(bad));
  } catch (error) {
    console.log(`${error.name} ${error.code} ${error.message}`);
  }
}
console.log(JSON.stringify([require.resolve.paths('x').slice(0, 3).map(here), require.resolve.paths('./x').map(here), require.resolve.paths('fs')]));
console.log('--- values');
console.log(JSON.stringify([require('./data'), require('./dir-json'), require('./no-extension'), require('./both'), require('simple'), require('conditions')]));
