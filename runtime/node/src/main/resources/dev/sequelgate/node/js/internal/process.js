'use strict';
// The object `process`.
const binding = internalBinding('process');
const EventEmitter = require('events');
const { fault, invalidType, invalidValue, outOfRange } = require('internal/arguments');
const signals = require('internal/process_signals');
const VERSION = 'v20.20.2';
function environment() {
  const values = Object.assign({}, binding.environment);
  return new Proxy(values, {
    set(target, key, value) {
      if (typeof key === 'symbol') throw new TypeError('Cannot convert a Symbol value to a string');
      target[key] = String(value);
      return true;
    },
    defineProperty(target, key, descriptor) {
      if ('value' in descriptor) descriptor.value = String(descriptor.value);
      return Reflect.defineProperty(target, key, descriptor);
    },
  });
}

/** The user and groups, read at first use; on Windows Node has no such functions. */
function identity() {
  if (binding.platform === 'win32') return {};
  let known;
  const read = () => (known ??= binding.identity());
  return {
    getuid: () => Number(read().uid),
    geteuid: () => Number(read().euid),
    getgid: () => Number(read().gid),
    getegid: () => Number(read().egid),
    getgroups: () => [...new Set([...Array.from(read().groups, Number), Number(read().egid)])],
  };
}

function umask(mask) {
  const current = binding.identity().umask ?? 0o022;
  if (mask === undefined) return current;
  const wanted = typeof mask === 'string' ? (/^[0-7]+$/.test(mask) ? parseInt(mask, 8) : NaN) : mask;
  if (typeof wanted !== 'number') throw invalidType('mask', 'of type number', mask);
  if (!Number.isInteger(wanted)) throw invalidValue('mask', 'must be a 32-bit unsigned integer or an octal string', mask);
  if (wanted !== current) {
    throw fault(Error, 'ERR_FEATURE_UNAVAILABLE_ON_PLATFORM', 'process.umask(mask): a JVM cannot change its umask; set it in the shell that starts the process');
  }
  return current;
}

/** Makes the object the process. */
function fill(self, tasks) {
  function process() {}
  const prototype = Object.create(EventEmitter.prototype, { constructor: { value: process, configurable: true, writable: true } });
  Object.defineProperty(prototype, Symbol.toStringTag, { value: 'process', configurable: true });
  Object.setPrototypeOf(self, prototype);
  EventEmitter.call(self);
  let exitCode;
  let exited = false;
  const started = binding.nanoTime();

  // What the application has asked for: the console goes around a stream that nobody knows.
  const opened = {};

  function lazyStream(name, make) {
    Object.defineProperty(self, name, {
      configurable: true, enumerable: true,
      get() { return opened[name] ??= make(); },
      set(value) { opened[name] = value; },
    });
  }

  Object.assign(self, {
    version: VERSION,
    versions: {
      node: VERSION.slice(1), v8: '11.3.244.8-node.33', uv: '1.46.0', zlib: '1.3.0.1', modules: '115', openssl: '3.0.15',
      unicode: '15.0', icu: '73.2',
    },
    arch: binding.arch,
    platform: binding.platform,
    release: { name: 'node', lts: 'Iron' },
    argv: [binding.execPath, binding.scriptPath, ...binding.arguments],
    argv0: 'node',
    execArgv: [],
    execPath: binding.execPath,
    env: environment(),
    pid: Number(binding.pid),
    ppid: Number(binding.ppid),
    title: 'node',
    features: { inspector: false, debug: false, uv: true, ipv6: true, tls_alpn: true, tls_sni: true, tls_ocsp: true, tls: true, require_module: true, typescript: false },
    config: { target_defaults: {}, variables: {} },
    allowedNodeEnvironmentFlags: new Set(),
    cwd: () => binding.cwd(),
    chdir(directory) {
      if (typeof directory !== 'string') throw invalidType('directory', 'of type string', directory);
      binding.chdir(directory);
    },
    nextTick: tasks.nextTick,
    uptime: () => binding.uptime(),
    hrtime,
    memoryUsage,
    resourceUsage: () => ({ userCPUTime: Math.round(binding.cpuNanos() / 1e3), systemCPUTime: 0, maxRSS: Math.round(binding.memory()[0] / 1024) }),
    cpuUsage(before) {
      if (before !== undefined && (before === null || typeof before !== 'object')) throw invalidType('prevValue', 'of type object', before);
      const user = Math.round(binding.cpuNanos() / 1e3);
      return before ? { user: user - before.user, system: 0 } : { user, system: 0 };
    },
    umask,
    ...identity(),
    abort() { binding.abort(); },
    loadEnvFile(path = '.env') {
      const values = require('util').parseEnv(require('fs').readFileSync(path, 'utf8'));
      for (const [name, value] of Object.entries(values)) self.env[name] ??= value;
    },
    constrainedMemory: () => Number(binding.memory()[2]),
    availableMemory: () => Number(binding.memory()[2] - binding.memory()[1]),
    kill: signals.kill,
    emitWarning,
    exit(code) {
      if (code !== undefined) self.exitCode = code;
      binding.exit(self.finish());
    },
    reallyExit: (code) => binding.exit(code ?? 0),
    binding(name) { throw new Error(`No such module: ${name}`); },
    setUncaughtExceptionCaptureCallback(fn) {
      if (fn !== null && typeof fn !== 'function') throw invalidType('fn', 'of type function or null', fn);
      hide('captureFunction', fn);
    },
    hasUncaughtExceptionCaptureCallback: () => self.captureFunction != null,
    setSourceMapsEnabled() {},
    getActiveResourcesInfo: () => [],
    getBuiltinModule: (id) => (require('module').isBuiltin(id) ? require(id) : undefined),
    stdinIsPaused: undefined,
  });
  delete self.stdinIsPaused;

  function hide(name, value) {
    Object.defineProperty(self, name, { value, writable: true, configurable: true, enumerable: false });
  }
  hide('captureFunction', null);
  hide('exiting', false);
  hide('opened', opened);
  // Ends at once, for errors nobody caught; one in the handler of such errors leaves no room for listeners either.
  hide('die', (code) => {
    self.exitCode = code;
    exited ||= code === 7;
    binding.exit(self.finish());
  });
  hide('finish', () => {
    if (!exited) {
      exited = true;
      self.exiting = true;
      self.emit('exit', Number(exitCode ?? 0));
    }
    return Number(exitCode ?? 0);
  });
  Object.defineProperty(self, '_exiting', { get: () => self.exiting, configurable: true });
  Object.defineProperty(self, 'exitCode', {
    configurable: true, enumerable: true,
    get: () => exitCode,
    set(code) {
      if (code !== null && code !== undefined) {
        const number = typeof code === 'string' && code !== '' ? Number(code) : code;
        if (typeof number !== 'number' || (typeof code === 'string' && Number.isNaN(number))) throw invalidType('code', 'of type number', code);
        if (!Number.isInteger(number)) throw outOfRange('code', 'an integer', number);
      }
      exitCode = code;
    },
  });

  lazyStream('stdout', () => require('internal/stdio').output(1));
  lazyStream('stderr', () => require('internal/stdio').output(2));
  lazyStream('stdin', () => require('internal/stdio').input());

  function hrtime(before) {
    const now = binding.nanoTime();
    let seconds = Math.floor(Number(now) / 1e9);
    let nanos = Number(BigInt(now) % 1000000000n);
    if (before !== undefined) {
      if (!Array.isArray(before)) throw invalidType('time', 'an instance of Array', before);
      if (before.length !== 2) throw outOfRange('time', '2', before.length);
      seconds -= before[0];
      nanos -= before[1];
      if (nanos < 0) {
        seconds--;
        nanos += 1e9;
      }
    }
    return [seconds, nanos];
  }
  hrtime.bigint = () => BigInt(binding.nanoTime());

  function memoryUsage() {
    const [total, used] = binding.memory();
    return { rss: Number(total), heapTotal: Number(total), heapUsed: Number(used), external: 0, arrayBuffers: 0 };
  }
  memoryUsage.rss = () => Number(binding.memory()[0]);

  function emitWarning(warning, type, code) {
    let detail;
    if (type && typeof type === 'object') ({ type, code, detail } = type);
    if (typeof warning !== 'string' && !(warning instanceof Error)) throw invalidType('warning', 'of type string or an instance of Error', warning);
    if (!(warning instanceof Error)) {
      const error = new Error(warning);
      error.name = String(type || 'Warning');
      if (code !== undefined && typeof code !== 'function') error.code = code;
      if (detail !== undefined) error.detail = detail;
      warning = error;
    }
    if (warning.name === 'DeprecationWarning' && self.noDeprecation) return;
    tasks.nextTick(() => {
      if (self.env.NODE_NO_WARNINGS !== '1') {
        const shown = warning.code ? `[${warning.code}] ` : '';
        binding.write(2, `(node:${self.pid}) ${shown}${warning.name}: ${warning.message}${warning.detail ? `\n${warning.detail}` : ''}\n`);
      }
      self.emit('warning', warning);
    });
  }

  hide('startTime', started);
  signals.watch(self);
}

module.exports = { fill };
