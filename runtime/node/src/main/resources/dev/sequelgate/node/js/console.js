'use strict';
// The global console, and the class Console for other streams.
const binding = internalBinding('process');
const isConsole = Symbol('isConsole');
const GROUP_WIDTH = 1000;

/** Text without the inspector, which is large, where every value is plain. */
function plain(args) {
  let text = '';
  for (let i = 0; i < args.length; i++) {
    const value = args[i];
    if (typeof value === 'string') {
      if (i === 0 && args.length > 1 && value.includes('%')) return undefined;
    } else if (typeof value !== 'boolean' && value !== undefined && value !== null) {
      return undefined;
    }
    text += i === 0 ? value : ` ${value}`;
  }
  return text;
}

function standard(name, fd) {
  return {
    get stream() { return process[name]; },
    // The stream is made only when somebody asks for it.
    write(text) {
      if (process.madeStreams[name]) process[name].write(text);
      else binding.write(fd, text);
    },
    colors() {
      return Boolean(binding.isTerminal(fd)) && process[name].getColorDepth() > 2;
    },
  };
}

function given(stream, ignoreErrors) {
  return {
    stream,
    write(text) {
      if (!ignoreErrors) {
        stream.write(text);
        return;
      }
      // An error listener for the time of one write: a closed stream must not end the process.
      const watched = stream.listenerCount?.('error') === 0;
      if (watched) stream.once('error', noop);
      stream.write(text, () => watched && stream.removeListener('error', noop));
    },
    colors: () => Boolean(stream.isTTY) && (typeof stream.getColorDepth === 'function' ? stream.getColorDepth() > 2 : true),
  };
}

function noop() {}

function elapsed(nanos) {
  const ms = Number(nanos) / 1e6;
  if (ms < 1000) return `${Number(ms.toFixed(3))}ms`;
  const seconds = ms / 1000;
  if (seconds < 60) return `${seconds.toFixed(3)}s`;
  const two = (number) => String(Math.floor(number)).padStart(2, '0');
  const rest = seconds % 60;
  const minutes = Math.floor(seconds / 60);
  const shown = `${two(minutes % 60)}:${rest.toFixed(3).padStart(6, '0')}`.replace(/^0(?=\d:)/, '');
  return minutes < 60 ? `${shown} (m:ss.mmm)` : `${Math.floor(minutes / 60)}:${two(minutes % 60)}:${rest.toFixed(3).slice(0, 2).padStart(2, '0')} (h:mm:ss)`;
}

function methods({ out, err, colorMode, inspectOptions, groupIndentation }) {
  let indent = '';
  const counts = new Map();
  const timers = new Map();

  function options(target) {
    if (inspectOptions) return { colors: colorMode === 'auto' ? target.colors() : colorMode, ...inspectOptions };
    return { colors: colorMode === 'auto' ? target.colors() : colorMode };
  }

  function print(target, text) {
    target.write(`${indent === '' ? text : indent + text.replaceAll('\n', `\n${indent}`)}\n`);
  }

  function say(target, args) {
    print(target, plain(args) ?? require('internal/util/inspect').formatWithOptions(options(target), ...args));
  }

  function timed(self, name, label, values) {
    const start = timers.get(label);
    if (start === undefined) {
      process.emitWarning(`No such label '${label}' for console.${name}()`);
      return false;
    }
    self.log('%s: %s', label, elapsed(process.hrtime.bigint() - start), ...values);
    return true;
  }

  return {
    log(...args) { say(out, args); },
    warn(...args) { say(err, args); },
    dir(value, given) {
      print(out, require('internal/util/inspect').inspect(value, { customInspect: false, ...options(out), ...given }));
    },
    time(label = 'default') {
      label = `${label}`;
      if (timers.has(label)) process.emitWarning(`Label '${label}' already exists for console.time()`);
      else timers.set(label, process.hrtime.bigint());
    },
    timeEnd(label = 'default') {
      label = `${label}`;
      if (timed(this, 'timeEnd', label, [])) timers.delete(label);
    },
    timeLog(label = 'default', ...values) { timed(this, 'timeLog', `${label}`, values); },
    trace: function trace(...args) {
      const shown = { name: 'Trace', message: args.length === 0 ? '' : require('internal/util/inspect').format(...args) };
      Error.captureStackTrace(shown, trace);
      this.error(`${shown.name}${shown.message && `: ${shown.message}`}${shown.stack.slice(shown.stack.indexOf('\n    at '))}`);
    },
    assert(condition, ...args) {
      if (condition) return;
      if (typeof args[0] === 'string') args[0] = `Assertion failed: ${args[0]}`;
      else args.unshift('Assertion failed');
      this.warn(...args);
    },
    clear() {
      if (out.stream.isTTY && process.env.TERM !== 'dumb') out.write('\x1b[1;1H\x1b[0J');
    },
    count(label = 'default') {
      label = `${label}`;
      const count = (counts.get(label) ?? 0) + 1;
      counts.set(label, count);
      this.log(`${label}: ${count}`);
    },
    countReset(label = 'default') {
      if (!counts.delete(`${label}`)) process.emitWarning(`Count for '${label}' does not exist`);
    },
    group(...args) {
      if (args.length > 0) this.log(...args);
      if (indent.length < GROUP_WIDTH) indent += ' '.repeat(groupIndentation);
    },
    groupEnd() { indent = indent.slice(0, -groupIndentation || undefined); },
    table(data, properties) {
      if (data === null || typeof data !== 'object') {
        this.log(data);
        return;
      }
      if (properties !== undefined && !Array.isArray(properties)) {
        throw require('internal/arguments').invalidType('properties', 'an instance of Array', properties);
      }
      this.log(require('internal/console_table').table(data, properties, options(out).colors));
    },
  };
}

function fill(console, settings) {
  const own = methods(settings);
  const bound = {};
  for (const [name, method] of Object.entries(own)) {
    const call = name === 'trace' ? method : method.bind(console);
    bound[name] = Object.defineProperty(name === 'trace' ? (...args) => method.apply(console, args) : call, 'name', { value: name });
  }
  const alias = (name, of) => {
    bound[name] = Object.defineProperty((...args) => own[of].apply(console, args), 'name', { value: name });
  };
  for (const name of ['debug', 'info', 'dirxml']) alias(name, 'log');
  alias('error', 'warn');
  alias('groupCollapsed', 'group');
  const order = ['log', 'warn', 'dir', 'time', 'timeEnd', 'timeLog', 'trace', 'assert', 'clear', 'count', 'countReset', 'group', 'groupEnd',
    'table', 'debug', 'info', 'dirxml', 'error', 'groupCollapsed'];
  for (const name of order) {
    Object.defineProperty(console, name, { value: bound[name], writable: true, configurable: true, enumerable: true });
  }
  Object.defineProperty(console, isConsole, { value: true });
  for (const [name, target] of [['_stdout', settings.out], ['_stderr', settings.err]]) {
    Object.defineProperty(console, name, { get: () => target.stream, configurable: true, enumerable: false });
  }
  return console;
}

function Console(options) {
  const { fault, invalidType } = require('internal/arguments');
  if (!new.target) return Reflect.construct(Console, arguments);
  if (!options || typeof options.write === 'function') {
    options = { stdout: arguments[0], stderr: arguments[1], ignoreErrors: arguments[2] };
  }
  const { stdout, stderr = stdout, ignoreErrors = true, colorMode = 'auto', inspectOptions, groupIndentation = 2 } = options;
  if (!stdout || typeof stdout.write !== 'function') throw fault(TypeError, 'ERR_CONSOLE_WRITABLE_STREAM', 'Console expects a writable stream instance for stdout');
  if (!stderr || typeof stderr.write !== 'function') throw fault(TypeError, 'ERR_CONSOLE_WRITABLE_STREAM', 'Console expects a writable stream instance for stderr');
  if (typeof colorMode !== 'boolean' && colorMode !== 'auto') {
    throw require('internal/arguments').invalidValue('colorMode', "must be one of: 'auto', true, false", colorMode);
  }
  if (typeof groupIndentation !== 'number') throw invalidType('groupIndentation', 'of type number', groupIndentation);
  fill(this, { out: given(stdout, ignoreErrors), err: given(stderr, ignoreErrors), colorMode, inspectOptions, groupIndentation });
}
Object.defineProperty(Console, Symbol.hasInstance, { value: (value) => Boolean(value?.[isConsole]) });

// Browsers' consoles have no class of their own either.
const console = Object.create({});
fill(console, { out: standard('stdout', 1), err: standard('stderr', 2), colorMode: 'auto', inspectOptions: undefined, groupIndentation: 2 });
for (const name of ['profile', 'profileEnd', 'timeStamp', 'context']) console[name] = noop;
console.Console = Console;
Object.defineProperty(console, Symbol.toStringTag, { value: 'console', configurable: true });
module.exports = console;
