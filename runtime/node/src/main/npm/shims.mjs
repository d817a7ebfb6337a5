// What is bundled, and what stays the host's own: core modules are asked for at run time, never bundled.
import { connection } from './pg-connection.mjs';

export const entries = [
  { name: 'stream', from: 'readable-stream/lib/ours/browser.js', packages: ['readable-stream'] },
  { name: 'buffer', from: 'buffer/', packages: ['buffer', 'base64-js', 'ieee754'] },
  { name: 'string_decoder', from: 'string_decoder/', packages: ['string_decoder'] },
  { name: 'inspect', from: 'node-inspect-extracted', packages: ['node-inspect-extracted'] },
  { name: 'url', from: 'whatwg-url', packages: ['whatwg-url', 'webidl-conversions'] },
  { name: 'legacy_url', from: 'url/', packages: ['url'] },
  { name: 'path', from: 'path-browserify', packages: ['path-browserify'] },
  { name: 'punycode', from: 'punycode/', packages: ['punycode'] },
  {
    name: 'pg',
    file: 'pg.js',
    packages: [
      'pg', 'pg-connection-string', 'pg-pool', 'pg-protocol', 'pg-types', 'pg-int8', 'pgpass', 'postgres-array', 'postgres-bytea',
      'postgres-date', 'postgres-interval', 'split2', 'xtend',
    ],
    plugins: [connection],
  },
];

const hosted = /^(buffer|events|punycode|querystring|string_decoder|util|stream)\/?$/;
const shims = {
  'process/': 'module.exports = globalThis.process;',
  'abort-controller': 'module.exports = globalThis;',
  qs: "const q = require('querystring'); module.exports = { parse: q.parse, stringify: (object) => q.stringify(object) };",
  'safe-buffer': "module.exports = require('buffer');",
  // Domain names are mapped by Java's IDN tables instead of a third of a megabyte of JSON.
  tr46: "module.exports = require('internal/idn');",
};

export const plugin = {
  name: 'host',
  setup(build) {
    build.onResolve({ filter: hosted }, ({ path, kind }) =>
      kind === 'entry-point' ? undefined : { path: path.replace(/\/$/, ''), external: true });
    build.onResolve({ filter: /^internal\// }, ({ path }) => ({ path, external: true }));
    build.onResolve({ filter: /^(process\/|abort-controller|qs|safe-buffer|tr46)$/ }, ({ path }) => ({ path, namespace: 'shim' }));
    build.onLoad({ filter: /.*/, namespace: 'shim' }, ({ path }) => ({ contents: shims[path], loader: 'js' }));
  },
};
