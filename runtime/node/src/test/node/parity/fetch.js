'use strict';
const http = require('http');
const zlib = require('zlib');

let u;
const shown = (value) =>
  JSON.parse(
    JSON.stringify(value ?? null)
      .replace(/localhost:\d+/g, 'localhost')
      .replace(/-{4,}formdata-undici-\d+/g, 'B'),
  );
const t = async (name, run) => {
  try {
    console.log(name, shown(await run()));
  } catch (error) {
    console.log(name, error.name, error.code, error.message, error.cause && [error.cause.name, error.cause.code, error.cause.message]);
  }
};
const redirects = { '/r': '/x', '/loop': '/loop' };
const server = http
  .createServer((request, response) => {
    if (redirects[request.url]) {
      response.writeHead(302, { location: redirects[request.url] });
      response.end();
    } else if (request.url === '/gzip') {
      response.writeHead(200, { 'content-encoding': 'gzip' });
      response.end(zlib.gzipSync('packed'));
    } else if (request.url === '/cut') {
      response.writeHead(200, { 'content-length': 10 });
      response.write('cut');
      setTimeout(() => response.destroy(), 100);
    } else if (request.url !== '/hang') {
      let b = '';
      request
        .on('data', (chunk) => (b += chunk))
        .on('end', () => {
          response.setHeader('set-cookie', ['a=1', 'b=2']);
          response.setHeader('X-Y', 'z');
          response.end(JSON.stringify({ m: request.method, u: request.url, h: request.rawHeaders, b }));
        });
    }
  })
  .listen(0, async () => {
    u = `http://localhost:${server.address().port}`;
    await t('gzip', async () => (await fetch(`${u}/gzip`)).text());
    await t('cut', async () => (await fetch(`${u}/cut`)).text());
    await t('get', async () => {
      const r = await fetch(u + '/a?b');
      return [
        r.status,
        r.statusText,
        r.ok,
        r.url === u + '/a?b',
        r.type,
        r.redirected,
        [...r.headers].filter(([k]) => k != 'date' && k != 'content-length'),
        await r.text(),
        r.bodyUsed,
      ];
    });
    await t('post', async () => (await fetch(u, { method: 'post', body: 'x', headers: { A: 'b' } })).text());
    await t('json', async () =>
      (await fetch(u, { method: 'PATCH', body: JSON.stringify({}), headers: [['content-type', 'application/json']] })).json(),
    );
    await t('usp', async () => (await fetch(u, { method: 'POST', body: new URLSearchParams({ a: 'b c' }) })).text());
    await t('buf', async () => (await fetch(u, { method: 'PUT', body: Buffer.from('é') })).text());
    await t('empty post', async () => (await fetch(u, { method: 'POST' })).text());
    await t('delete', async () => (await fetch(u, { method: 'DELETE' })).text());
    const fd = new FormData();
    fd.append('a', '1');
    fd.append('f', new Blob(['zz'], { type: 'text/plain' }), 'n.txt');
    await t('fd', async () => await (await fetch(u, { method: 'POST', body: fd })).text());
    await t('stream', async () =>
      (
        await fetch(u, {
          method: 'POST',
          body: new ReadableStream({
            start(c) {
              c.enqueue(Buffer.from('s1'));
              c.enqueue(Buffer.from('s2'));
              c.close();
            },
          }),
          duplex: 'half',
        })
      ).text(),
    );
    await t('nodup', async () => (await fetch(u, { method: 'POST', body: new ReadableStream({}) })).text());
    await t('iter', async () =>
      (
        await fetch(u, {
          method: 'POST',
          body: (async function* () {
            yield Buffer.from('q');
          })(),
          duplex: 'half',
        })
      ).text(),
    );
    await t('getbody', () => fetch(u, { body: 'x' }));
    await t('redir', async () => {
      const r = await fetch(u + '/r');
      return [r.url.slice(-2), r.redirected];
    });
    await t('manual', async () => {
      const r = await fetch(u + '/r', { redirect: 'manual' });
      return [r.status, r.type, r.headers.get('location')];
    });
    await t('rerror', async () => {
      const r = await fetch(u + '/r', { redirect: 'error' });
      return [r.status, r.type];
    });
    await t('loop', async () => {
      const r = await fetch(u + '/loop');
      return [r.status, r.type];
    });
    await t('twice', async () => {
      const r = await fetch(u);
      await r.text();
      return r.text();
    });
    await t('clone', async () => {
      const r = await fetch(u);
      const c = r.clone();
      return [(await r.text()).length == (await c.text()).length];
    });
    await t('abort', () => {
      const a = new AbortController();
      setTimeout(() => a.abort(), 100);
      return fetch(u + '/hang', { signal: a.signal });
    });
    await t('aborted', () => fetch(u + '/hang', { signal: AbortSignal.abort() }));
    await t('timeout', () => fetch(u + '/hang', { signal: AbortSignal.timeout(50) }));
    await t('reason', () => fetch(u + '/hang', { signal: AbortSignal.abort(new Error('mine')) }));
    await t('url', () => fetch('nope'));
    await t('refused', () => fetch('http://127.0.0.1:1/'));
    await t('notfound', () => fetch('http://nope.invalid/'));
    await t('scheme', () => fetch('ftp://x/'));
    await t('creds', () => fetch('http://a:b@localhost/'));
    await t('data', async () => (await fetch('data:text/plain,hi%20x')).text());
    await t('method', () => fetch(u, { method: 'TRACE' }));
    await t('badhdr', () => fetch(u, { headers: { 'a b': 'c' } }));
    await t('badval', () => fetch(u, { headers: { a: 'c\n\nd' } }));
    await t('bodystream', async () => {
      const r = await fetch(u);
      let n = 0;
      for await (const c of r.body) n += c.length;
      return [n > 0, r.bodyUsed, r.body.constructor.name];
    });
    await t('R', async () => {
      const r = new Response('a', { status: 201, statusText: 'Cr', headers: { x: 'y' } });
      return [r.status, r.headers.get('content-type'), r.url, r.type, r.ok];
    });
    await t('Rjson', async () => {
      const r = Response.json({ a: 1 });
      return [r.status, r.headers.get('content-type'), await r.text()];
    });
    await t('Rred', () => {
      const r = Response.redirect('http://a/', 301);
      return [r.status, r.headers.get('location')];
    });
    await t('Rerr', () => {
      const r = Response.error();
      return [r.status, r.type];
    });
    await t('Rstatus', () => new Response('', { status: 99 }));
    await t('Rnull', () => new Response('x', { status: 204 }));
    await t('Q', () => {
      const r = new Request('http://a/b#c', { method: 'post', body: 'x', headers: { a: 'b' } });
      return [r.method, r.url, [...r.headers], r.redirect, r.mode, r.credentials, r.cache, r.duplex, r.signal.aborted];
    });
    await t('formData', async () => {
      const r = new Response(fd);
      const g = await r.formData();
      const f = g.get('f');
      return [g.get('a'), f.name, f.type, await f.text(), [...g.keys()]];
    });
    await t('formData2', async () => {
      const r = new Response(new URLSearchParams('a=1&a=2'));
      const g = await r.formData();
      return g.getAll('a');
    });
    await t('blob', async () => {
      const b = await new Response('x', { headers: { 'content-type': 'text/html' } }).blob();
      return [b.size, b.type];
    });
    await t('ab', async () => (await new Response('x').arrayBuffer()).byteLength);
    await t('H', () => {
      const h = new Headers({ B: '1', a: '2' });
      h.append('b', '3');
      h.append('Set-Cookie', 'x');
      h.append('Set-Cookie', 'y');
      h.set('C', ' v ');
      return [[...h], h.has('A'), h.get('nope'), h.getSetCookie(), h.get('set-cookie')];
    });
    console.log(new Headers({ B: '1', a: '2' }), new FormData());
    await t('insp', () => [
      Object.prototype.toString.call(new Headers()),
      Object.prototype.toString.call(new Response()),
      Object.prototype.toString.call(new Request('http://a')),
    ]);
    server.closeAllConnections();
    server.close();
  });
