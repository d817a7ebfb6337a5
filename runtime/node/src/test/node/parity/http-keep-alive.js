'use strict';
// One connection serves many requests, whether or not the server reads what they carry.
const http = require('http');
const net = require('net');

const told = [];
const answers = {
  '/unread': (request, response) => response.end('unread'),
  '/later': (request, response) => setTimeout(() => response.end('later'), 20),
  '/read': async (request, response) => {
    let size = 0;
    for await (const chunk of request) size += chunk.length;
    response.end(`read ${size}`);
  },
};
const server = http.createServer((request, response) => {
  request.on('aborted', () => told.push(['aborted', request.url]));
  request.on('close', () => told.push(['closed', request.url, request.readableEnded]));
  answers[request.url](request, response);
});

const requests = [
  'GET /unread HTTP/1.1\r\nHost: a\r\n\r\n',
  'GET /unread HTTP/1.1\r\nHost: a\r\nContent-Length: 0\r\n\r\n',
  'POST /unread HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\n\r\nabc',
  'GET /later HTTP/1.1\r\nHost: a\r\nConnection: Upgrade\r\nUpgrade: h2c\r\n\r\n',
  'POST /later HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nab\r\n0\r\n\r\n',
  'POST /read HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\n\r\nabc',
  'GET /read HTTP/1.1\r\nHost: a\r\n\r\n',
  'GET /unread HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n',
];

server.listen(0, () => {
  const socket = net.connect(server.address().port).setEncoding('utf8');
  const send = () => setTimeout(() => socket.write(requests.shift()), 30);
  socket.on('data', (text) => {
    const [head, body] = text.split('\r\n\r\n');
    console.log(/^HTTP\/1.1 200/.test(head), /^Connection: (.*)$/m.exec(head)[1].trim(), body);
    if (requests.length > 0) send();
  });
  socket.on('close', () => {
    console.log('connection closed');
    server.close(() => console.log('server closed', told));
  });
  send();
});
