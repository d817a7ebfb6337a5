// TLS: which certificates are accepted, by options and by URL.
const fs = require('fs');
const { Client, Pool } = require('pg');
const { show } = require('./lib/show');
const { PGTLSPORT: port, PGTLSCERTS: certs } = process.env;
const ca = fs.readFileSync(`${certs}/ca.pem`, 'utf8');
const otherCa = fs.readFileSync(`${certs}/other-ca.pem`, 'utf8');

const attempt = async (name, options) => {
  const client = new Client(typeof options === 'string' ? options : { host: 'localhost', port, user: 'postgres', database: 'postgres', ...options });
  client.on('error', () => {});
  try {
    await client.connect();
    const { rows: [{ ssl }] } = await client.query('SELECT ssl FROM pg_stat_ssl WHERE pid = pg_backend_pid()');
    show(name, 'connected, encrypted:', ssl);
  } catch (error) {
    show(name, error.code ?? '', error.message.replace(/: .*/, ''));
  }
  await client.end().catch(() => {});
};
const url = (parameters, host = 'localhost') => `postgres://postgres@${host}:${port}/postgres?${parameters}`;
(async () => {
  await attempt('no ssl', {});
  await attempt('ssl true, unknown authority', { ssl: true });
  await attempt('not verified', { ssl: { rejectUnauthorized: false } });
  await attempt('with the authority', { ssl: { ca } });
  await attempt('with the authority in a Buffer', { ssl: { ca: Buffer.from(ca) } });
  await attempt('with several authorities', { ssl: { ca: [otherCa, ca] } });
  await attempt('with another authority', { ssl: { ca: otherCa } });
  await attempt('another name, servername given', { host: '127.0.0.1', ssl: { ca, servername: 'localhost' } });
  await attempt('servername beside a name', { ssl: { ca, servername: 'elsewhere.example' } });
  await attempt('another name, not checked', { host: '127.0.0.1', ssl: { ca, checkServerIdentity: () => undefined } });
  await attempt('another authority, not rejected', { ssl: { ca: otherCa, rejectUnauthorized: false } });
  await attempt('url sslmode=disable', url('sslmode=disable'));
  await attempt('url sslmode=no-verify', url('sslmode=no-verify'));
  await attempt('url sslmode=require', url('sslmode=require'));
  await attempt('url sslmode=verify-full with sslrootcert', url(`sslmode=verify-full&sslrootcert=${certs}/ca.pem`));
  await attempt('url with another sslrootcert', url(`sslmode=verify-full&sslrootcert=${certs}/other-ca.pem`));
  await attempt('url ssl=true', url('ssl=true'));
  await attempt('url ssl=0', url('ssl=0'));
  await attempt('url and options', { connectionString: url(''), ssl: { ca } });
  process.env.NODE_TLS_REJECT_UNAUTHORIZED = '0';
  process.removeAllListeners('warning');
  process.env.NODE_NO_WARNINGS = '1';
  const pool = new Pool({ host: 'localhost', port, user: 'postgres', database: 'postgres', ssl: { ca } });
  show((await Promise.all([1, 2, 3].map((n) => pool.query('SELECT $1::int AS n', [n])))).map(({ rows }) => rows[0].n));
  await pool.end();
})();
