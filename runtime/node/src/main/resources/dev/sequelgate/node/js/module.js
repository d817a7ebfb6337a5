'use strict';
// CommonJS as Node has it; finding and compiling files is Java's part.
const binding = internalBinding('loader');
const { requireBuiltin } = require('internal/builtins');
const { expectFailure, nameWithCode, received } = require('internal/tasks');
const path = require('path');
let mainModule;

function Module(id = '', parent) {
  this.id = id;
  this.path = path.dirname(id);
  this.exports = {};
  Object.defineProperty(this, 'parent', { value: parent, writable: true, configurable: true, enumerable: false });
  parent?.children?.push(this);
  this.filename = null;
  this.loaded = false;
  this.children = [];
}

// Computed at first use: hardly any module asks, but some change it.
Object.defineProperty(Module.prototype, 'paths', {
  configurable: true,
  get() {
    return (this.paths = Module._nodeModulePaths(this.path));
  },
  set(value) {
    Object.defineProperty(this, 'paths', { value, writable: true, configurable: true, enumerable: true });
  },
});

Module.Module = Module;
Module._cache = Object.create(null);
Module._pathCache = Object.create(null);
Module._extensions = Object.create(null);
Module.globalPaths = [];
Module.builtinModules = Array.from(binding.builtinNames());
Module.isBuiltin = (id) => binding.isBuiltin(String(id));
Module._debug = () => {};
Module._nodeModulePaths = (from) => Array.from(binding.nodeModules(path.resolve(from)));
Module._initPaths = () => {
  Module.globalPaths = process.env.NODE_PATH ? process.env.NODE_PATH.split(path.delimiter).filter(Boolean) : [];
};
Module._initPaths();
Module.syncBuiltinESMExports = () => {};
Module.findSourceMap = () => undefined;
Module.register = () => {
  throw notSupported('module.register: loader hooks');
};
Module._preloadModules = () => {};

const wrapper = ['(function (exports, require, module, __filename, __dirname) { ', '\n});'];
Module.wrapper = wrapper;
Module.wrap = (script) => wrapper[0] + script + wrapper[1];

function notSupported(what) {
  return Object.assign(new Error(`${what} are not supported by this runtime`), { code: 'ERR_FEATURE_UNAVAILABLE_ON_PLATFORM' });
}

function notFound(request, parent) {
  const requireStack = [];
  for (let cursor = parent; cursor; cursor = cursor.parent) requireStack.push(cursor.filename || cursor.id);
  let message = `Cannot find module '${request}'`;
  if (requireStack.length > 0) message += `\nRequire stack:\n- ${requireStack.join('\n- ')}`;
  return Object.assign(new Error(message), { code: 'MODULE_NOT_FOUND', requireStack });
}

Module._resolveLookupPaths = (request, parent) => {
  if (Module.isBuiltin(request)) return null;
  if (/^\.\.?(\/|$)/.test(request)) return [parent?.filename ? path.dirname(parent.filename) : '.'];
  return [...(parent?.paths ?? []), ...Module.globalPaths];
};

function lookups(parent) {
  const own = parent && Object.hasOwn(parent, 'paths') ? parent.paths : undefined;
  if (own === undefined && Module.globalPaths.length === 0) return null;
  return [...(own ?? binding.nodeModules(directoryOf(parent))), ...Module.globalPaths];
}

function directoryOf(parent) {
  if (parent?.filename) return path.dirname(parent.filename);
  return parent?.path && path.isAbsolute(parent.path) ? parent.path : process.cwd();
}

Module._findPath = (request, paths) => {
  for (const from of paths ?? []) {
    const found = path.isAbsolute(request)
      ? binding.resolve(request, from, null, null, Object.keys(Module._extensions))
      : binding.resolve(`./${request}`, from, null, null, Object.keys(Module._extensions));
    if (found) return found;
  }
  return false;
};

Module._resolveFilename = (request, parent, isMain, options) => {
  if (binding.isBuiltin(request)) return request;
  const extensions = Object.keys(Module._extensions);
  if (options && typeof options === 'object' && options.paths !== undefined) {
    if (!Array.isArray(options.paths)) {
      throw codeError(TypeError, 'ERR_INVALID_ARG_VALUE', `The property 'options.paths' is invalid. Received ${require('util').inspect(options.paths)}`);
    }
    for (const from of options.paths) {
      const directory = path.resolve(from);
      const found = binding.resolve(request, directory, parent?.filename ?? null, null, extensions);
      if (found) return found;
    }
    throw notFound(request, parent);
  }
  const found = binding.resolve(request, directoryOf(parent), parent?.filename ?? null, lookups(parent), extensions);
  if (!found) throw notFound(request, parent);
  return found;
};

Module._load = (request, parent, isMain) => {
  if (binding.isBuiltin(request)) return requireBuiltin(request);
  const filename = Module._resolveFilename(request, parent, isMain);
  if (filename.startsWith('node:') || binding.isBuiltin(filename)) return requireBuiltin(filename);
  const cached = Module._cache[filename];
  if (cached !== undefined) {
    if (parent && !parent.children.includes(cached)) parent.children.push(cached);
    return cached.loaded === false ? unfinished(cached) : cached.exports;
  }
  const module = new Module(filename, parent);
  if (isMain) {
    mainModule = module;
    process.mainModule = module;
    module.id = '.';
  }
  Module._cache[filename] = module;
  let failed = true;
  try {
    module.load(filename);
    failed = false;
    if (Object.getPrototypeOf(module.exports ?? 0) === circular) Object.setPrototypeOf(module.exports, Object.prototype);
  } finally {
    if (failed) {
      delete Module._cache[filename];
      const index = parent ? parent.children.indexOf(module) : -1;
      if (index >= 0) parent.children.splice(index, 1);
    }
  }
  return module.exports;
};

/** Stands behind the exports of a module that is still running, and tells of what they lack. */
const circular = new Proxy({}, {
  get(target, key) {
    if (key in target || key === '__esModule') return target[key];
    warnOfCircle(String(key));
    return undefined;
  },
  getOwnPropertyDescriptor(target, key) {
    if (Object.hasOwn(target, key) || key === '__esModule') return Object.getOwnPropertyDescriptor(target, key);
    warnOfCircle(String(key));
    return undefined;
  },
});

function warnOfCircle(key) {
  process.emitWarning(`Accessing non-existent property '${key}' of module exports inside circular dependency`);
}

function unfinished({ exports }) {
  if (exports !== null && typeof exports === 'object' && !exports.__esModule && Object.getPrototypeOf(exports) === Object.prototype) {
    Object.setPrototypeOf(exports, circular);
  }
  return exports;
}

function extensionOf(filename) {
  const base = path.basename(filename);
  for (let dot = base.indexOf('.', 1); dot > 0; dot = base.indexOf('.', dot + 1)) {
    const extension = base.slice(dot);
    if (Module._extensions[extension]) return extension;
  }
  return '.js';
}

Module.prototype.load = function (filename) {
  this.filename = filename;
  this.path = path.dirname(filename);
  if (filename.endsWith('.mjs') && !Module._extensions['.mjs']) loadEsm(this, filename);
  else Module._extensions[extensionOf(filename)](this, filename);
  this.loaded = true;
};

Module.prototype.require = function (id) {
  checkRequest(id);
  return Module._load(id, this, false);
};

Module.prototype._compile = function (content, filename) {
  let compiled;
  try {
    compiled = binding.compile(filename, String(content));
  } catch (error) {
    if (!isEsmSyntax(error, content) || filename.endsWith('.cjs') || binding.packageType(filename) !== 'none') throw error;
    binding.markEsm(filename);
    if (this === mainModule) startEsm(filename);
    else loadEsm(this, filename);
    return undefined;
  }
  return compiled.call(this.exports, this.exports, makeRequire(this), this, filename, path.dirname(filename));
};

Module._extensions['.js'] = (module, filename) => {
  if (filename.endsWith('.js') && binding.packageType(filename) === 'module') loadEsm(module, filename);
  else module._compile(binding.read(filename), filename);
};

Module._extensions['.json'] = (module, filename) => {
  const content = binding.read(filename);
  try {
    module.exports = JSON.parse(content);
  } catch (error) {
    error.message = `${filename}: ${error.message}`;
    throw error;
  }
};

Module._extensions['.node'] = (module, filename) => {
  throw codeError(Error, 'ERR_DLOPEN_FAILED', `${filename}: native add-ons do not run on the JVM; use a JavaScript replacement of this package`);
};

function isEsmSyntax(error, content) {
  return error instanceof SyntaxError && /^\s*(?:import\b\s*[\w${*"']|export\b\s*[\w{*])/m.test(content);
}

// Node accepts require() of an ES module that does not await at its top level.
function loadEsm(module, filename) {
  let namespace;
  try {
    namespace = binding.namespace(filename);
  } catch (error) {
    // The engine reports it a second time, from a promise job.
    expectFailure(error);
    throw error;
  }
  if (namespace instanceof Promise) {
    throw codeError(Error, 'ERR_REQUIRE_ASYNC_MODULE', 'require() cannot be used on an ESM graph with top-level await. Use import() instead. '
      + 'To see where the top-level await comes from, use --experimental-print-required-tla.');
  }
  if ('module.exports' in namespace) module.exports = namespace['module.exports'];
  // Compiled CommonJS asks for the mark before it takes the default export.
  else module.exports = 'default' in namespace && !('__esModule' in namespace) ? binding.markedNamespace(filename) : namespace;
}

function codeError(Type, code, message) {
  return nameWithCode(Object.assign(new Type(message), { code }));
}

function checkRequest(id) {
  if (typeof id !== 'string') {
    throw codeError(TypeError, 'ERR_INVALID_ARG_TYPE', `The "id" argument must be of type string. Received ${received(id)}`);
  }
  if (id === '') {
    throw codeError(TypeError, 'ERR_INVALID_ARG_VALUE', "The argument 'id' must be a non-empty string. Received ''");
  }
}

function makeRequire(module) {
  function require(id) {
    return module.require(id);
  }
  require.resolve = function resolve(request, options) {
    if (typeof request !== 'string') {
      throw codeError(TypeError, 'ERR_INVALID_ARG_TYPE', `The "request" argument must be of type string. Received ${received(request)}`);
    }
    return Module._resolveFilename(request, module, false, options);
  };
  require.resolve.paths = (request) => Module._resolveLookupPaths(request, module);
  require.main = mainModule;
  require.extensions = Module._extensions;
  require.cache = Module._cache;
  return require;
}

Module.createRequire = (from) => {
  let filename;
  if (from instanceof URL || (typeof from === 'string' && from.startsWith('file:'))) filename = require('url').fileURLToPath(from);
  else if (typeof from === 'string' && path.isAbsolute(from)) filename = from;
  else {
    throw codeError(TypeError, 'ERR_INVALID_ARG_VALUE', "The argument 'filename' must be a file URL object, file URL string, or absolute path string. Received " + require('util').inspect(from));
  }
  if (filename.endsWith('/')) filename += 'noop.js';
  const module = new Module(filename);
  module.filename = filename;
  return makeRequire(module);
};

const importUrl = (url) => import(url);

function startEsm(filename) {
  const running = importUrl(binding.fileUrl(filename));
  let settled = false;
  process.prependListener('exit', () => {
    if (!settled && process.exitCode === undefined) {
      require('internal/fatal').warnUnsettled();
      process.exitCode = 13;
    }
  });
  running.then(() => { settled = true; }, (error) => {
    settled = true;
    require('internal/tasks').fatal(error);
  });
}

Object.defineProperty(Module, 'resolveImport', {
  value: (specifier, parent) => binding.importUrl(specifier, parent),
});

Object.defineProperty(Module, 'runMain', {
  value(script) {
    const filename = Module._resolveFilename(script, null, true);
    process.argv[1] = filename;
    if (binding.packageType(filename) === 'module' && filename.endsWith('.js') || filename.endsWith('.mjs')) {
      startEsm(filename);
    } else {
      Module._load(filename, null, true);
    }
  },
});

module.exports = Module;
