const http = require('http');
const zlib = require('zlib');
const show = async (label, make) => { try { console.log(label, await make()); } catch (e) { console.log(label, 'THREW', e.name, e.message, e.cause?.code ?? e.cause?.message ?? ''); } };
const server = http.createServer((req, res) => {
  const url = new URL(req.url, 'http://h');
  if (url.pathname === '/echo') { const parts = []; req.on('data', (d) => parts.push(d)).on('end', () => { res.setHeader('Content-Type', 'application/json'); res.setHeader('Set-Cookie', ['a=1', 'b=2']); res.end(JSON.stringify({ method: req.method, body: Buffer.concat(parts).toString().replace(/undici-0\d+/g, 'B'), type: (req.headers['content-type'] ?? '').replace(/undici-0\d+/g, 'B'), ua: req.headers['user-agent'], accept: req.headers.accept, enc: req.headers['accept-encoding'], x: req.headers['x-y'], length: req.headers['content-length'], te: req.headers['transfer-encoding'] })); }); return; }
  if (url.pathname.startsWith('/status/')) { res.statusCode = Number(url.pathname.slice(8)); if (url.searchParams.has('to')) res.setHeader('Location', url.searchParams.get('to')); res.end(res.statusCode === 204 ? undefined : 'text'); return; }
  if (url.pathname === '/gzip') { res.setHeader('Content-Encoding', 'gzip'); res.end(zlib.gzipSync('zipped ü')); return; }
  if (url.pathname === '/loop') { res.writeHead(302, { Location: '/loop' }); res.end(); return; }
  if (url.pathname === '/slow') { setTimeout(() => res.end('slow'), 3000).unref(); return; }
  if (url.pathname === '/broken') { res.writeHead(200, { 'Content-Length': 100 }); res.write('part'); setTimeout(() => res.destroy(), 400); return; }
  res.end(`path ${url.pathname}`);
});
server.listen(0, async () => {
  const base = `http://localhost:${server.address().port}`;
  await show('get', async () => { const r = await fetch(`${base}/x?y=1#h`); return [r.status, r.ok, r.statusText, r.type, r.redirected, r.url.replace(base, ''), await r.text(), r.bodyUsed, Object.prototype.toString.call(r)]; });
  await show('echo get', async () => (await fetch(`${base}/echo`, { headers: { 'X-Y': 'z' } })).json());
  await show('echo post', async () => (await fetch(`${base}/echo`, { method: 'post', body: JSON.stringify({ ü: 1 }), headers: [['content-type', 'application/json']] })).json());
  await show('text', async () => (await fetch(`${base}/echo`, { method: 'POST', body: 'plain' })).json());
  await show('params', async () => (await fetch(`${base}/echo`, { method: 'PUT', body: new URLSearchParams({ a: 'b c' }) })).json());
  await show('bytes', async () => (await fetch(`${base}/echo`, { method: 'PATCH', body: new Uint8Array([104, 105]) })).json());
  await show('blob', async () => (await fetch(`${base}/echo`, { method: 'POST', body: new Blob(['bl'], { type: 'text/x' }) })).json());
  await show('form', async () => { const f = new FormData(); f.append('a', '1'); f.append('f', new Blob(['file'], { type: 'text/plain' }), 'n.txt'); return (await fetch(`${base}/echo`, { method: 'POST', body: f })).json(); });
  await show('stream', async () => (await fetch(`${base}/echo`, { method: 'POST', duplex: 'half', body: (async function* () { yield Buffer.from('one '); yield Buffer.from('two'); })() })).json());
  await show('no body', async () => (await fetch(`${base}/echo`, { method: 'POST' })).json());
  await show('get body', () => fetch(base, { body: 'x' }));
  for (const status of [204, 304, 404, 500]) await show(`status ${status}`, async () => { const r = await fetch(`${base}/status/${status}`); return [r.status, r.ok, r.body === null, await r.text()]; });
  for (const status of [301, 302, 303, 307, 308]) await show(`redirect ${status}`, async () => { const r = await fetch(`${base}/status/${status}?to=/echo`, { method: 'POST', body: 'b' }); const j = await r.json(); return [r.redirected, r.url.replace(base, ''), j.method, j.body, j.type]; });
  await show('manual', async () => { const r = await fetch(`${base}/status/302?to=/echo`, { redirect: 'manual' }); return [r.status, r.headers.get('location')]; });
  await show('error', () => fetch(`${base}/status/302?to=/echo`, { redirect: 'error' })); await show('loop', () => fetch(`${base}/loop`));
  await show('gzip', async () => (await fetch(`${base}/gzip`)).text()); await show('refused', () => fetch('http://127.0.0.1:41237/')); await show('bad url', () => fetch('nope')); await show('scheme', () => fetch('ftp://x'));
  await show('abort', async () => { const c = new AbortController(); setTimeout(() => c.abort(), 30); await fetch(`${base}/slow`, { signal: c.signal }); }); await show('timeout', () => fetch(`${base}/slow`, { signal: AbortSignal.timeout(30) })); await show('aborted', () => fetch(base, { signal: AbortSignal.abort(new Error('mine')) }));
  await show('broken', async () => (await fetch(`${base}/broken`)).text());
  await show('cookies', async () => { const r = await fetch(`${base}/echo`); return [r.headers.getSetCookie(), r.headers.get('set-cookie'), [...r.headers.keys()].filter((k) => k !== 'date')]; });
  await show('twice', async () => { const r = await fetch(base); await r.text(); return r.text(); });
  await show('web stream', async () => { const r = await fetch(base); const parts = []; for await (const p of r.body) parts.push(Buffer.from(p).toString()); return parts.join(''); });
  await show('clone', async () => { const r = await fetch(base); const c = r.clone(); return [await r.text(), await c.text()]; });
  await show('buffer', async () => { const r = await fetch(base); return (await r.arrayBuffer()).byteLength; }); await show('blob', async () => { const b = await (await fetch(base)).blob(); return [b.size, await b.text()]; });
  await show('data', async () => { const r = await fetch('data:text/html;base64,aGk='); return [r.headers.get('content-type'), await r.text()]; }); await show('data', async () => (await fetch('data:,a%20b')).text());
  await show('headers', () => { const h = new Headers({ B: ' x ', a: 1 }); h.append('a', '2'); h.set('C', 'd'); h.delete('b'); return [[...h], h.get('A'), h.has('zz'), h.get('zz')]; }); await show('bad header', () => new Headers({ 'a b': 'c' }).size);
  await show('request', async () => { const r = new Request(`${base}/p`, { method: 'post', body: 'b', headers: { x: 'y' } }); const c = r.clone(); return [r.method, r.url.replace(base, ''), r.headers.get('x'), r.headers.get('content-type'), await r.text(), await c.text(), r.bodyUsed, r.redirect, r.mode]; });
  await show('response', async () => { const r = Response.json({ a: 1 }, { status: 201, statusText: 'Made' }); return [r.status, r.statusText, r.headers.get('content-type'), await r.json(), new Response().body, new Response('x').headers.get('content-type'), Response.error().status, Response.redirect('http://a/b', 301).headers.get('location')]; });
  await show('form data', async () => { const f = await new Response(new URLSearchParams('a=1&a=2&b=ü')).formData(); return [f.getAll('a'), f.get('b'), f.has('c')]; }); await show('multipart', async () => { const f = new FormData(); f.set('k', 'v\nw'); f.append('f', new File(['data'], 'n', { type: 't/x' })); const g = await new Response(f).formData(); return [g.get('k'), g.get('f').name, g.get('f').type, await g.get('f').text()]; });
  await show('status', () => new Response('x', { status: 99 }).status); await show('json error', async () => { try { await new Response('{').json(); } catch (e) { return e.name; } });
  server.close(); server.closeAllConnections();
});
