'use strict';
// Names of services by port.
let names;

module.exports = (port) => {
  if (names === undefined) {
    names = new Map();
    let text = '';
    try {
      text = require('fs').readFileSync('/etc/services', 'utf8');
    } catch (missing) {
      if (missing.code !== 'ENOENT') throw missing;
    }
    for (const [, name, number] of text.matchAll(/^(\S+)\s+(\d+)\/tcp/gm)) if (!names.has(number)) names.set(number, name);
  }
  return names.get(String(port)) ?? String(port);
};
