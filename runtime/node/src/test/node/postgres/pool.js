// pg.Pool: limits, waiting, events, what a released client leaves behind.
const { Pool } = require('pg');
const { show, showError } = require('./lib/show');
const wait = (after) => new Promise((resolve) => { setTimeout(resolve, after); });

(async () => {
  const events = [];
  const pool = new Pool({ max: 2, idleTimeoutMillis: 3000, connectionTimeoutMillis: 3000, application_name: 'pooled' });
  for (const event of ['connect', 'acquire', 'release', 'remove', 'error']) {
    pool.on(event, (first, second) => events.push(event === 'error' ? `error ${first.message}` : event === 'release' ? `release ${first?.message ?? first}` : event));
  }
  const sizes = () => [pool.totalCount, pool.idleCount, pool.waitingCount];
  show(sizes(), pool.options.max, pool.ended, pool.ending);
  show((await pool.query('SELECT 1 AS x')).rows, sizes());
  show((await pool.query('SELECT $1::text AS x', ['y'])).rows, sizes());
  const a = await pool.connect();
  const b = await pool.connect();
  show(sizes(), a !== b);
  const waiting = pool.connect();
  show(sizes());
  a.release();
  const c = await waiting;
  show(c === a, sizes());
  await pool.connect().catch(showError);
  show(sizes());
  b.release();
  c.release(true);
  show(sizes());
  try {
    b.release();
  } catch (error) {
    show(error.message);
  }
  await wait(4500);
  show('after idle timeout', sizes());
  const session = await pool.connect();
  await session.query("SET application_name = 'changed'; CREATE TEMP TABLE leftover (n int); BEGIN");
  session.release();
  const again = await pool.connect();
  show(again === session, (await again.query('SHOW application_name')).rows, (await again.query("SELECT to_regclass('leftover') IS NOT NULL AS there")).rows);
  await again.query('ROLLBACK');
  again.release(new Error('broken'));
  await wait(200);
  show(sizes());
  show(events.splice(0).join('\n'));
  const results = await Promise.all(Array.from({ length: 20 }, (_, i) => pool.query('SELECT $1::int AS i, pg_sleep(0.005)', [i])));
  show(results.map(({ rows }) => rows[0].i).join(','), sizes());
  await pool.query('SELECT nope').catch(showError);
  show(sizes());
  await new Promise((resolve) => { pool.query('SELECT 5 AS x', (error, result) => { show(error, result.rows); resolve(); }); });
  await new Promise((resolve) => { pool.connect((error, client, release) => { show(error, typeof client.query, typeof release); release(); resolve(); }); });
  const victim = await pool.connect();
  const { processID } = victim;
  victim.release();
  await pool.query('SELECT pg_terminate_backend($1)', [processID]).catch((error) => show(error.message));
  await wait(800);
  show(sizes(), (await pool.query('SELECT 6 AS x')).rows);
  const killer = await pool.connect();
  const idle = await pool.connect();
  idle.release();
  await killer.query('SELECT pg_terminate_backend($1)', [idle.processID]);
  await wait(800);
  show(sizes());
  killer.release();
  const held = await pool.connect();
  held.on('error', (error) => show('held', error.message));
  const ending = pool.end();
  show(pool.ending, pool.ended, sizes());
  await pool.connect().catch((error) => show(error.message));
  await pool.query('SELECT 7').catch((error) => show(error.message));
  show((await held.query('SELECT 8 AS still')).rows);
  held.release();
  await ending;
  show(pool.ended, sizes());
  await pool.end().catch((error) => show(error.message));
  show(events.filter((event) => event.startsWith('error') || event.startsWith('release ')).sort().join('\n'));
  const lifetime = new Pool({ max: 1, maxUses: 2 });
  const pids = [];
  for (let i = 0; i < 5; i++) pids.push((await lifetime.query('SELECT pg_backend_pid() AS p')).rows[0].p);
  show(pids.map((pid) => pids.indexOf(pid)));
  await lifetime.end();
  const broken = new Pool({ port: 1, host: '127.0.0.1' });
  await broken.query('SELECT 1').catch(showError);
  await broken.end();
  const verified = new Pool({ verify: (client, done) => done(new Error('not good enough')) });
  await verified.connect().catch((error) => show(error.message));
  await verified.end();
  const allowExit = new Pool({ allowExitOnIdle: true });
  await allowExit.query('SELECT 1');
  class Custom extends require('pg').Client {}
  const custom = new Pool({ Client: Custom });
  const client = await custom.connect();
  show(client instanceof Custom);
  client.release();
  await custom.end();
  show('end of script');
})();
