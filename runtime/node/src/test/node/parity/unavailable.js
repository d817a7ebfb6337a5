// Modules of Node that applications only ask for can be had; see unavailable.js.expected for what their use says.
const attempt = (label, action) => {
  try {
    action();
    console.log(label, 'works');
  } catch (error) {
    console.log(`${label}: ${error.code}: ${error.message}`);
  }
};
for (const name of ['domain', 'inspector', 'repl', 'wasi', 'dgram', 'http2', 'worker_threads', 'cluster', 'v8', 'vm']) console.log(name, typeof require(name));
attempt('domain', () => require('domain').create());
attempt('inspector', () => require('inspector').open());
attempt('Session', () => new (require('inspector').Session)());
attempt('repl', () => require('repl').start());
attempt('wasi', () => new (require('wasi').WASI)());
attempt('dgram', () => require('dgram').createSocket('udp4'));
attempt('http2', () => require('http2').createServer());
attempt('Worker', () => new (require('worker_threads').Worker)('x.js'));
attempt('fork', () => require('cluster').fork());
attempt('heap', () => require('v8').writeHeapSnapshot());
attempt('measure', () => require('vm').measureMemory());
attempt('test', () => require('node:test').test('x', () => {}));
attempt('keypress', () => require('readline').emitKeypressEvents(process.stdin));
attempt('object URL', () => URL.createObjectURL(new Blob(['x'])));
console.log(require('http2').constants.HTTP2_HEADER_PATH, require('inspector').url(), require('domain').active);
