// The whole of the package's API, on a database in memory.
const sqlite3 = require('sqlite3');

const db = new sqlite3.Database(':memory:', (error) => console.log('open', error, db.open, db.filename, db.mode));
db.serialize(() => {
  db.run('create table t(a int unique, b text, c blob, d real)', function (error) { console.log('run', error, this); });
  db.run('insert into t values(?,?,?,?)', [1, 'x', Buffer.from('hi'), 1.5], function (error) {
    console.log(error, this.lastID, this.changes, this.constructor.name, this.sql);
  });
  db.run('insert into t values(1,2,3,4)', function (error) { console.log(error, error.message, error.code, error.errno, Object.keys(error), this); });
  db.get('select * from t where a=$a', { $a: 1 }, (error, row) => console.log(error, row));
  db.get('select * from t where a=99', (error, row) => console.log('none', error, row));
  db.all('select nope', (error, rows) => console.log(error, rows));
  db.all('select a as x, b from t where a=?1 or a=:n', { 1: 1, ':n': 5 }, (error, rows) => console.log(error, rows));
  db.each('select a from t', (error, row) => console.log('each', error, row), (error, count) => console.log('done', error, count));
  db.exec('create table u(i); insert into u values(1); insert into u values(9007199254740993), (null), (1e400), (true);', (error) => console.log('exec', error));
  db.exec('create tabl', (error) => console.log('exec', error));
  db.all('select i, typeof(i) t from u', (error, rows) => console.log(error, rows));
  const statement = db.prepare('insert into u values(?)');
  console.log(statement.constructor.name, Object.keys(statement));
  statement.run(5, function (error) { console.log(error, this === statement, this.lastID, this.changes); });
  statement.run(new Date(0));
  statement.run(true);
  statement.run(undefined);
  statement.run(10n ** 15n);
  statement.run(/x/, (error) => console.log('expression', error));
  statement.run({ a: 1 }, (error) => console.log('object', error));
  statement.finalize((error) => {
    console.log('finalized', error);
    statement.run(6, (again) => console.log(again.message));
  });
  db.all('select i, typeof(i) t from u where rowid>4', (error, rows) => console.log(error, rows));
  db.run('insert into u values(?)', [1, 2, 3], (error) => console.log('many', error));
  db.run('insert into u values(?,?)', [1], (error) => console.log('few', error));
  db.get('select ?1 as a, ?2 as b', ['p', 'q'], (error, row) => console.log(error, row));
  db.get('select 1 as a, 2 as a, \'?\' as "q:x", :x as x -- ?\n', { ':x': 7 }, (error, row) => console.log(error, row));
  db.map('select a, b from t', (error, all) => console.log(error, all));
  const cursor = db.prepare('select i from u where i is not null order by i limit 3');
  cursor.get((error, row) => console.log(error, row));
  cursor.get((error, row) => console.log(error, row));
  cursor.reset();
  cursor.get((error, row) => console.log(error, row));
  cursor.all((error, rows) => console.log(error, rows.length));
  cursor.each((error, row) => console.log(error, row.i));
  cursor.finalize();
  db.run('insert into t(a) values(7) returning a', function (error) { console.log(error, this.lastID, this.changes); });
  db.all('insert into t(a) values(8) returning a, b', (error, rows) => console.log(error, rows));
  db.run('update t set b = 1', function (error) { console.log(error, this.changes); });
});
db.on('close', () => console.log('event close'));
db.close((error) => {
  console.log('closed', error);
  db.run('select 1', (again) => console.log('after', again.message));
  db.close((again) => console.log('again', again.message));
});
// Two databases are opened at the same time: the second tells when the first is closed.
let missing;
const unopened = new Promise((resolve) => {
  missing = new sqlite3.Database('/nope/x.db', resolve);
});
console.log(missing.open);
db.on('close', () => unopened.then((error) => console.log(error.message, error.code, error.errno)));
for (const given of [[], [5]]) {
  try {
    new sqlite3.Database(...given);
  } catch (error) {
    console.log(error.constructor.name, error.message);
  }
}
console.log(sqlite3.OPEN_READONLY, sqlite3.OPEN_READWRITE, sqlite3.OPEN_CREATE, sqlite3.BUSY, sqlite3.CONSTRAINT, typeof sqlite3.VERSION, sqlite3.verbose() === sqlite3);
