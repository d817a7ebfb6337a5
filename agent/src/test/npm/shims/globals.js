// What Sequelize expects of its surroundings and a bare GraalJS context does not have.
(function () {
  const define = (name, value) => { if (globalThis[name] === undefined) globalThis[name] = value; };

  class URL {
    constructor(text) {
      const found = /^([a-z]+:)\/\/(?:([^:@/]*)(?::([^@/]*))?@)?([^:/?#]*)(?::(\d+))?([^?#]*)(\?[^#]*)?/.exec(String(text));
      if (!found) throw new TypeError(`Invalid URL: ${text}`);
      const [, protocol, username = '', password = '', hostname = '', port = '', pathname = '', search = ''] = found;
      Object.assign(this, { protocol, username, password, hostname, port, pathname, search, hash: '', host: hostname, href: String(text) });
      this.searchParams = { keys: () => [][Symbol.iterator](), entries: () => [][Symbol.iterator](), get: () => null, delete: () => {}, [Symbol.iterator]: () => [][Symbol.iterator]() };
    }
  }

  define('global', globalThis);
  define('URL', URL);
  define('crypto', { getRandomValues: bytes => bytes.fill(7) });
  define('Buffer', require('buffer/').Buffer);
  define('process', {
    browser: true, env: {}, argv: [], platform: 'linux', version: 'v20.0.0', versions: { node: '20.0.0' }, cwd: () => '/',
    nextTick: (job, ...given) => void Promise.resolve().then(() => job(...given)), emitWarning: () => {}, on: () => {}, hrtime: () => [0, 0],
  });
  // Nothing here waits: long timers only guard against what takes too long.
  define('setTimeout', (job, delay, ...given) => { if (!(delay > 100)) Promise.resolve().then(() => job(...given)); return 0; });
  define('clearTimeout', () => {});
  define('setInterval', () => 0);
  define('clearInterval', () => {});
  define('setImmediate', (job, ...given) => void Promise.resolve().then(() => job(...given)));
}());
