// The life of a connection: options, notices, cancelled and cut queries, its end.
const { Client } = require('pg');
const { show, showError } = require('./lib/show');
const wait = (after) => new Promise((resolve) => { setTimeout(resolve, after); });

(async () => {
  const events = [];
  const watched = (options, name) => {
    const client = new Client(options);
    for (const event of ['connect', 'end', 'error', 'drain', 'notice', 'notification']) {
      client.on(event, (what) => {
        const line = `${name} ${event} ${what?.message ?? what ?? ''} ${what?.severity ?? ''} ${what?.code ?? ''}`.trim();
        // How often a client drains in a row depends on how the server's bytes arrive after an error.
        if (event !== 'drain' || events.findLast((other) => other.startsWith(name)) !== line) events.push(line);
      });
    }
    return client;
  };
  const client = watched({ application_name: 'app', options: '-c statement_timeout=5000', query_timeout: 0 }, 'a');
  show(client.user === process.env.PGUSER, client.database === process.env.PGDATABASE, client.port === Number(process.env.PGPORT), client.host, typeof client.password, Object.keys(client).includes('password'));
  await client.connect();
  await client.connect().catch((error) => show(error.message));
  show((await client.query("SELECT current_setting('application_name') AS a, current_setting('statement_timeout') AS s, current_setting('client_encoding') AS e, current_setting('DateStyle') AS d, current_setting('extra_float_digits') AS f")).rows);
  show(typeof client.processID, (await client.query('SELECT pg_backend_pid() AS p')).rows[0].p === client.processID, client.secretKey !== undefined, typeof client.connection);
  await client.query("DO $$ BEGIN RAISE NOTICE 'hello %', 1; RAISE WARNING 'careful' USING HINT = 'h', DETAIL = 'd', ERRCODE = '01234'; END $$");
  await client.query('DROP TABLE IF EXISTS nothing');
  await client.query("SET statement_timeout = '200ms'");
  await client.query('SELECT pg_sleep(2)').catch(showError);
  await client.query('SET statement_timeout = 0');
  show((await client.query('SELECT 1 AS works')).rows);
  const other = watched({}, 'b');
  await other.connect();
  const sleeping = client.query('SELECT pg_sleep(5)').catch(showError);
  await wait(100);
  const cancelling = other.query('SELECT pg_cancel_backend($1) AS done', [client.processID]);
  await sleeping;
  show((await cancelling).rows);
  show((await client.query('SELECT 2 AS works')).rows);
  const cut = client.query('SELECT pg_sleep(5)').catch((error) => show('query', error.message, error.code, error.severity));
  await wait(100);
  await other.query('SELECT pg_terminate_backend($1)', [client.processID]);
  await cut;
  await wait(50);
  await client.query('SELECT 3').catch((error) => show(error.message));
  await client.end();
  const idle = watched({}, 'c');
  await idle.connect();
  await other.query('SELECT pg_terminate_backend($1)', [idle.processID]);
  await wait(500);
  await idle.query('SELECT 4').catch((error) => show(error.message));
  await idle.end().catch((error) => show('end', error.message));
  const timed = new Client({ statement_timeout: 250, lock_timeout: 100, idle_in_transaction_session_timeout: 60000 });
  await timed.connect();
  show((await timed.query("SELECT current_setting('statement_timeout') AS s, current_setting('lock_timeout') AS l, current_setting('idle_in_transaction_session_timeout') AS i")).rows);
  await timed.query('SELECT pg_sleep(5)').catch((error) => show(error.message));
  await timed.end();
  const slow = new Client({ query_timeout: 500 });
  await slow.connect();
  await slow.query('SELECT pg_sleep(1)').catch((error) => show(error.message));
  await wait(700);
  show((await slow.query('SELECT 5 AS after')).rows);
  await slow.query({ text: 'SELECT pg_sleep(0.5)', query_timeout: 100 }).catch((error) => show(error.message));
  await wait(600);
  await slow.end();
  await slow.end();
  await slow.query('SELECT 6').catch((error) => show(error.message));
  const never = new Client();
  never.query('SELECT 7 AS queued').then(({ rows }) => show(rows), (error) => show(error.message));
  await never.connect();
  await never.end();
  const pending = new Client();
  await pending.connect();
  const queued = [pending.query('SELECT 8 AS a'), pending.query('SELECT 9 AS a')];
  const ended = pending.end();
  show((await Promise.allSettled(queued)).map(({ status, value, reason }) => [status, value?.rows ?? reason.message]));
  await ended;
  const callback = new Client();
  await new Promise((resolve) => { callback.connect((error) => { show('connected', error); callback.end((failure) => { show('ended', failure); resolve(); }); }); });
  await other.query('LISTEN news').then(({ command }) => show(command));
  await other.query("NOTIFY news, 'payload'");
  await wait(400);
  await client.query('SELECT 11').catch((error) => show(error.message));
  await other.end();
  for (const name of ['a', 'b', 'c']) show(events.filter((event) => event.startsWith(name)).join('\n'));
})();
