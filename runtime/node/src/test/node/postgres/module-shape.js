// What the module itself offers.
const pg = require('pg');
const { show } = require('./lib/show');
const pool = new pg.Pool();
for (const line of ['Client', 'Pool', 'Query', 'Connection', 'Result', 'types', 'defaults', 'DatabaseError', 'TypeOverrides', 'escapeIdentifier', 'escapeLiteral', 'utils', 'native'].map((name) => [name, typeof pg[name === 'native' ? 'none' : name]])) show(line);
show(require('pg').Client === pg.Client, pool instanceof pg.Pool, typeof pg.types.setTypeParser, pg.types.builtins.INT8, pg.defaults.poolSize, pg.defaults.host, pg.defaults.port, pg.defaults.idleTimeoutMillis, pg.defaults.parseInt8);
import('pg').then((namespace) => {
  show(Object.keys(namespace).sort().filter((name) => !['utils', '_pools'].includes(name)), namespace.Client === pg.Client, namespace.default === pg || namespace.default.Client === pg.Client);
  pg.defaults.parseInt8 = true;
  const client = new pg.Client();
  return client.connect().then(() => client.query('SELECT 5::int8 AS a, count(*) AS b FROM pg_class WHERE false')).then(({ rows }) => show(rows)).then(() => client.end());
});
