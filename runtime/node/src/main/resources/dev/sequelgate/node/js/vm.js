'use strict';
// Scripts. This context's run as they are; another "new" context is an object whose properties are a script's variables.
const binding = internalBinding('vm');
const { invalidType, unavailable, validateString, validateArray } = require('internal/errors');
const contexts = new WeakSet();
// Sloppy mode, so that the object can stand in for the script's global scope; functions that the script declares are handed on afterwards.
const evaluate = new Function('$scope', '$code', '$functions', `
  let $result;
  with ($scope) { $result = eval($code); }
  for (const $name of $functions) $scope[$name] = eval($name);
  return $result;`);
const OWN = new Set(['$scope', '$code', '$functions', '$result', '$name', 'eval']);
const FUNCTION = /(?:^|[;{}\n])\s*(?:async\s+)?function\s*\*?\s*([\w$]+)/g;
const VARIABLE = /(?:^|[;{}\n])\s*var\s+([\w$]+)/g;
const ASSIGNED = /(?:^|[^.\w$])([A-Za-z_$][\w$]*)\s*(?:[-+*/%&|^]|\*\*|<<|>>>?|&&|\|\||\?\?)?=(?![=>])/g;
const INTRINSICS = new Set(['Object', 'Function', 'Array', 'String', 'Date', 'Number', 'Boolean', 'RegExp', 'Math', 'JSON', 'NaN', 'Infinity', 'undefined', 'isNaN', 'isFinite', 'parseFloat', 'parseInt', 'encodeURI', 'encodeURIComponent', 'decodeURI', 'decodeURIComponent', 'escape', 'unescape', 'Error', 'EvalError', 'RangeError', 'ReferenceError', 'SyntaxError', 'TypeError', 'URIError', 'AggregateError', 'ArrayBuffer', 'Int8Array', 'Uint8Array', 'Uint8ClampedArray', 'Int16Array', 'Uint16Array', 'Int32Array', 'Uint32Array', 'Float32Array', 'Float64Array', 'BigInt64Array', 'BigUint64Array', 'DataView', 'BigInt', 'Map', 'Set', 'WeakMap', 'WeakSet', 'Symbol', 'Reflect', 'Proxy', 'Promise', 'SharedArrayBuffer', 'Atomics', 'WeakRef', 'FinalizationRegistry', 'Intl']);

function filenameOf(options) {
  return (typeof options === 'string' ? options : options?.filename) ?? 'evalmachine.<anonymous>';
}

class Script {
  #code;
  #run;

  constructor(code, options = {}) {
    this.#code = `${code}`;
    this.#run = binding.script(this.#code, filenameOf(options));
    this.cachedDataRejected = typeof options === 'object' && options.cachedData ? true : undefined;
    this.sourceMapURL = /\/\/[#@] sourceMappingURL=(\S+)\s*$/.exec(this.#code)?.[1];
  }

  runInThisContext() {
    return this.#run();
  }

  runInContext(context) {
    checkContext(context);
    return runIn(context, this.#code);
  }

  runInNewContext(object) {
    return this.runInContext(createContext(object));
  }

  createCachedData() {
    return Buffer.alloc(0);
  }
}

function checkContext(object) {
  if (object === null || typeof object !== 'object' || !contexts.has(object)) {
    throw invalidType('contextifiedObject', 'vm.Context', object);
  }
}

const namesIn = (code, pattern) => [...code.matchAll(pattern)].map((match) => match[1]);

function runIn(object, code) {
  const functions = new Set(namesIn(code, FUNCTION));
  const written = new Set([...namesIn(code, VARIABLE), ...namesIn(code, ASSIGNED)].filter((name) => !functions.has(name)));
  const scope = new Proxy(object, {
    // A name that neither the object nor the script knows stays undeclared.
    has: (target, key) => !OWN.has(key) && (key in target ? !functions.has(key) : written.has(key) || (key in globalThis && !functions.has(key))),
    get(target, key) {
      if (key === Symbol.unscopables) return undefined;
      if (key in target) return target[key];
      if (key === 'globalThis') return target;
      return INTRINSICS.has(key) ? globalThis[key] : undefined;
    },
    set(target, key, value) {
      target[key] = value;
      return true;
    },
  });
  return evaluate.call(object, scope, code, functions);
}

function createContext(object = {}) {
  if (object === null || typeof object !== 'object') throw invalidType('contextObject', 'Object', object);
  contexts.add(object);
  return object;
}

function runInContext(code, context, options) {
  checkContext(context);
  return new Script(code, options).runInContext(context);
}

module.exports = {
  Script,
  createContext,
  createScript: (code, options) => new Script(code, options),
  runInContext,
  runInNewContext: (code, object, options) => runInContext(code, createContext(object), options),
  runInThisContext: (code, options) => new Script(code, options).runInThisContext(),
  isContext(object) {
    if (object === null || typeof object !== 'object') throw invalidType('object', 'Object', object);
    return contexts.has(object);
  },
  compileFunction(code, parameters = [], options = {}) {
    validateString(code, 'code');
    validateArray(parameters, 'params');
    if (options.contextExtensions?.length > 0) throw unavailable('vm.compileFunction with contextExtensions', 'pass their properties as parameters');
    return binding.script(`(function (${parameters.join(',')}) {${code}\n})`, filenameOf(options))();
  },
  measureMemory() {
    throw unavailable('vm.measureMemory', 'use process.memoryUsage()');
  },
  constants: { __proto__: null, USE_MAIN_CONTEXT_DEFAULT_LOADER: Symbol('vm_dynamic_import_main_context_default') },
};
