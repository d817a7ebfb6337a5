// Why no connection is made.
const { Client } = require('pg');
const { show, showError } = require('./lib/show');
const net = require('net');

const attempt = async (name, options) => {
  const client = new Client(options);
  client.on('error', (error) => show('event', error.message));
  try {
    await client.connect();
    show(name, 'connected');
  } catch (error) {
    show(name);
    showError(error);
  }
  await client.end().catch((error) => show('end', error.message));
};
(async () => {
  await attempt('wrong password', { password: 'wrong' });
  await attempt('no such user', { user: 'nobody_here' });
  await attempt('no such database', { database: 'nowhere' });
  await attempt('empty password', { password: '' });
  await attempt('refused', { port: 1, host: '127.0.0.1' });
  await attempt('unknown host', { host: 'no-such-host.invalid' });
  await attempt('password function', { password: () => process.env.PGPASSWORD });
  await attempt('async password function', { password: async () => process.env.PGPASSWORD });
  await attempt('password function throws', { password: async () => { throw new Error('no vault'); } });
  await attempt('password is no text', { password: () => 5 });
  await attempt('bad option', { options: '-c nonsense=1' });
  await attempt('no ssl on the server', { ssl: true });
  await attempt('connection string', { connectionString: `postgresql://${process.env.PGUSER}:${process.env.PGPASSWORD}@${process.env.PGHOST}:${process.env.PGPORT}/${process.env.PGDATABASE}` });
  await attempt('connection string of another database', { connectionString: `postgresql://${process.env.PGUSER}:${process.env.PGPASSWORD}@${process.env.PGHOST}:${process.env.PGPORT}/nowhere` });
  await attempt('url alone', `postgresql://${process.env.PGUSER}:wrong@${process.env.PGHOST}:${process.env.PGPORT}/${process.env.PGDATABASE}`);
  const silent = net.createServer(() => {});
  await new Promise((resolve) => { silent.listen(0, '127.0.0.1', resolve); });
  await attempt('timeout', { host: '127.0.0.1', port: silent.address().port, connectionTimeoutMillis: 100 });
  const closing = net.createServer((socket) => socket.end());
  await new Promise((resolve) => { closing.listen(0, '127.0.0.1', resolve); });
  await attempt('closed at once', { host: '127.0.0.1', port: closing.address().port });
  silent.close();
  closing.close();
  process.exit(0);
})();
