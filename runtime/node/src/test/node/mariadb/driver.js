// mariadb as its project installs it: queries, batches, types, pools, errors.
const mariadb = require('mariadb');

const url = new URL(process.env.DATABASE_URL);
const options = { host: url.hostname, port: Number(url.port), user: url.username, password: decodeURIComponent(url.password), database: url.pathname.slice(1), timezone: 'Z' };
const failing = async (name, action) => {
  try {
    console.log(name, await action());
  } catch (error) {
    console.log(name, error.constructor.name, error.code, error.errno, error.sqlState, error.fatal, error.message.replace(/conn=\d+/, 'conn').split('\n')[0]);
  }
};
(async () => {
  const connection = await mariadb.createConnection({ ...options, multipleStatements: true });
  await connection.query('CREATE TABLE t (id int AUTO_INCREMENT PRIMARY KEY, a bigint, b decimal(20,4), c datetime(3), d varchar(20), e blob, f json, g bit(1), h double, i date, j time)');
  const made = await connection.query('INSERT INTO t (a, b, c, d, e, f, g, h, i, j) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)',
    [1, 2.5, new Date(0), 'x', Buffer.from('hi'), '{"a":1}', true, 0.1, '2020-01-02', '03:04:05']);
  console.log(made);
  console.log(await connection.batch('INSERT INTO t (d) VALUES (?)', [['p'], ['\u00e4']]));
  const rows = await connection.query('SELECT * FROM t ORDER BY id');
  console.log([...rows]);
  console.log(rows.meta.map((column) => [column.name(), column.type]));
  console.log([...(await connection.query({ sql: 'SELECT id, d FROM t ORDER BY id', rowsAsArray: true }))]);
  console.log((await connection.query('SELECT 1 AS a; SELECT 2 AS b')).map((each) => [...each]));
  console.log([...(await connection.query({ namedPlaceholders: true, sql: 'SELECT :x AS x' }, { x: 5 }))]);
  await failing('syntax', () => connection.query('SELEC 1'));
  await failing('duplicate', () => connection.query('INSERT INTO t (id) VALUES (1)'));
  await connection.beginTransaction();
  await connection.query('DELETE FROM t');
  await connection.rollback();
  console.log([...(await connection.query('SELECT count(*) AS n FROM t'))]);
  await connection.ping();
  await connection.end();
  await failing('ended', () => connection.query('SELECT 1'));
  const pool = mariadb.createPool({ ...options, connectionLimit: 2 });
  console.log((await Promise.all([1, 2, 3, 4].map((n) => pool.query('SELECT ? AS n', [n])))).map(([row]) => row.n));
  await pool.end();
  await failing('password', () => mariadb.createConnection({ ...options, password: 'wrong' }));
  await failing('database', () => mariadb.createConnection({ ...options, database: 'nowhere' }));
  await failing('refused', () => mariadb.createConnection({ ...options, port: 1 }));
})();
