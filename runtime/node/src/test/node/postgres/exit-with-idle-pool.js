// Idle connections keep a process alive until they time out.
const { Pool } = require('pg');
const pool = new Pool({ idleTimeoutMillis: 50 });
pool.query('SELECT 1 AS x').then(({ rows }) => console.log(rows));
pool.on('remove', () => console.log('removed'));
process.on('exit', (code) => console.log('exit', code));
