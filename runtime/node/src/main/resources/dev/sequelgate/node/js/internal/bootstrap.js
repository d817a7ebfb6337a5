'use strict';
// The first script of every process: makes the built-in modules reachable and gives Java the calls of its event loop.
const { internalBinding, compileBuiltin, fault, followContexts } = native;
const global = globalThis;
const loaded = new Map();
// Empty until its own module fills it: modules that come earlier keep this reference.
const process = {};

function requireBuiltin(id) {
  if (id.startsWith('node:')) id = id.slice(5);
  let module = loaded.get(id);
  if (module === undefined) {
    module = { id, exports: {}, loaded: false };
    loaded.set(id, module);
    try {
      compileBuiltin(id).call(module.exports, module.exports, requireBuiltin, module, process, internalBinding);
    } catch (error) {
      loaded.delete(id);
      throw error;
    }
    module.loaded = true;
  }
  return module.exports;
}

function hidden(object, key, value) {
  Object.defineProperty(object, key, { value, writable: true, configurable: true, enumerable: false });
}

function lazyGlobal(name, id, enumerable = false) {
  Object.defineProperty(global, name, {
    configurable: true,
    enumerable,
    get() {
      const value = requireBuiltin(id)[name];
      Object.defineProperty(global, name, { value, writable: true, configurable: true, enumerable });
      return value;
    },
    set(value) {
      Object.defineProperty(global, name, { value, writable: true, configurable: true, enumerable });
    },
  });
}

for (const name of ['dispose', 'asyncDispose']) {
  if (Symbol[name] === undefined) Object.defineProperty(Symbol, name, { value: Symbol(`Symbol.${name}`) });
}

const unhandled = [];
global.Graal.setUnhandledPromiseRejectionHandler((reason, promise) => {
  unhandled.push({ reason, promise });
});
delete global.Graal;
delete global.Polyglot;
delete global.arguments;

loaded.set('internal/builtins', { exports: { requireBuiltin, hidden, NativeTextDecoder: TextDecoder } });
const tasks = requireBuiltin('internal/tasks');
requireBuiltin('internal/process').fill(process, tasks);
loaded.set('process', { exports: process, loaded: true });
tasks.connect(process, unhandled);
tasks.context.follow = followContexts;

hidden(global, 'process', process);
hidden(global, 'global', global);
const timers = requireBuiltin('timers');
for (const name of ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'setImmediate', 'clearImmediate']) {
  Object.defineProperty(global, name, { value: timers[name], writable: true, configurable: true, enumerable: true });
}
Object.defineProperty(global, 'queueMicrotask', { value: tasks.queueMicrotask, writable: true, configurable: true, enumerable: true });
lazyGlobal('console', 'internal/globals');
for (const name of ['Buffer', 'atob', 'btoa', 'Blob', 'File']) lazyGlobal(name, 'buffer');
lazyGlobal('TextDecoder', 'internal/text_decoder');
lazyGlobal('fetch', 'internal/fetch', true);
for (const name of ['Headers', 'Request', 'Response', 'FormData']) lazyGlobal(name, 'internal/fetch');
for (const name of ['URL', 'URLSearchParams']) lazyGlobal(name, 'internal/globals');
for (const name of ['EventTarget', 'Event', 'CustomEvent', 'AbortController', 'AbortSignal']) lazyGlobal(name, 'internal/event_target');
for (const name of ['performance', 'structuredClone', 'DOMException']) lazyGlobal(name, 'internal/globals', name !== 'DOMException');
for (const name of ['MessageChannel', 'MessagePort', 'MessageEvent', 'BroadcastChannel']) lazyGlobal(name, 'internal/message_channel');
for (const name of ['ReadableStream', 'WritableStream', 'TransformStream', 'ByteLengthQueuingStrategy', 'CountQueuingStrategy', 'TextEncoderStream', 'TextDecoderStream', 'ReadableStreamDefaultReader', 'ReadableStreamBYOBReader', 'ReadableStreamBYOBRequest', 'ReadableByteStreamController', 'ReadableStreamDefaultController', 'WritableStreamDefaultController', 'WritableStreamDefaultWriter', 'TransformStreamDefaultController', 'CompressionStream', 'DecompressionStream']) lazyGlobal(name, 'stream/web');
lazyGlobal('crypto', 'internal/crypto/webcrypto', true);
for (const name of ['Crypto', 'CryptoKey', 'SubtleCrypto']) lazyGlobal(name, 'internal/crypto/webcrypto');
for (const name of ['PerformanceEntry', 'PerformanceMark', 'PerformanceMeasure', 'PerformanceObserver']) lazyGlobal(name, 'perf_hooks');

const Module = requireBuiltin('module');
let mainThrew = false;
hidden(global, Symbol.for('sequelgate.require'), (place) =>
  place.startsWith('node:') ? requireBuiltin(place) : Module._load(place, null, false));
hidden(global, Symbol.for('sequelgate.fault'), (number) => fault(number));
hidden(global, Symbol.for('sequelgate.resolve'), (specifier, parent) => Module.resolveImport(specifier, parent));
hidden(global, Symbol.for('sequelgate.main'), () => {
  delete global[Symbol.for('sequelgate.main')];
  // Not caught and thrown anew: a value that is no Error is found only by the place of its own throw.
  mainThrew = true;
  Module.runMain(process.argv[1]);
  mainThrew = false;
  tasks.drainTicks();
});

const constructors = { Error, TypeError, RangeError };
return {
  timer: timers.fire,
  immediate: timers.runImmediate,
  callback: tasks.callback,
  bind: tasks.context.bind,
  failed(error, file, line, column) {
    if (mainThrew) tasks.escaped(error);
    mainThrew = false;
    if (!tasks.wasExpected(error)) tasks.fatal(error, 'uncaughtException', file && { file, line, column });
  },
  afterTask: tasks.afterTask,
  beforeExit: () => process.emit('beforeExit', process.exitCode ?? 0),
  exiting: () => process.finish(),
  error(type, message, properties) {
    const error = new constructors[type](message);
    for (const key in properties) error[key] = properties[key];
    if (error.code !== undefined && type !== 'Error' || String(error.code).startsWith('ERR_')) tasks.nameWithCode(error);
    return error;
  },
  buffer: (arrayBuffer) => requireBuiltin('buffer').Buffer.from(arrayBuffer),
  deprecated: (code, text) => process.emitWarning(text, 'DeprecationWarning', code),
  builtinExports: (id) => Object.keys(requireBuiltin(id)),
};
