// mysql2 as its project installs it: queries, prepared statements, types, pools, errors.
const mysql = require('mysql2');
const promises = require('mysql2/promise');

const options = { uri: process.env.DATABASE_URL, timezone: 'Z' };
const failing = async (name, action) => {
  try {
    console.log(name, await action());
  } catch (error) {
    console.log(name, error.constructor.name, error.code, error.errno, error.sqlState, error.sqlMessage ?? error.message, error.fatal);
  }
};
(async () => {
  const connection = await promises.createConnection({ ...options, multipleStatements: true });
  await connection.query('CREATE TABLE t (id int AUTO_INCREMENT PRIMARY KEY, a bigint, b decimal(20,4), c datetime(3), d varchar(20), e blob, f json, g bit(1), h double, i date, j time)');
  const [made] = await connection.query('INSERT INTO t (a, b, c, d, e, f, g, h, i, j) VALUES ?', [[[1, 2.5, new Date(0), 'x', Buffer.from('hi'), '{"a":1}', 1, 0.1, '2020-01-02', '03:04:05'],
    ['9223372036854775807', '1234567890123456.7891', null, '\u00e4', null, null, 0, null, null, null]]]);
  console.log(made.affectedRows, made.insertId, made.info, made.constructor.name);
  const [rows, fields] = await connection.query('SELECT * FROM t ORDER BY id');
  console.log(rows);
  console.log(fields.map((field) => [field.name, field.columnType, field.flags & 1]));
  console.log((await connection.execute('SELECT * FROM t WHERE id = ? AND d = ?', [1, 'x']))[0]);
  console.log((await connection.query({ sql: 'SELECT id, d FROM t ORDER BY id', rowsAsArray: true }))[0]);
  console.log((await connection.query('SELECT 1 AS a; SELECT 2 AS b'))[0]);
  console.log((await connection.query({ sql: 'SELECT a, c FROM t', typeCast: (field, next) => (field.type === 'LONGLONG' ? `big ${field.string()}` : next()) }))[0]);
  await failing('syntax', () => connection.query('SELEC 1'));
  await failing('duplicate', () => connection.query('INSERT INTO t (id) VALUES (1)'));
  await failing('table', () => connection.execute('SELECT * FROM nowhere'));
  await connection.beginTransaction();
  await connection.query('DELETE FROM t');
  await connection.rollback();
  console.log((await connection.query('SELECT count(*) AS n FROM t'))[0]);
  await connection.ping();
  await connection.end();
  await failing('ended', () => connection.query('SELECT 1'));
  const pool = promises.createPool({ ...options, connectionLimit: 2 });
  console.log((await Promise.all([1, 2, 3, 4].map((n) => pool.query('SELECT ? AS n', [n])))).map(([[row]]) => row.n));
  await pool.end();
  const url = new URL(process.env.DATABASE_URL);
  await failing('password', () => promises.createConnection({ host: url.hostname, port: Number(url.port), user: url.username, password: 'wrong' }));
  await failing('database', () => promises.createConnection({ ...options, database: 'nowhere' }));
  await failing('refused', () => promises.createConnection({ host: '127.0.0.1', port: 1 }));
  console.log(mysql.escape("it's"), mysql.escapeId('a`b'), mysql.format('SELECT ?, ??', [null, 'x']));
})();
