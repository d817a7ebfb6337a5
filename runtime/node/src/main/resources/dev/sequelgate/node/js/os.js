'use strict';
const binding = internalBinding('os');
module.exports = {
  EOL: process.platform === 'win32' ? '\r\n' : '\n',
  arch: () => process.arch,
  platform: () => process.platform,
  hostname: () => binding.hostname(),
  homedir: () => process.env.HOME ?? binding.property('user.home'),
  tmpdir: () => (process.env.TMPDIR ?? '/tmp').replace(/(.)\/$/, '$1'),
  cpus: () => Array.from({ length: binding.processors() }, () => ({ model: 'unknown', speed: 0, times: { user: 0, nice: 0, sys: 0, idle: 0, irq: 0 } })),
  totalmem: () => Number(binding.memory()),
  freemem: () => Number(binding.freeMemory()),
  constants: { signals: {}, errno: {} },
};
