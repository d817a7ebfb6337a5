'use strict';
const fs = require('fs');
const https = require('https');
const net = require('net');
const path = require('path');
const tls = require('tls');

const read = (name) => fs.readFileSync(path.join(__dirname, name));
const [key, cert, ca] = ['key.pem', 'cert.pem', 'ca.pem'].map(read);
const event = (emitter, name) => new Promise((resolve) => emitter.once(name, (...values) => resolve(values)));
const text = async (stream) => {
  let all = '';
  for await (const chunk of stream.setEncoding('utf8')) all += chunk;
  return all;
};
const failure = ({ name, code, message, reason, host }) => [name, code, message.split('\n')[0], reason, host];

async function echo() {
  const seen = [];
  const server = tls.createServer({ key, cert, ALPNProtocols: ['one', 'two'] }, (socket) => {
    seen.push(['server', socket.encrypted, socket.authorized, socket.getProtocol(), socket.alpnProtocol, socket.servername]);
    socket.pipe(socket);
  });
  server.on('tlsClientError', () => {});
  server.listen(0, '127.0.0.1');
  await event(server, 'listening');
  const { port } = server.address();

  const socket = tls.connect({ port, host: '127.0.0.1', servername: 'localhost', ca, ALPNProtocols: ['two'] }, () => {
    console.log('secure', socket.authorized, socket.authorizationError, socket.encrypted, socket.getProtocol(), socket.alpnProtocol);
    console.log(socket.getCipher());
    const peer = socket.getPeerCertificate();
    console.log(peer.subject.CN, peer.issuer.CN, peer.subjectaltname, peer.bits, peer.valid_to === new Date(peer.valid_to).toString(), Buffer.isBuffer(peer.raw));
    socket.end('late');
  });
  socket.write('early ');
  console.log('echo', await text(socket), seen.splice(0));

  const plain = net.connect(port, '127.0.0.1');
  const upgraded = tls.connect({ socket: plain, ca, servername: 'localhost' });
  upgraded.end('upgraded');
  console.log('upgraded', await text(upgraded), seen.splice(0));

  const old = tls.connect({ port, host: '127.0.0.1', ca, maxVersion: 'TLSv1.2', checkServerIdentity: () => undefined });
  await event(old, 'secureConnect');
  console.log('old', old.getProtocol(), old.getCipher().version, old.authorized);
  // In TLS 1.2 an end is that of both sides for the JVM, and may overtake what the other side still writes.
  old.write('old');
  console.log(String((await event(old, 'data'))[0]), seen.splice(0));
  old.destroy();

  for (const [name, options] of [
    ['unknown authority', {}],
    ['wrong name', { ca, servername: 'example.org' }],
    ['own check', { ca, checkServerIdentity: (host, { subject }) => new Error(`${host} is not ${subject.CN}`) }],
  ]) {
    const [error] = await event(tls.connect({ port, host: '127.0.0.1', ...options }), 'error');
    console.log(name, failure(error));
  }
  const loose = tls.connect({ port, host: '127.0.0.1', rejectUnauthorized: false });
  await event(loose, 'secureConnect');
  console.log('loose', loose.authorized, loose.authorizationError);
  loose.destroy();
  const refused = tls.connect({ port: 1, host: '127.0.0.1' });
  console.log('refused', failure((await event(refused, 'error'))[0]));
  server.close();
  await event(server, 'close');
  console.log('closed');
}

async function web() {
  const server = https.createServer({ key, cert }, async (request, response) => {
    response.end(`${request.method} ${request.url} ${request.socket.encrypted} ${await text(request)}`);
  });
  server.listen(0);
  await event(server, 'listening');
  const { port } = server.address();
  const call = (options, body) => new Promise((resolve, reject) => {
    https.request({ port, host: 'localhost', ca, ...options }, async (response) => {
      resolve([response.statusCode, response.headers.connection, await text(response)]);
    }).on('error', reject).end(body);
  });
  console.log(await call({ path: '/a' }));
  console.log(await call({ path: '/b', method: 'POST' }, 'body'));
  const agent = new https.Agent({ keepAlive: true, ca });
  console.log(await call({ agent, ca: undefined }), await call({ agent, ca: undefined }));
  agent.destroy();
  console.log(await call({ ca: undefined }).catch(failure));
  console.log(await call({ ca: undefined, rejectUnauthorized: false }));
  console.log(await new Promise((resolve) => https.get(`https://localhost:${port}/c`, { ca }, async (response) => resolve(await text(response)))));
  console.log(await fetch(`https://localhost:${port}/`).catch(({ name, message, cause }) => [name, message, cause.code]));
  server.closeAllConnections();
  server.close();
}

function names() {
  const check = (host, subjectaltname, CN) => tls.checkServerIdentity(host, { subjectaltname, subject: { CN } })?.reason;
  console.log(check('a.com', 'DNS:a.com'), check('b.a.com', 'DNS:*.a.com'), check('c.b.a.com', 'DNS:*.a.com'), check('A.com', 'DNS:a.COM'));
  console.log(check('1.2.3.4', 'IP Address:1.2.3.4'), check('1.2.3.5', 'IP Address:1.2.3.4'), check('a.com', undefined, 'a.com'), check('b.com', undefined, 'a.com'));
  console.log(check('a.com', undefined, undefined));
  console.log(tls.DEFAULT_MIN_VERSION, tls.rootCertificates.length > 50, tls.rootCertificates[0].startsWith('-----BEGIN'), Object.keys(https).sort().join());
  console.log(new https.Agent().getName({ host: 'a', port: 1, ca: 'x', servername: 's', rejectUnauthorized: false }));
  try {
    tls.connect({ port: 1, minVersion: 'TLSv9' });
  } catch (error) {
    console.log(failure(error));
  }
}

names();
echo().then(web);
