'use strict';
const binding = internalBinding('dns');
const family = (address) => (address.includes(':') ? 6 : 4);

function lookup(host, options, done) {
  if (typeof options === 'function') [done, options] = [options, {}];
  const wanted = typeof options === 'number' ? options : options?.family;
  binding.lookup(String(host), (addresses) => {
    const found = addresses === null ? [] : Array.from(addresses).filter((each) => !wanted || family(each) === wanted);
    if (found.length === 0) {
      done(Object.assign(new Error(`getaddrinfo ENOTFOUND ${host}`), { errno: -3008, code: 'ENOTFOUND', syscall: 'getaddrinfo', hostname: host }));
    } else if (options?.all) {
      done(null, found.map((address) => ({ address, family: family(address) })));
    } else {
      done(null, found[0], family(found[0]));
    }
  });
}

module.exports = { lookup };
