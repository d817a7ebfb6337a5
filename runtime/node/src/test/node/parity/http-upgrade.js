'use strict';
const http = require('http');

const server = http.createServer((request, response) => response.end('plain'));
server.on('upgrade', (request, socket, head) => {
  console.log('server', request.headers.upgrade, head.length, request.url);
  socket.write('HTTP/1.1 101 Switching Protocols\r\nConnection: Upgrade\r\nUpgrade: echo\r\n\r\n');
  socket.on('data', (chunk) => socket.write(`echo ${chunk}`));
  socket.on('end', () => socket.end());
});
server.listen(0, () => {
  const { port } = server.address();
  const request = http.request({ port, path: '/up', headers: { Connection: 'Upgrade', Upgrade: 'echo' } });
  request.on('response', () => console.log('never'));
  request.on('upgrade', (response, socket, head) => {
    console.log('client', response.statusCode, response.headers.upgrade, head.length);
    const answers = ['one', 'two', 'three'];
    socket.setEncoding('utf8').on('data', (text) => {
      console.log(text);
      const next = answers.shift();
      if (next) socket.write(next);
      else socket.end();
    });
    socket.on('close', () => {
      console.log('closed');
      server.close(() => console.log('server closed'));
    });
    socket.write('first');
  });
  request.end();
});
