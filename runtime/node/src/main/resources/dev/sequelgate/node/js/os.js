'use strict';
// `os`.
const binding = internalBinding('os');
const { validateInteger } = require('internal/errors');
const windows = process.platform === 'win32';

const signals = Object.assign(Object.create(null), {
  SIGHUP: 1, SIGINT: 2, SIGQUIT: 3, SIGILL: 4, SIGTRAP: 5, SIGABRT: 6, SIGIOT: 6, SIGBUS: 7, SIGFPE: 8, SIGKILL: 9, SIGUSR1: 10, SIGSEGV: 11,
  SIGUSR2: 12, SIGPIPE: 13, SIGALRM: 14, SIGTERM: 15, SIGCHLD: 17, SIGSTKFLT: 16, SIGCONT: 18, SIGSTOP: 19, SIGTSTP: 20, SIGTTIN: 21,
  SIGTTOU: 22, SIGURG: 23, SIGXCPU: 24, SIGXFSZ: 25, SIGVTALRM: 26, SIGPROF: 27, SIGWINCH: 28, SIGIO: 29, SIGPOLL: 29, SIGPWR: 30, SIGSYS: 31,
});
const priority = Object.assign(Object.create(null), {
  PRIORITY_LOW: 19, PRIORITY_BELOW_NORMAL: 10, PRIORITY_NORMAL: 0, PRIORITY_ABOVE_NORMAL: -7, PRIORITY_HIGH: -14, PRIORITY_HIGHEST: -20,
});
const constants = Object.assign(Object.create(null), { UV_UDP_REUSEADDR: 4, dlopen: Object.assign(Object.create(null), { RTLD_LAZY: 1, RTLD_NOW: 2, RTLD_GLOBAL: 256, RTLD_LOCAL: 0, RTLD_DEEPBIND: 8 }), signals, priority });
Object.defineProperty(constants, 'errno', {
  enumerable: true, configurable: true,
  get() {
    const numbers = Object.create(null);
    for (const [number, [name]] of require('internal/util/system_errors').map()) if (number > -1000) numbers[name] = -number;
    return numbers;
  },
});

function cpus() {
  const count = binding.cpuCount();
  const information = binding.readSystem('/proc/cpuinfo').split('\n\n');
  const times = binding.readSystem('/proc/stat').split('\n').filter((line) => /^cpu\d/.test(line));
  return Array.from({ length: count }, (_, i) => {
    const about = information[i] ?? '';
    const [user = 0, nice = 0, sys = 0, idle = 0, , irq = 0] = (times[i] ?? '').split(/\s+/).slice(1).map((ticks) => Number(ticks) * 10);
    return {
      model: /model name\s*:\s*(.*)/.exec(about)?.[1] ?? 'unknown',
      speed: Math.round(Number(/cpu MHz\s*:\s*(.*)/.exec(about)?.[1] ?? 0)),
      times: { user, nice, sys, idle, irq },
    };
  });
}

function mask(prefix, bits, base) {
  const size = base === 10 ? 8 : 16;
  const parts = [];
  for (let i = 0; i < bits / size; i++) {
    const set = Math.max(0, Math.min(size, prefix - i * size));
    parts.push((((1 << set) - 1) << (size - set)).toString(base));
  }
  return base === 10 ? parts.join('.') : parts.join(':').replace(/(^|:)0(:0)+$/, '::') || '::';
}

function networkInterfaces() {
  const interfaces = Object.create(null);
  const rows = binding.interfaces().split('\n').filter(Boolean).map((line) => line.split('\t'));
  for (const [name, shown, prefix, mac, internal] of rows.sort((a, b) => a[1].includes(':') - b[1].includes(':'))) {
    const [address, scope] = shown.split('%');
    const entry = address.includes(':')
      ? { address: shortened(address), netmask: mask(Number(prefix), 128, 16), family: 'IPv6', mac, internal: internal === 'true', cidr: null, scopeid: Number(scope) || 0 }
      : { address, netmask: mask(Number(prefix), 32, 10), family: 'IPv4', mac, internal: internal === 'true', cidr: null };
    entry.cidr = `${entry.address}/${prefix}`;
    (interfaces[name] ??= []).push(entry);
  }
  return interfaces;
}

/** An IPv6 address with its longest run of zeros left out. */
function shortened(address) {
  const runs = address.match(/(^|:)0(:0)+(?=:|$)/g) ?? [];
  const longest = runs.sort((a, b) => b.length - a.length)[0];
  return longest === undefined ? address : address.replace(longest, address.startsWith(longest) ? ':' : ':').replace(/:$/, '::').replace(/^:(?!:)/, '::');
}

function userInfo({ encoding } = {}) {
  const username = process.env.USER && binding.user() === '?' ? process.env.USER : binding.user();
  const [, , uid, gid, , homedir, shell] = binding.readSystem('/etc/passwd').split('\n').map((line) => line.split(':'))
    .find(([name]) => name === username) ?? [];
  const text = (value) => (encoding === 'buffer' && value !== null ? Buffer.from(value) : value);
  return {
    uid: uid === undefined ? -1 : Number(uid), gid: gid === undefined ? -1 : Number(gid), username: text(username),
    homedir: text(homedir ?? binding.home()), shell: text(shell ?? null),
  };
}

function checkPriority(pid, level) {
  validateInteger(pid, 'pid', -2147483648, 2147483647);
  if (level !== undefined) validateInteger(level, 'priority', -20, 19);
}

const memory = () => binding.memory().split(' ').map(Number);
const release = () => binding.release();
const machine = () => ({ x64: 'x86_64', arm64: process.platform === 'darwin' ? 'arm64' : 'aarch64' })[process.arch] ?? process.arch;

const os = {
  arch: () => process.arch,
  availableParallelism: () => binding.cpuCount(),
  cpus,
  endianness: () => 'LE',
  freemem: () => memory()[1],
  getPriority(pid = 0) {
    checkPriority(pid);
    return 0;
  },
  homedir: () => (windows ? process.env.USERPROFILE : process.env.HOME) ?? binding.home(),
  hostname: () => binding.hostname(),
  loadavg() {
    const shown = binding.readSystem('/proc/loadavg').split(' ').slice(0, 3).map(Number);
    return shown.length === 3 ? shown : [Math.max(0, binding.load()), 0, 0];
  },
  networkInterfaces,
  platform: () => process.platform,
  release,
  setPriority(pid, level) {
    if (level === undefined) [pid, level] = [0, pid];
    checkPriority(pid, level);
    throw require('internal/errors').unavailable('os.setPriority', 'set the priority of the Java process from outside, with nice or renice');
  },
  tmpdir() {
    if (windows) return process.env.TEMP || process.env.TMP || binding.temporary();
    const found = process.env.TMPDIR || process.env.TMP || process.env.TEMP || '/tmp';
    return found.length > 1 && found.endsWith('/') ? found.slice(0, -1) : found;
  },
  totalmem: () => memory()[0],
  type: () => ({ linux: 'Linux', darwin: 'Darwin', win32: 'Windows_NT' })[process.platform] ?? process.platform,
  uptime: () => Number(binding.readSystem('/proc/uptime').split(' ')[0]) || process.uptime(),
  userInfo,
  version: () => binding.version(),
  machine,
  constants,
  EOL: windows ? '\r\n' : '\n',
  devNull: windows ? '\\\\.\\nul' : '/dev/null',
};
for (const name of ['arch', 'availableParallelism', 'endianness', 'freemem', 'homedir', 'hostname', 'platform', 'release', 'tmpdir', 'totalmem', 'type', 'uptime', 'version', 'machine']) {
  os[name][Symbol.toPrimitive] = () => os[name]();
}
module.exports = os;
