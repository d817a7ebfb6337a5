'use strict';
// The global console and the class that makes others.
const { formatWithOptions, inspect } = require('internal/util/inspect');
const kOut = Symbol('kOut');
const kErr = Symbol('kErr');
const kState = Symbol('kState');

function Console(options, stderr, ignoreErrors = true) {
  if (!new.target) return Reflect.construct(Console, arguments);
  if (!options || typeof options.write === 'function') options = { stdout: options, stderr, ignoreErrors };
  const { stdout, stderr: errors = options.stdout, colorMode = 'auto', inspectOptions, groupIndentation = 2 } = options;
  if (!stdout || typeof stdout.write !== 'function') {
    const { coded } = require('internal/errors');
    throw coded(TypeError, 'ERR_CONSOLE_WRITABLE_STREAM', `Console expects a writable stream instance for stdout`);
  }
  setUp(this, () => stdout, () => errors, { colorMode, inspectOptions, groupIndentation });
}

function setUp(target, out, err, options) {
  const state = { indent: '', counts: new Map(), timers: new Map(), ...options };
  Object.defineProperties(target, {
    [kOut]: { get: out, configurable: true },
    [kErr]: { get: err, configurable: true },
    [kState]: { value: state },
  });
  for (const name of Object.keys(methods)) {
    Object.defineProperty(target, name, { value: methods[name].bind(target), writable: true, configurable: true, enumerable: true });
  }
}

function optionsFor(self, stream) {
  const { colorMode, inspectOptions } = self[kState];
  if (inspectOptions) return inspectOptions;
  const colors = colorMode === 'auto' ? Boolean(stream.isTTY && (typeof stream.getColorDepth !== 'function' || stream.getColorDepth() > 2)) : colorMode;
  return { colors };
}

function write(self, stream, text) {
  const { indent } = self[kState];
  const shown = indent ? indent + text.replaceAll('\n', `\n${indent}`) : text;
  stream.write(`${shown}\n`);
}

const print = (self, stream, values) => write(self, stream, formatWithOptions(optionsFor(self, stream), ...values));

function elapsed(start) {
  const ms = Number(process.hrtime.bigint() - start) / 1e6;
  if (ms >= 3_600_000) {
    const minutes = Math.floor(ms / 60_000);
    return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')} (h:mm)`;
  }
  if (ms >= 60_000) {
    const seconds = ms / 1000;
    return `${Math.floor(seconds / 60)}:${(seconds % 60).toFixed(3).padStart(6, '0')} (m:ss.mmm)`;
  }
  return ms >= 1000 ? `${(ms / 1000).toFixed(3)}s` : `${Number(ms.toFixed(3))}ms`;
}

function timer(self, method, label) {
  const start = self[kState].timers.get(label);
  if (start === undefined) process.emitWarning(`No such label '${label}' for console.${method}()`);
  return start;
}

const methods = {
  log(...values) { print(this, this[kOut], values); },
  warn(...values) { print(this, this[kErr], values); },
  error(...values) { print(this, this[kErr], values); },
  dir(value, options) {
    write(this, this[kOut], inspect(value, { customInspect: false, ...optionsFor(this, this[kOut]), ...options }));
  },
  time(label = 'default') {
    label = `${label}`;
    if (this[kState].timers.has(label)) process.emitWarning(`Label '${label}' already exists for console.time()`);
    else this[kState].timers.set(label, process.hrtime.bigint());
  },
  timeEnd(label = 'default') {
    label = `${label}`;
    const start = timer(this, 'timeEnd', label);
    if (start === undefined) return;
    this.log('%s: %s', label, elapsed(start));
    this[kState].timers.delete(label);
  },
  timeLog(label = 'default', ...values) {
    label = `${label}`;
    const start = timer(this, 'timeLog', label);
    if (start !== undefined) this.log('%s: %s', label, elapsed(start), ...values);
  },
  trace: function trace(...values) {
    const error = new Error();
    error.name = 'Trace';
    error.message = formatWithOptions(optionsFor(this, this[kErr]), ...values);
    const frames = String(error.stack).split('\n').slice(2).join('\n');
    this.error(`Trace${error.message ? `: ${error.message}` : ''}\n${frames}`);
  },
  assert(condition, ...values) {
    if (condition) return;
    values[0] = `Assertion failed${values.length === 0 ? '' : `: ${values[0]}`}`;
    this.warn(...values);
  },
  clear() {
    const stream = this[kOut];
    if (stream.isTTY && process.env.TERM !== 'dumb') stream.write('\x1b[1;1H\x1b[0J');
  },
  count(label = 'default') {
    label = `${label}`;
    const { counts } = this[kState];
    const count = (counts.get(label) ?? 0) + 1;
    counts.set(label, count);
    this.log(`${label}: ${count}`);
  },
  countReset(label = 'default') {
    label = `${label}`;
    if (!this[kState].counts.delete(label)) process.emitWarning(`Count for '${label}' does not exist`);
  },
  group(...values) {
    if (values.length > 0) this.log(...values);
    this[kState].indent += ' '.repeat(this[kState].groupIndentation);
  },
  groupEnd() {
    const { indent, groupIndentation } = this[kState];
    this[kState].indent = indent.slice(0, indent.length - groupIndentation);
  },
  table(data, properties) {
    if (data === null || typeof data !== 'object') this.log(data);
    else this.log(require('internal/console_table')(data, properties));
  },
};
methods.debug = function debug(...values) { print(this, this[kOut], values); };
methods.info = function info(...values) { print(this, this[kOut], values); };
methods.dirxml = function dirxml(...values) { print(this, this[kOut], values); };
methods.groupCollapsed = methods.group;

const globalConsole = Object.create({});
setUp(globalConsole, () => process.stdout, () => process.stderr, { colorMode: 'auto', groupIndentation: 2 });
Object.defineProperty(globalConsole, Symbol.toStringTag, { value: 'console', configurable: true });
globalConsole.Console = Console;

module.exports = globalConsole;
