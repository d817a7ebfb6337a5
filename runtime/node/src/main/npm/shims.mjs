// What is bundled, and what stays the host's own: core modules are asked for at run time, never bundled.
import { readFileSync } from 'node:fs';
import { connection } from './pg-connection.mjs';
import { binding } from './sqlite3-binding.mjs';

export const entries = [
  { name: 'stream', from: 'readable-stream/lib/stream.js', packages: ['readable-stream'] },
  { name: 'web_streams', from: 'web-streams-polyfill', packages: ['web-streams-polyfill'] },
  // Version 3.0 prints as Node 20 does; later ones follow later versions of Node.
  { name: 'inspect', from: 'node-inspect-extracted', packages: ['node-inspect-extracted'] },
  { name: 'url', file: 'url.js', packages: ['whatwg-url'] },
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
  { name: 'sqlite3', from: 'sqlite3/lib/sqlite3.js', packages: ['sqlite3'], plugins: [binding], define: { __filename: '"sqlite3"' } },
];

const hosted = /^(buffer|events|punycode|querystring|string_decoder|util|stream)\/?$/;
const shims = {
  'process/': 'module.exports = globalThis.process;',
  'safe-buffer': "module.exports = require('buffer');",
  // Domain names are mapped by Java's IDN tables instead of a third of a megabyte of JSON.
  tr46: "module.exports = require('internal/idn');",
};

// Globals stay free names, so that a stream does not load AbortController and Blob before it needs them.
function lazyGlobals(source) {
  return source
    .replace(/^const (AbortController|AbortSignal|Blob) = globalThis\..*$/gm, '')
    .replace("typeof Blob !== 'undefined'", 'true')
    .replaceAll("['string', 'Buffer', 'Uint8Array']", "['string', 'Buffer', 'TypedArray', 'DataView']")
    .replace('AbortSignal.any ||', '((signals) => AbortSignal.any(signals)) ||');
}

// Its errors are the host's, so that they have frames and show their codes.
function hostErrors(source) {
  return source
    .replace(/ {2}class NodeError extends Base \{[\s\S]*?(?= {2}codes\[code\] = NodeError)/, `
  function NodeError(...args) {
    return require('internal/errors').coded(Base, code, getMessage(code, message, args))
  }
`)
    .replace(/^class AbortError extends Error \{[\s\S]*?^\}$/m, "const { AbortError } = require('internal/errors')");
}

// A promise's state is only known to Java.
function promiseDetails(source) {
  const unknown = /getPromiseDetails:function\(\)\{return\[(\w+),void 0\]\}/;
  if (!unknown.test(source)) throw new Error('node-inspect-extracted no longer leaves the state of promises open at the known place');
  return source.replace(unknown, "getPromiseDetails:function(p){return require('internal/util/promise_details')(p)}")
    .replace('constants:{kPending:c,kRejected:l,', "constants:{kPending:0,kRejected:2,");
}

const streamSource = (path) => {
  const source = readFileSync(path, 'utf8');
  return /ours[/\\]errors\.js$/.test(path) ? hostErrors(source) : lazyGlobals(source);
};

export const plugin = {
  name: 'host',
  setup(build) {
    build.onResolve({ filter: hosted }, ({ path, kind }) =>
      kind === 'entry-point' ? undefined : { path: path.replace(/\/$/, ''), external: true });
    build.onResolve({ filter: /^internal\// }, ({ path }) => ({ path, external: true }));
    build.onResolve({ filter: /^(process\/|safe-buffer|tr46)$/ }, ({ path }) => ({ path, namespace: 'shim' }));
    build.onLoad({ filter: /readable-stream[/\\]lib[/\\].*\.js$/ }, ({ path }) => ({ contents: streamSource(path), loader: 'js' }));
    build.onLoad({ filter: /node-inspect-extracted[/\\]dist[/\\]inspect\.js$/ }, ({ path }) => ({ contents: promiseDetails(readFileSync(path, 'utf8')), loader: 'js' }));
    build.onLoad({ filter: /.*/, namespace: 'shim' }, ({ path }) => ({ contents: shims[path], loader: 'js' }));
  },
};
