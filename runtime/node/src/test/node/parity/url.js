// WHATWG URLs, the legacy API, files and URLs.
const url = require('url');
const attempt = (label, action) => {
  try {
    console.log(label, action());
  } catch (error) {
    console.log(label, error.name, error.code, error.message, error.input, error.base);
  }
};
console.log(url.URL === URL, url.URLSearchParams === URLSearchParams);
for (const text of ['https://user:pa%20ss@Example.com:8080/a/../b?x=1&y=%20#frag', 'http://[::1]:80/', 'file:///tmp/a b', 'postgres://u:p%40@localhost:5432/db?ssl=true', 'mailto:a@b.c', 'data:text/plain,hi', 'http://bücher.example/ü?ü#ü', 'http://1.2.3/', 'http://0x7f.1', 'HTTP://EXAMPLE.COM:80', 'sqlite::memory:', 'javascript:alert(1)', 'blob:https://a.b/c', 'ws://x:443', 'http://a.b/%7Efoo/%zz', '//no-scheme', '', 'http://', 'http://a b/', 'http://ex%41mple.com', 'http://xn--bcher-kva.example', 'http://faß.de', 'http://a..b', 'http://日本語.jp', 'foo://BAR/']) {
  attempt(text, () => {
    const u = new URL(text);
    return [u.href, u.origin, u.protocol, u.username, u.password, u.host, u.hostname, u.port, u.pathname, u.search, u.hash].join(' | ');
  });
}
attempt('base', () => new URL('../c?d', 'http://h/a/b/x').href);
attempt('base', () => new URL('//other/x', 'https://h/').href);
attempt('base', () => new URL('x', 'nope').href);
attempt('none', () => new URL());
console.log(URL.canParse('http://a'), URL.canParse('x'), URL.canParse('x', 'http://a'));
const u = new URL('http://example.com/path?a=1#h');
u.protocol = 'https';
u.host = 'other.org:8443';
u.pathname = '/new path/é';
u.search = 'q=ü&r';
u.hash = 'new hash';
u.username = 'me@x';
u.password = 'p:w';
console.log(u.href);
u.port = '443';
u.hostname = 'third.net';
u.search = '';
u.hash = '';
console.log(u.href, String(u), JSON.stringify({ u }));
u.searchParams.append('k', 'v w');
u.searchParams.append('k', '2');
console.log(u.href, u.search);
u.search = '?z=9';
console.log(u.searchParams.get('z'), [...u.searchParams]);
u.href = 'http://a/?n=1';
console.log(u.searchParams.get('n'), u.port === '', Object.keys(u), Object.prototype.toString.call(u));
console.log(u, new URL('http://u:p@h:1/p?q#f'), { u });
const p = new URLSearchParams('?a=1&b=2&a=3&c=%20+&d&=e');
console.log(p, p.toString(), p.get('a'), p.getAll('a'), p.has('b'), p.has('b', '3'), p.size, [...p.keys()], [...p.values()]);
p.set('a', 'x');
p.delete('b');
p.append('é', '&=');
p.sort();
p.forEach((value, key) => console.log('each', key, value));
console.log(String(p), String(new URLSearchParams({ a: 1, b: [1, 2] })), String(new URLSearchParams([['x', 'y']])), String(new URLSearchParams(new Map([['m', 'n']]))), new URLSearchParams());
attempt('tuple', () => new URLSearchParams([['a']]));
attempt('iterable', () => new URLSearchParams({ [Symbol.iterator]: 1 }));
attempt('missing', () => p.get());
console.log(Object.prototype.toString.call(p), p.entries()[Symbol.toStringTag]);
for (const text of ['postgres://user:p%40ss@host:5432/db?ssl=true#x', 'http://a.com', '/path?q=1#h', 'mailto:x@y.z', 'HTTP://A.com:80/x y', '//host/path', 'javascript:x()', 'http://a.com?x', 'sqlite://./db.sqlite', 'mysql://root@localhost/', 'http://user@host@other/', 'http://a_b.com/', 'http://[::1]:3/x', 'file:///etc/x', 'a', '', 'x:y', 'http://a.com:abc/', 'http:\\\\a.com\\x', 'http://bücher.de/', 'http://a.com/a;b?c=d|e', ' http://trim.me ', 'mssql://sa:pw@127.0.0.1:1433/master;encrypt=true']) {
  attempt(`parse ${text}`, () => url.parse(text));
}
console.log(url.parse('/a?b=1&c=2&b=3', true).query, url.parse('//host/p', false, true).host, url.parse('http://a/?x=1', true).search);
attempt('parse', () => url.parse(5));
attempt('parse', () => url.parse('http://a b.com'));
for (const [from, to] of [['http://a/b/c/d', '../e'], ['/one/two/three', 'four'], ['http://example.com/', '/one'], ['http://example.com/one', '/two'], ['http://a/b?x', '?y'], ['http://a/b', '#h'], ['http://a/b', '//c/d'], ['http://a/b', 'https://c'], ['http://a/b/', './c/../d'], ['http://a/b', 'mailto:x@y'], ['', 'x'], ['http://u:p@a/b', 'c'], ['/a/b', '../../../c'], ['http://a', ''], ['mailto:a@b', 'c@d']]) {
  attempt(`resolve ${from} ${to}`, () => url.resolve(from, to));
}
console.log(url.format({ protocol: 'http', host: 'a.com', pathname: 'x', query: { a: 1, b: ['2', '3'] }, hash: 'h' }), url.format({ protocol: 'mailto', pathname: 'a@b' }), url.format({ hostname: '::1', port: 3, protocol: 'https:', slashes: true }), url.format({ auth: 'a:b', hostname: 'h', pathname: '/p?#' }), url.format('http://x.com/a b'), url.format({ search: 'q=#' }));
console.log(url.format(new URL('http://u:p@xn--bcher-kva.de/x?y#z'), { auth: false, fragment: false, search: false, unicode: true }));
attempt('format', () => url.format(5));
console.log(url.fileURLToPath('file:///a%20b/c%23d'), url.fileURLToPath(new URL('file:///x')), url.pathToFileURL('/a b/#c?d%').href, url.pathToFileURL('/dir/').href);
attempt('file', () => url.fileURLToPath('http://a'));
attempt('file', () => url.fileURLToPath('file://host/a'));
attempt('file', () => url.fileURLToPath('file:///a%2Fb'));
attempt('file', () => url.fileURLToPath(5));
console.log(url.domainToASCII('español.com'), url.domainToUnicode('xn--espaol-zwa.com'), url.domainToASCII('xn--iñvalid.com') === '');
console.log({ ...url.urlToHttpOptions(new URL('https://a:b@測試/?a=b#c')) });
