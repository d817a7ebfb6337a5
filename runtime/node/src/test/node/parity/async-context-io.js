// AsyncLocalStorage across the callbacks of files, digests, names and HTTP.
const { AsyncLocalStorage } = require('async_hooks');
const crypto = require('crypto');
const dns = require('dns');
const fs = require('fs');
const http = require('http');
const storage = new AsyncLocalStorage();
const log = (label) => console.log(label, storage.getStore());
const within = (store, start) => new Promise((resolve) => storage.run(store, () => start((...args) => { log('callback'); resolve(args); })));
(async () => {
  await within('readFile', (done) => fs.readFile(__filename, done));
  await within('stat', (done) => fs.promises.stat(__filename).then(done));
  await within('stream', (done) => fs.createReadStream(__filename).on('data', () => {}).on('end', done));
  await within('randomBytes', (done) => crypto.randomBytes(4, done));
  await within('lookup', (done) => dns.lookup('localhost', done));
  const server = http.createServer((request, response) => {
    log(request.url);
    storage.enterWith(`request ${request.url}`);
    setTimeout(() => response.end(storage.getStore()), 200);
  });
  await within('listen', (done) => server.listen(0, done));
  const get = (path) => within(`client ${path}`, (done) => http.get({ port: server.address().port, path, agent: false }, (response) => {
    log('response');
    let body = '';
    response.on('data', (chunk) => { body += chunk; });
    response.on('end', () => done(body));
  }));
  console.log(await get('/a'));
  console.log(await get('/b'));
  server.close();
  log('end');
})();
