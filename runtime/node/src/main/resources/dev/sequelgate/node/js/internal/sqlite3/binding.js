'use strict';

// What the package `sqlite3` expects of its native add-on, on a JDBC driver: every operation of a database waits for the one
// before it and works on another thread.

const { open, constants } = internalBinding('sqlite');

const MISUSE = 21;

function failure({ code, errno, message }) {
  return Object.assign(new Error(`${code}: ${message}`), { errno, code });
}

const misuse = (message) => failure({ code: 'SQLITE_MISUSE', errno: MISUSE, message });

/** Splits off the callback behind the parameters. */
function split(given) {
  const last = given[given.length - 1];
  if (typeof last === 'function') return [given.slice(0, -1), last];
  return [given, undefined];
}

/** As the add-on binds: whole numbers of 32 bits, others as floating point, times as milliseconds. */
function bindable(value) {
  switch (typeof value) {
    case 'string':
    case 'boolean':
      return value;
    case 'number':
      return (value | 0) === value ? value : { real: value };
    case 'object':
      if (value === null) return null;
      if (Buffer.isBuffer(value)) return { blob: value };
      if (value instanceof Date) return { real: value.getTime() };
      return String(value);
    default:
      return null;
  }
}

/** Parameters by position, or by name: {names, values}; null where none were given. */
function bindings(given) {
  if (given.length === 0) return null;
  const [first] = given;
  const named = given.length === 1 && typeof first === 'object' && first !== null && !Buffer.isBuffer(first)
    && !(first instanceof Date) && !(first instanceof RegExp);
  if (!named) return { names: null, values: given.map(bindable) };
  if (Array.isArray(first)) return { names: null, values: first.map(bindable) };
  return { names: Object.keys(first), values: Object.values(first).map(bindable) };
}

class Database {
  constructor(filename, mode, callback) {
    if (typeof filename !== 'string') throw new TypeError('String expected');
    const flags = typeof mode === 'number' ? mode : constants.OPEN_READWRITE | constants.OPEN_CREATE | constants.OPEN_FULLMUTEX;
    const opened = typeof mode === 'function' ? mode : callback;
    const define = (name, value, writable) => Object.defineProperty(this, name, { value, writable, enumerable: true, configurable: true });
    define('open', false, true);
    define('filename', filename, false);
    define('mode', typeof mode === 'number' ? mode : flags, false);
    Object.defineProperty(this, 'state', { value: { queue: [], busy: false, native: null, failed: false, closed: false, statements: 0 } });
    this.state.busy = true;
    this.state.native = open(filename, flags, (fault) => {
      this.state.busy = false;
      this.state.failed = Boolean(fault);
      this.open = !fault;
      if (opened) opened.call(this, fault ? failure(fault) : null);
      else if (fault) this.emit('error', failure(fault));
      if (this.open) this.emit('open');
      proceed(this);
    });
  }

  exec(sql, callback) {
    if (typeof sql !== 'string') throw new TypeError('String expected');
    schedule(this, callback, (done) => {
      this.state.native.exec(sql, (fault) => {
        traced(this, sql);
        done();
        answer(this, callback, fault ? failure(fault) : null);
      });
    });
    return this;
  }

  close(callback) {
    schedule(this, callback, (done) => {
      if (this.state.statements > 0) {
        done();
        answer(this, callback, failure({ code: 'SQLITE_BUSY', errno: 5, message: 'unable to close due to unfinalized statements or unfinished backups' }));
        return;
      }
      this.state.native.close((fault) => {
        if (!fault) {
          this.open = false;
          this.state.closed = true;
        }
        done();
        answer(this, callback, fault ? failure(fault) : null);
        if (!fault) this.emit('close');
      });
    });
    return this;
  }

  wait(callback) {
    schedule(this, callback, (done) => {
      done();
      answer(this, callback, null);
    });
    return this;
  }

  configure(option, value) {
    if (option === 'busyTimeout') {
      schedule(this, undefined, (done) => this.state.native.busyTimeout(Number(value), done));
    } else if (option === 'change') {
      schedule(this, undefined, (done) => {
        this.state.native.changes(value ? (type, database, table, row) => this.emit('change', type, database, table, row) : null);
        done();
      });
    } else if (option !== 'trace' && option !== 'profile' && option !== 'limit') {
      throw new TypeError(`${option} is not a valid configuration option`);
    }
    return this;
  }

  interrupt() {
    if (!this.open) throw new Error('Database is not open');
    this.state.native.interrupt();
    return this;
  }

  loadExtension(file, callback) {
    schedule(this, callback, (done) => {
      done();
      answer(this, callback, failure({ code: 'SQLITE_ERROR', errno: 1, message: 'not authorized' }));
    });
    return this;
  }

  // Operations run one after another in any case.
  serialize(action) {
    if (typeof action === 'function') action.call(this);
    return this;
  }

  parallelize(action) {
    return this.serialize(action);
  }
}

/** Runs an operation when those before it are done; false where the database is closed, which the callback is told. */
function schedule(database, callback, operation) {
  const { state } = database;
  if (state.closed || state.failed) {
    answer(database, callback, misuse(state.failed ? 'Database handle is closed' : 'Database is closed'));
    return false;
  }
  state.queue.push({ operation, callback });
  proceed(database);
  return true;
}

function proceed(database) {
  const { state } = database;
  if (state.busy || state.queue.length === 0) return;
  if (state.closed || state.failed) {
    for (const { callback } of state.queue.splice(0)) answer(database, callback, misuse('Database is closed'));
    return;
  }
  state.busy = true;
  state.queue.shift().operation(() => {
    state.busy = false;
    // What the answer itself asks for comes behind what waits already.
    process.nextTick(() => proceed(database));
  });
}

function answer(target, callback, error, ...results) {
  if (typeof callback === 'function') callback.call(target, error, ...results);
  else if (error) target.emit('error', error);
}

function traced(database, sql, started) {
  database.emit('trace', sql);
  if (started !== undefined) database.emit('profile', sql, Math.round((performance.now() - started) * 1e6));
}

class Statement {
  constructor(database, sql, callback) {
    if (!(database instanceof Database)) throw new TypeError('Database object expected');
    if (typeof sql !== 'string') throw new TypeError('SQL query expected');
    Object.defineProperty(this, 'sql', { value: sql, enumerable: false });
    Object.defineProperty(this, 'state', { value: { database, native: null, broken: false, finalized: false } });
    const failed = (error) => answer(this, callback, error);
    this.state.broken = !schedule(database, failed, (done) => {
      database.state.native.prepare(sql, (fault, native) => {
        if (fault) this.state.broken = true;
        else {
          this.state.native = native;
          database.state.statements++;
        }
        done();
        if (fault || callback) answer(this, callback, fault ? failure(fault) : null);
      });
    });
  }

  bind(...given) {
    const [parameters, callback] = split(given);
    return this.#work(callback, (native, done) => native.bind(bindings(parameters), done), () => []);
  }

  run(...given) {
    const [parameters, callback] = split(given);
    return this.#work(callback, (native, done) => native.run(bindings(parameters), done), ({ lastID, changes }) => {
      this.lastID = lastID;
      this.changes = changes;
      return [];
    });
  }

  get(...given) {
    const [parameters, callback] = split(given);
    return this.#work(callback, (native, done) => native.get(bindings(parameters), done), ({ rows }) => [rows[0]]);
  }

  all(...given) {
    const [parameters, callback] = split(given);
    return this.#work(callback, (native, done) => native.all(bindings(parameters), done), ({ rows }) => [rows]);
  }

  each(...given) {
    const [others, last] = split(given);
    const [parameters, before] = split(others);
    const [callback, complete] = before ? [before, last] : [last, undefined];
    return this.#work((error, rows) => {
      if (error) {
        answer(this, callback, error);
        return;
      }
      for (const row of rows) answer(this, callback, null, row);
      if (complete) complete.call(this, null, rows.length);
    }, (native, done) => native.all(bindings(parameters), done), ({ rows }) => [rows]);
  }

  reset(callback) {
    return this.#work(callback, (native, done) => native.reset(done), () => []);
  }

  finalize(callback) {
    const { state } = this;
    if (state.broken) return state.database;
    schedule(state.database, callback, (done) => {
      const finished = () => {
        done();
        if (typeof callback === 'function') callback.call(this);
      };
      if (!state.native || state.finalized) {
        finished();
        return;
      }
      state.finalized = true;
      state.database.state.statements--;
      state.native.close(finished);
    });
    return state.database;
  }

  #work(callback, action, results) {
    const { state } = this;
    if (state.broken) return this;
    const finalized = () => answer(this, callback, misuse('Statement is already finalized'));
    if (state.finalized) {
      finalized();
      return this;
    }
    schedule(state.database, callback, (done) => {
      // What follows a statement that could not be prepared is dropped, as its own callback has told.
      if (state.broken) {
        done();
        return;
      }
      if (state.finalized) {
        done();
        finalized();
        return;
      }
      const started = performance.now();
      action(state.native, (fault, found) => {
        traced(state.database, this.sql, started);
        if (fault) {
          done();
          answer(this, callback, failure(fault));
          return;
        }
        const values = results(found ? { ...found, rows: found.rows ? rowsOf(found) : [] } : { rows: [] });
        done();
        answer(this, callback, null, ...values);
      });
    });
    return this;
  }
}

/** Rows as objects; of two columns with one name the later one counts. */
function rowsOf({ columns, rows }) {
  return Array.from(rows, (cells) => {
    const row = {};
    columns.forEach((name, index) => {
      row[name] = cells[index];
    });
    return row;
  });
}

/** Copies the whole database with the first step. */
class Backup {
  constructor(database, filename, destination, source, filenameIsDestination, callback) {
    Object.assign(this, { idle: true, completed: false, failed: false, remaining: -1, pageCount: -1 });
    Object.defineProperty(this, 'state', { value: { database, filename, filenameIsDestination, finished: false } });
    database.wait((error) => answer(this, callback, error));
  }

  step(pages, callback) {
    const { database, filename, filenameIsDestination } = this.state;
    this.idle = false;
    schedule(database, callback, (done) => {
      database.state.native.backup(filename, filenameIsDestination, (fault) => {
        this.idle = true;
        this.completed = !fault;
        this.failed = Boolean(fault);
        if (!fault) this.remaining = 0;
        done();
        answer(this, callback, fault ? failure(fault) : null, !fault);
      });
    });
    return this;
  }

  finish(callback) {
    this.state.finished = true;
    this.state.database.wait((error) => answer(this, callback, error));
    return this;
  }
}

module.exports = { Database, Statement, Backup, ...constants };
