// The module object: identity, cache, children, parents, circles, and what fails.
const path = require('path');
const here = (file) => (file && path.isAbsolute(file) ? path.relative(__dirname, file) || '<here>' : file);
const show = (...values) => console.log(values.map((value) => (typeof value === 'string' ? value : JSON.stringify(value))).join(' '));

show(require.main === module, module.id, here(module.filename), here(module.path), module.loaded, module.parent, module.children.length);
show(module.paths.slice(0, 3).map(here), Object.keys(module), module.constructor === require('module'));
show(typeof module.require, this === module.exports, this === exports, arguments.length, Object.keys(require).sort());
show(Object.keys(require.extensions), require.cache[__filename] === module, Object.keys(require.cache).map(here));

const a = require('./circle-a');
show('circle', a);
show(module.children.map((child) => [here(child.id), child.loaded, child.children.map((grandchild) => here(grandchild.filename))]));
show(require('./circle-a') === a, require('./circle-a.js') === a, require(path.join(__dirname, 'circle-a.js')) === a);
show(module.children.length);

show('--- counter');
show(require('./counter'), require('./counter'));
const file = require.resolve('./counter');
const first = require.cache[file];
show(first.loaded, here(first.filename), first.parent === module, first.id === first.filename);
delete require.cache[file];
show(require('./counter'), require.cache[file] === first);
require.cache[file] = { exports: 'injected', loaded: true };
show(require('./counter'));
require.cache[file].exports = 'changed';
show(require('./counter'));

show('--- throws');
for (let i = 0; i < 2; i++) {
  try {
    require('./throws');
  } catch (error) {
    show(error.message, require.resolve('./throws') in require.cache, module.children.some((child) => child.id?.endsWith('throws.js')));
  }
}
try {
  require('./bad-json');
} catch (error) {
  show(error.name, error.message.startsWith(require.resolve('./bad-json.json')));
}
try {
  require('./syntax-error');
} catch (error) {
  show(error.name, error instanceof SyntaxError, require.resolve('./syntax-error') in require.cache);
}
try {
  require('./requires-missing');
} catch (error) {
  show(error.code, error.message.replaceAll(__dirname, '<here>'), error.requireStack.map(here));
}
show('--- kinds of exports');
show(require('./empty'), require('./returns'), require('./this-export'), typeof require('./function-export'), require('./strict')());
show(require('./shebang'), require('./data-js'));
show('--- extensions and wrappers');
require.extensions['.txt'] = (module, filename) => { module.exports = `text of ${here(filename)}`; };
show(require('./note.txt'), require('./note'));
const { wrap, isBuiltin, builtinModules, _nodeModulePaths } = require('module');
show(wrap('x'), isBuiltin('fs'), isBuiltin('node:fs'), isBuiltin('node:test'), isBuiltin('test'), isBuiltin('pg-none'), builtinModules.includes('fs'), builtinModules.includes('node:fs'));
show(_nodeModulePaths('/a/node_modules/b'));
show('--- _load and _resolveFilename, as tools patch them');
const Module = require('module');
const { _load, _resolveFilename } = Module;
Module._load = function (request, ...rest) { show('load', request, rest.length); return _load.call(this, request, ...rest); };
require('./empty');
Module._load = _load;
Module._resolveFilename = function (request, ...rest) { return _resolveFilename.call(this, request === 'alias' ? './data-js' : request, ...rest); };
show(require('alias'));
Module._resolveFilename = _resolveFilename;
const compiled = new Module('/virtual/file.js', module);
compiled.filename = '/virtual/file.js';
compiled._compile('module.exports = [__filename, __dirname, module.id, typeof require]', '/virtual/file.js');
show(compiled.exports);
const require2 = Module.createRequire(path.join(__dirname, 'sub', 'any.js'));
show(require2('./inner'), here(require2.resolve('../counter')), require2.main === module, require2('../data-js'));
show(Module.createRequire(require('url').pathToFileURL(`${__dirname}/sub/`))('./inner'));
for (const bad of ['relative.js', 5, undefined]) {
  try {
    Module.createRequire(bad);
  } catch (error) {
    show(error.code, error.message);
  }
}
show('--- symlinks');
const fs = require('fs');
const link = path.join(process.env.PARITY_TMP, 'linked.js');
fs.symlinkSync(path.join(__dirname, 'data-js.js'), link);
show(here(require.resolve(link)), require(link) === require('./data-js'));
