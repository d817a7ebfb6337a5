'use strict';
// The object `process`.
const binding = internalBinding('process');
const EventEmitter = require('events');
const VERSION = 'v20.20.2';
const SIGNALS = { HUP: 1, INT: 2, QUIT: 3, KILL: 9, USR2: 12, TERM: 15, PIPE: 13, WINCH: 28, CONT: 18 };

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

function watchSignals(process) {
  const listening = new Set();
  process.on('newListener', (event) => {
    const name = typeof event === 'string' && event.startsWith('SIG') ? event.slice(3) : '';
    if (name in SIGNALS && name !== 'KILL' && !listening.has(name)) {
      if (binding.listen(name, () => process.emit(event, event, SIGNALS[name]))) listening.add(name);
    }
  });
  process.on('removeListener', (event) => {
    const name = typeof event === 'string' ? event.slice(3) : '';
    if (listening.has(name) && process.listenerCount(event) === 0) {
      binding.unlisten(name);
      listening.delete(name);
    }
  });
}

function create(tasks) {
  function process() {}
  const prototype = Object.create(EventEmitter.prototype, { constructor: { value: process, configurable: true, writable: true } });
  Object.defineProperty(prototype, Symbol.toStringTag, { value: 'process', configurable: true });
  const self = Object.create(prototype);
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
    argv: [binding.execPath, require('path').resolve(binding.cwd(), binding.script), ...binding.arguments],
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
    chdir(directory) { binding.chdir(String(directory)); },
    nextTick: tasks.nextTick,
    uptime: () => binding.uptime(),
    hrtime,
    memoryUsage,
    resourceUsage: () => ({ userCPUTime: Math.round(binding.cpuNanos() / 1e3), systemCPUTime: 0, maxRSS: Math.round(binding.memory()[0] / 1024) }),
    cpuUsage(before) {
      const user = Math.round(binding.cpuNanos() / 1e3);
      return before ? { user: user - before.user, system: 0 } : { user, system: 0 };
    },
    umask: () => 0o022,
    getuid: () => 0,
    geteuid: () => 0,
    getgid: () => 0,
    getegid: () => 0,
    getgroups: () => [0],
    abort() { self.die(134); },
    kill(pid, signal = 'SIGTERM') {
      const name = typeof signal === 'number' ? Object.keys(SIGNALS).find((key) => SIGNALS[key] === signal) ?? '' : signal.slice(3);
      if (!binding.kill(pid, name)) {
        throw Object.assign(new Error('kill ESRCH'), { errno: -3, code: 'ESRCH', syscall: 'kill' });
      }
      return true;
    },
    emitWarning,
    exit(code) {
      if (code !== undefined) self.exitCode = code;
      binding.exit(self.finish());
    },
    reallyExit: (code) => binding.exit(code ?? 0),
    binding(name) { throw new Error(`No such module: ${name}`); },
    setUncaughtExceptionCaptureCallback(fn) { hide('captureFunction', fn); },
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
  // Ends at once, for errors nobody caught.
  hide('die', (code) => {
    self.exitCode = code;
    binding.exit(self.finish());
  });
  hide('finish', () => {
    if (!exited) {
      exited = true;
      self.exiting = true;
      self.emit('exit', exitCode ?? 0);
    }
    return exitCode ?? 0;
  });
  Object.defineProperty(self, '_exiting', { get: () => self.exiting, configurable: true });
  Object.defineProperty(self, 'exitCode', {
    configurable: true, enumerable: true,
    get: () => exitCode,
    set(code) {
      const number = typeof code === 'string' && /^-?\d+$/.test(code) ? Number(code) : code;
      if (number != null && !Number.isInteger(number)) {
        throw tasks.nameWithCode(Object.assign(
          new TypeError(`The "code" argument must be of type number. Received ${tasks.received(code)}`), { code: 'ERR_INVALID_ARG_TYPE' }));
      }
      exitCode = number ?? undefined;
    },
  });

  lazyStream('stdout', () => require('internal/stdio').output(1));
  lazyStream('stderr', () => require('internal/stdio').output(2));
  lazyStream('stdin', () => require('internal/stdio').input());

  function hrtime(before) {
    const now = binding.nanoTime();
    let seconds = Math.floor(Number(now) / 1e9);
    let nanos = Number(BigInt(now) % 1000000000n);
    if (before) {
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
  watchSignals(self);
  return self;
}

module.exports = { create };
