//> environment NODE_NO_WARNINGS=1
// The shape of results: rowCount, command, fields, row modes, several statements, callbacks, submittables.
const { Client, Query, Result, DatabaseError } = require('pg');
const { show, showError } = require('./lib/show');

(async () => {
  const client = new Client({ application_name: 'the results' });
  await client.connect();
  const shape = ({ command, rowCount, oid, rows, fields, constructor, rowAsArray }) => show({ command, rowCount, oid, rows, fields: fields.map(({ name, dataTypeID, dataTypeSize, dataTypeModifier, format, columnID }) => [name, dataTypeID, dataTypeSize, dataTypeModifier, format, columnID]), constructor: constructor.name, rowAsArray });
  for (const text of [
    'CREATE TABLE t (id serial PRIMARY KEY, name varchar(20) NOT NULL, amount numeric(10,2))', "INSERT INTO t (name) VALUES ('a'), ('b')", "INSERT INTO t (name, amount) VALUES ('c', 1.5) RETURNING id, name, amount",
    'SELECT * FROM t ORDER BY id', 'SELECT id FROM t WHERE false', "UPDATE t SET name = name || 'x' WHERE id < 3", 'UPDATE t SET amount = 2 RETURNING id', 'DELETE FROM t WHERE id = 1', 'SELECT', 'SELECT 1 AS a, 2 AS a, 3 AS b',
    'SELECT 1, 2, now() IS NULL', '', ' ; ', '-- only a comment', 'BEGIN', 'SAVEPOINT s', 'ROLLBACK TO s', 'COMMIT', 'SHOW application_name', 'EXPLAIN (COSTS OFF) SELECT 1', 'SET search_path TO public', 'VALUES (1), (2)', 'WITH w AS (DELETE FROM t RETURNING id) SELECT * FROM w',
    'TRUNCATE t', "DO $$ BEGIN NULL; END $$", 'CREATE TABLE u AS SELECT generate_series(1, 3) AS n', 'SELECT n INTO v FROM u', 'FETCH ALL FROM nothing_open', 'MERGE INTO u USING (SELECT 1 AS n) s ON u.n = s.n WHEN MATCHED THEN DELETE', 'TABLE u', "SELECT 1 AS constructor, 2 AS \"with space\", 3 AS \"ünï\"",
    'PREPARE p AS SELECT $1::int AS x', 'EXECUTE p(5)', 'DEALLOCATE p', 'DROP TABLE t, u, v',
  ]) {
    try {
      shape(await client.query(text));
    } catch (error) {
      showError(error);
    }
  }
  show('--- several statements');
  const several = await client.query("CREATE TEMP TABLE m (n int); INSERT INTO m VALUES (1), (2); SELECT n FROM m ORDER BY n; SELECT 'last' AS x");
  show(several.map(({ command, rowCount, rows }) => [command, rowCount, rows]));
  await client.query('INSERT INTO m VALUES (9); SELECT 1/0; INSERT INTO m VALUES (10)').catch(showError);
  show((await client.query('SELECT n FROM m ORDER BY n')).rows);
  await client.query('SELECT 1; SELECT 2', [1]).catch(showError);
  show('--- modes');
  show((await client.query({ text: 'SELECT 1 AS a, 2 AS a, null AS b', rowMode: 'array' })).rows);
  show((await client.query({ text: 'SELECT $1::int AS a, 2 AS a', values: [7], rowMode: 'array' })).rows);
  show((await client.query({ text: 'SELECT n FROM m ORDER BY n' }, [])).rows, (await client.query('SELECT $1::text AS x', ['y'])).rows);
  show((await client.query({ name: 'named', text: 'SELECT $1::int AS x', values: [1] })).rows, (await client.query({ name: 'named', text: 'SELECT $1::int AS x', values: [2] })).rows);
  show((await client.query({ name: 'named', values: [3] })).rows);
  await client.query({ name: 'named', text: 'SELECT 2', values: [] }).catch((error) => show(error.message));
  await client.query({ name: 'broken', text: 'SELECT nope', values: [] }).catch(showError);
  await client.query({ name: 'broken', text: 'SELECT 1 AS fixed', values: [] }).then(({ rows }) => show(rows), showError);
  show('--- callbacks and events');
  await new Promise((resolve) => { client.query('SELECT 1 AS x', (error, result) => { show(error, result.rows); resolve(); }); });
  await new Promise((resolve) => { client.query('SELECT $1::int AS x', [2], (error, result) => { show(error, result.rows); resolve(); }); });
  await new Promise((resolve) => { client.query({ text: 'SELECT nope' }, (error, result) => { show(error.message, result); resolve(); }); });
  const query = new Query('SELECT generate_series(1, 3) AS n');
  show(client.query(query) === query);
  query.on('row', (row, result) => show('row', row, result instanceof Result));
  await new Promise((resolve) => { query.on('end', (result) => { show('end', result.rowCount, result.rows); resolve(); }); });
  const failing = client.query(new Query('SELECT 1/0'));
  await new Promise((resolve) => { failing.on('error', (error) => { show('error', error.message); resolve(); }); });
  const results = await Promise.all([client.query('SELECT 1 AS a'), client.query('SELECT nope').catch((error) => error.code), client.query('SELECT 3 AS a', []), client.query('SELECT pg_sleep(0.01)'), client.query('SELECT 5 AS a')]);
  show(results.map((result) => result.rows?.[0] ?? result));
  show('--- bad calls');
  for (const bad of [[undefined], [null], [5], [{}], [{ text: 5 }], [{ text: 'SELECT 1', values: 'x' }], ['SELECT 1', 'not an array']]) {
    try {
      const result = await client.query(...bad);
      show('result', result?.rows);
    } catch (error) {
      show(error.name, error.message);
    }
  }
  show('--- escapes');
  show(client.escapeIdentifier('a"b'), client.escapeLiteral("it's \\ here"), require('pg').escapeIdentifier('x'), require('pg').escapeLiteral('y'), Client.prototype.escapeLiteral("'"));
  const { rows } = await client.query('SELECT i AS id, i::text AS t, i % 2 = 0 AS even, i / 3.0 AS f FROM generate_series(1, 20000) i');
  show(rows.length, rows[0], rows[19999]);
  show((await client.query('SELECT n FROM m WHERE n = $1', [1])).rows[0].constructor === Object, DatabaseError.name);
  await client.end();
})();
