'use strict';
// `console`. Plain texts are written without loading what only objects need.
const binding = internalBinding('process');
const DESCRIPTORS = { stdout: 1, stderr: 2 };
const { colorize } = require('internal/colors');
const state = Symbol('console');

function plain(value) {
  const type = typeof value;
  return type === 'string' || type === 'boolean' || value == null || (type === 'number' && !Object.is(value, -0));
}

function formatted(args, options) {
  if (args.length === 1 && typeof args[0] === 'string') return args[0];
  const colored = options?.colors;
  if (!(typeof args[0] === 'string' && args[0].includes('%')) && args.every(colored ? (value) => typeof value === 'string' : plain)) {
    return args.map(String).join(' ');
  }
  return require('internal/util/inspect').formatWithOptions(options ?? {}, ...args);
}

// The process's own streams are only made when the application asks for them; until then text goes straight to the descriptor.
const hostStreams = {
  stream: (name) => process.opened[name],
  terminal(name) {
    const stream = process.opened[name];
    return stream === undefined ? binding.isTerminal(DESCRIPTORS[name]) : stream.isTTY;
  },
  write(name, text) {
    const stream = process.opened[name];
    if (stream === undefined || require('internal/stdio').untouched(stream)) binding.write(DESCRIPTORS[name], text);
    else writeTo(stream, text, true);
  },
};

function ignore() {}

function writeTo(stream, text, ignoreErrors) {
  if (!ignoreErrors) {
    stream.write(text);
    return;
  }
  stream.once?.('error', ignore);
  try {
    stream.write(text);
  } catch (error) {
    // A console that reports an exhausted stack must not hide it.
    if (error instanceof RangeError) throw error;
  } finally {
    stream.removeListener?.('error', ignore);
  }
}

function customStreams(stdout, stderr, ignoreErrors) {
  const streams = { stdout, stderr };
  return {
    stream: (name) => streams[name],
    terminal: (name) => streams[name].isTTY,
    write: (name, text) => writeTo(streams[name], text, ignoreErrors),
  };
}

function Console(options, ...rest) {
  if (new.target === undefined) return Reflect.construct(Console, [options, ...rest]);
  const { coded, invalidType, invalidValue } = require('internal/errors');
  const settings = !options || typeof options.write === 'function'
    ? { stdout: options, stderr: rest[0], ignoreErrors: rest[1] }
    : options;
  const { stdout, stderr = stdout, ignoreErrors = true, colorMode = 'auto', inspectOptions, groupIndentation = 2 } = settings;
  if (!stdout || typeof stdout.write !== 'function') {
    throw coded(TypeError, 'ERR_CONSOLE_WRITABLE_STREAM', 'Console expects a writable stream instance for stdout');
  }
  if (!stderr || typeof stderr.write !== 'function') {
    throw coded(TypeError, 'ERR_CONSOLE_WRITABLE_STREAM', 'Console expects a writable stream instance for stderr');
  }
  if (!['auto', true, false].includes(colorMode)) throw invalidValue('colorMode', colorMode, "must be one of: 'auto', true, false");
  if (inspectOptions !== undefined && typeof inspectOptions !== 'object') throw invalidType('options.inspectOptions', 'object', inspectOptions);
  prepare(this, customStreams(stdout, stderr, ignoreErrors), { colorMode, inspectOptions, groupIndentation });
  return this;
}

function prepare(console, streams, { colorMode, inspectOptions, groupIndentation }) {
  Object.defineProperty(console, state, {
    value: { streams, colorMode, inspectOptions, groupIndentation, indent: '', counts: new Map(), timers: new Map() },
  });
  for (const name of Object.keys(methods)) {
    const method = methods[name].bind(console);
    Object.defineProperty(method, 'name', { value: name });
    console[name] = method;
  }
}

function inspectOptionsFor(console, name) {
  const { streams, colorMode, inspectOptions } = console[state];
  const given = typeof inspectOptions?.get === 'function' ? inspectOptions.get(streams.stream(name)) : inspectOptions;
  if (given?.colors !== undefined) return given;
  const colors = colorMode === 'auto' ? colorize(streams.stream(name), streams.terminal(name)) : colorMode;
  return colors ? { ...given, colors: true } : given;
}

function print(console, name, args) {
  write(console, name, formatted(args, inspectOptionsFor(console, name)));
}

function write(console, name, text) {
  const { streams, indent } = console[state];
  if (indent !== '') text = indent + (text.includes('\n') ? text.replaceAll('\n', `\n${indent}`) : text);
  streams.write(name, `${text}\n`);
}

function elapsed(milliseconds) {
  const pad = (value) => String(value).padStart(2, '0');
  const hours = Math.floor(milliseconds / 3_600_000);
  const minutes = Math.floor((milliseconds % 3_600_000) / 60_000);
  const seconds = (milliseconds % 60_000) / 1000;
  if (hours > 0 || minutes > 0) {
    const [whole, fraction] = seconds.toFixed(3).split('.');
    return `${hours > 0 ? `${hours}:${pad(minutes)}` : minutes}:${pad(whole)}.${fraction} (${hours > 0 ? 'h:m' : ''}m:ss.mmm)`;
  }
  return milliseconds >= 1000 ? `${seconds.toFixed(3)}s` : `${Number(milliseconds.toFixed(3))}ms`;
}

const now = () => Number(binding.nanoTime()) / 1e6;

function timed(console, label, method, more) {
  const started = console[state].timers.get(label);
  if (started === undefined) {
    process.emitWarning(`No such label '${label}' for console.${method}()`);
    return;
  }
  print(console, 'stdout', ['%s: %s', label, elapsed(now() - started), ...more]);
}

const methods = {
  log(...args) {
    print(this, 'stdout', args);
  },
  warn(...args) {
    print(this, 'stderr', args);
  },
  dir(object, options) {
    const { inspect } = require('internal/util/inspect');
    write(this, 'stdout', inspect(object, { customInspect: false, ...inspectOptionsFor(this, 'stdout'), ...options }));
  },
  time(label = 'default') {
    label = `${label}`;
    if (this[state].timers.has(label)) process.emitWarning(`Label '${label}' already exists for console.time()`);
    else this[state].timers.set(label, now());
  },
  timeEnd(label = 'default') {
    label = `${label}`;
    timed(this, label, 'timeEnd', []);
    this[state].timers.delete(label);
  },
  timeLog(label = 'default', ...more) {
    timed(this, `${label}`, 'timeLog', more);
  },
  trace(...args) {
    const trace = { name: 'Trace', message: formatted(args) };
    Error.captureStackTrace(trace, this.trace);
    this.error(trace.stack);
  },
  assert(expression, ...args) {
    if (expression) return;
    // An object becomes text here, as in Node 20.
    args[0] = `Assertion failed${args.length === 0 ? '' : `: ${args[0]}`}`;
    this.warn(...args);
  },
  clear() {
    if (this[state].streams.terminal('stdout') && process.env.TERM !== 'dumb') this[state].streams.write('stdout', '\x1b[1;1H\x1b[0J');
  },
  count(label = 'default') {
    label = `${label}`;
    const count = (this[state].counts.get(label) ?? 0) + 1;
    this[state].counts.set(label, count);
    this.log(`${label}: ${count}`);
  },
  countReset(label = 'default') {
    if (!this[state].counts.delete(`${label}`)) process.emitWarning(`Count for '${label}' does not exist`);
  },
  group(...args) {
    if (args.length > 0) this.log(...args);
    this[state].indent += ' '.repeat(this[state].groupIndentation);
  },
  groupEnd() {
    const { indent, groupIndentation } = this[state];
    this[state].indent = indent.slice(0, indent.length - groupIndentation);
  },
  table(data, columns) {
    const text = require('internal/console_table').table(data, columns);
    if (text === undefined) this.log(data);
    else this.log(text);
  },
};
Object.assign(methods, {
  debug: methods.log,
  info: methods.log,
  dirxml: methods.log,
  error: methods.warn,
  groupCollapsed: methods.group,
});

for (const name of Object.keys(methods)) Console.prototype[name] = methods[name];
Object.defineProperty(Console, Symbol.hasInstance, { value: (instance) => instance?.[state] !== undefined });

const globalConsole = Object.create({});
prepare(globalConsole, hostStreams, { colorMode: 'auto', groupIndentation: 2 });
Object.assign(globalConsole, { Console, profile: ignore, profileEnd: ignore, timeStamp: ignore, context: () => globalConsole });
Object.defineProperty(globalConsole, Symbol.toStringTag, { value: 'console', configurable: true });
for (const name of Object.keys(DESCRIPTORS)) {
  Object.defineProperty(globalConsole, `_${name}`, { configurable: true, get: () => process[name] });
}

module.exports = { globalConsole, Console };
