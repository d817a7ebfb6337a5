// Databases in files: several connections, locks, events, what is no database.
const sqlite3 = require('sqlite3');
const fs = require('fs');
const path = require('path');

const file = path.join(process.env.PARITY_TMP, 'data.db');
const call = (target, method, ...given) => new Promise((resolve) => {
  target[method](...given, function (error, result) { resolve(error ? `${error.code}|${error.errno}|${error.message}` : result ?? [this.lastID, this.changes]); });
});
const opened = (name, mode) => new Promise((resolve) => {
  const db = new sqlite3.Database(name, mode, (error) => resolve(error ? `${error.code} ${error.message}` : db));
});
(async () => {
  console.log(await opened(file, sqlite3.OPEN_READWRITE));
  console.log(fs.existsSync(file));
  const one = await opened(file, sqlite3.OPEN_READWRITE | sqlite3.OPEN_CREATE);
  console.log(await call(one, 'exec', 'create table t(a integer primary key, b); insert into t values(1, 2)'));
  const other = await opened(file, sqlite3.OPEN_READWRITE);
  other.configure('busyTimeout', 50);
  console.log(await call(one, 'exec', 'begin immediate'));
  console.log(await call(other, 'run', 'insert into t values(2, 3)'));
  console.log(await call(one, 'exec', 'commit'));
  console.log(await call(other, 'run', 'insert into t values(2, 3)'));
  const reader = await opened(file, sqlite3.OPEN_READONLY);
  console.log(await call(reader, 'run', 'insert into t values(9, 9)'));
  console.log(await call(reader, 'all', 'select * from t'));
  const traced = new Promise((resolve) => one.on('trace', resolve));
  console.log(await call(one, 'get', 'select count(*) n from t'));
  console.log('trace', await traced);
  one.removeAllListeners('trace');
  fs.writeFileSync(path.join(process.env.PARITY_TMP, 'text.db'), 'no database, but long enough to be looked at: '.repeat(40));
  const text = await opened(path.join(process.env.PARITY_TMP, 'text.db'), sqlite3.OPEN_READWRITE);
  console.log(await call(text, 'all', 'select * from sqlite_master'));
  const cached = new sqlite3.cached.Database(file);
  console.log(cached === new sqlite3.cached.Database(file), cached === one);
  await new Promise((resolve) => cached.once('open', resolve));
  console.log(await call(cached, 'get', 'select b from t where a = 2'));
  for (const db of [one, other, reader, text, cached]) console.log(await call(db, 'close'));
  one.on('error', (error) => console.log('event', error.message));
  one.exec('select 1');
})();
