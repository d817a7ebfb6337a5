'use strict';
const dns = require('dns');
const { promisify } = require('util');

const attempt = (name, run) => {
  try {
    run();
    console.log(name, 'fine');
  } catch (error) {
    console.log(name, error.name, error.code, error.message);
  }
};

(async () => {
  dns.lookup('localhost', { family: 4 }, (error, address, family) => console.log('lookup', error, address, family));
  console.log(await dns.promises.lookup('localhost', { all: true, family: 4 }));
  console.log(await promisify(dns.lookup)('127.0.0.1'));
  console.log(await dns.promises.lookup('::1'));
  await dns.promises.lookup('no-such-name.invalid').catch(({ code, errno, syscall, hostname, message }) => console.log(code, errno, syscall, hostname, message));
  console.log(await dns.promises.lookupService('127.0.0.1', 80));
  attempt('not a name', () => dns.lookup(1, () => {}));
  attempt('no callback', () => dns.lookup('a'));
  attempt('family', () => dns.lookup('a', { family: 3 }, () => {}));
  attempt('type', () => dns.resolve('a', 'FOO', () => {}));
  attempt('order', () => dns.setDefaultResultOrder('random'));
  attempt('server', () => dns.setServers(['nowhere']));
  console.log(dns.getDefaultResultOrder(), dns.NOTFOUND, dns.ADDRCONFIG, dns.ALL, dns.V4MAPPED);
  const resolver = new dns.promises.Resolver();
  resolver.setServers(['192.0.2.1', '[2001:db8::1]:5353', '192.0.2.2:53']);
  console.log(resolver.getServers());
  console.log(Object.keys(dns).sort().join(' '));
})();
