'use strict';
const EventEmitter = require('events');
const { Readable, Writable } = require('stream');
const binding = internalBinding('http');

class IncomingMessage extends Readable {
  constructor(head, native) {
    super();
    this.native = native;
    Object.assign(this, { method: head.method, url: head.url, httpVersion: head.version, rawHeaders: head.rawHeaders, headers: {} });
    for (let i = 0; i < head.rawHeaders.length; i += 2) this.headers[head.rawHeaders[i].toLowerCase()] = head.rawHeaders[i + 1];
    this.socket = { remoteAddress: head.remote.address, remotePort: head.remote.port, encrypted: head.encrypted };
    this.hasBody = head.body;
  }
  _read() {
    if (!this.hasBody) { this.push(null); return; }
    this.native.read((failed, chunk) => (failed ? this.destroy(new Error('aborted')) : this.push(chunk)));
  }
}

class ServerResponse extends Writable {
  constructor(native) {
    super({ decodeStrings: true });
    this.native = native;
    this.statusCode = 200;
    this.headersSent = false;
    this.sent = new Map();
    this.waiting = null;
  }
  setHeader(name, value) { this.sent.set(name.toLowerCase(), [name, value]); return this; }
  getHeader(name) { return this.sent.get(name.toLowerCase())?.[1]; }
  removeHeader(name) { this.sent.delete(name.toLowerCase()); }
  writeHead(status, reason, headers) {
    this.statusCode = status;
    for (const [name, value] of Object.entries((typeof reason === 'object' ? reason : headers) ?? {})) this.setHeader(name, value);
    return this;
  }
  send(length, body, last, done) {
    this.headersSent = true;
    const lines = [...this.sent.values()].flatMap(([name, value]) => [].concat(value).flatMap((each) => [name, String(each)]));
    this.native.start(this.statusCode, lines.join('\n'), length, body, last, (failed) => done(failed ? new Error('write') : null));
  }
  _write(chunk, encoding, done) {
    if (this.headersSent) this.native.write(chunk, false, (failed) => done(failed ? new Error('write') : null));
    else if (this.waiting === null) { this.waiting = chunk; done(); }
    else { const first = this.waiting; this.waiting = null; this.send(-1, Buffer.concat([first, chunk]), false, done); }
  }
  _final(done) {
    if (this.headersSent) { this.native.write(null, true, () => done()); return; }
    const body = this.waiting ?? Buffer.alloc(0);
    this.send(body.length, body, true, done);
  }
}

class Server extends EventEmitter {
  constructor(listener) { super(); if (listener) this.on('request', listener); }
  listen(port, ...rest) {
    const done = rest.find((each) => typeof each === 'function');
    if (done) this.once('listening', done);
    const events = { request: (exchange) => this.emit('request', new IncomingMessage(JSON.parse(exchange.head), exchange), new ServerResponse(exchange)) };
    try {
      this.native = binding.listen({ port: Number(port), host: typeof rest[0] === 'string' ? rest[0] : null, tls: null, backlog: 511 }, events);
      process.nextTick(() => this.emit('listening'));
    } catch (error) { process.nextTick(() => this.emit('error', error)); }
    return this;
  }
  address() { const { address, family, port } = this.native; return { address, family, port }; }
  close(done) { this.native.close(() => { done?.(); this.emit('close'); }); return this; }
}

module.exports = { createServer: (options, listener) => new Server(listener ?? options), Server, IncomingMessage, ServerResponse };
