// What this driver does not do says so, and leaves the connection well.
const { Client } = require('pg');
const { show, showError } = require('./lib/show');

(async () => {
  const client = new Client();
  await client.connect();
  await client.query('CREATE TABLE t (n int)');
  await client.query('COPY t TO STDOUT').catch(showError);
  await client.query('COPY t FROM STDIN').catch(showError);
  show((await client.query('SELECT 1 AS works')).rows);
  await client.query('SELECT $1::int', [1, 2]).catch(showError);
  await client.end();
  const socket = new Client({ host: '/var/run/postgresql' });
  await socket.connect().catch(showError);
})();
