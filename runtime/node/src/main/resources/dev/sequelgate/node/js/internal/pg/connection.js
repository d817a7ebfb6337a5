'use strict';

// node-postgres' Connection: the same methods and events, but a driver in the JVM behind it instead of a socket.
const { EventEmitter } = require('events');
const { poolBounds } = require('internal/pg/settings');
const { clientTls } = require('internal/tls_options');

const native = internalBinding('postgres');

/** Read late: the packages themselves require this file. */
let lazy;
function parts() {
  lazy ??= {
    ...require('internal/pg/faults'),
    ...require('internal/pg/rows'),
    messages: require('internal/vendor/pg').messages,
  };
  return lazy;
}

/** What node-postgres and its pool do with a socket. */
class Stream extends EventEmitter {
  constructor(connection) {
    super();
    this.connection = connection;
    this.writable = true;
    this.destroyed = false;
  }

  destroy(error) {
    if (!this.destroyed) {
      this.destroyed = true;
      this.writable = false;
      this.connection._destroyed(error);
    }
    return this;
  }

  end() {
    this.connection.end();
  }

  ref() {
    this.connection.ref();
  }

  unref() {
    this.connection.unref();
  }
}

class Connection extends EventEmitter {
  constructor(config) {
    super();
    const given = config ?? {};
    this.ssl = given.ssl || false;
    this.sslNegotiation = given.sslNegotiation || 'postgres';
    this.stream = new Stream(this);
    this.parsedStatements = {};
    this.submittedNamedStatements = {};
    this._keepAlive = Boolean(given.keepAlive);
    this._ending = false;
    this._ended = false;
    this._jobs = [];
    this._running = null;
    this._pending = {};
    this._pool = poolBounds();
  }

  /** Which pool makes the client of this connection. */
  belongsTo(config) {
    this._pool = poolBounds(config);
  }

  connect(port, host) {
    this._connecting = true;
    this._port = port;
    this._host = host;
    process.nextTick(() => {
      if (host === undefined) {
        this._fail(new Error(`Unix domain sockets are not supported here: ${port}; give the server's host name`));
      } else if (this.ssl && this.sslNegotiation === 'direct') {
        this.emit('sslconnect');
      } else {
        this.emit('connect');
      }
    });
  }

  requestSsl() {
    this.emit('sslconnect');
  }

  /** Asks the client for its password first: the driver logs in by itself. */
  startup(parameters) {
    this._startup = parameters;
    this.emit('authenticationCleartextPassword', { name: 'authenticationCleartextPassword', length: 8 });
  }

  password(password) {
    if (this._ended) {
      return;
    }
    try {
      this._native = native.open(this._settings(password), this._callbacks());
    } catch (error) {
      this._fail(error);
      return;
    }
    if (this._unrefed) {
      this._native.unref();
    }
  }

  _settings(password) {
    const { user, database, ...startup } = this._startup;
    return {
      host: this._host,
      port: this._port,
      user: String(user ?? ''),
      database: String(database ?? ''),
      password: password ?? null,
      startup,
      tls: this.ssl ? this._tls() : null,
      directTls: this.sslNegotiation === 'direct',
      keepAlive: this._keepAlive,
      pool: this._pool,
    };
  }

  _tls() {
    const options = clientTls(this.ssl === true ? {} : this.ssl, 'ssl.', this._host);
    // As node-postgres does it: a host's own name is what its certificate must show, whatever servername says.
    return require('net').isIP(this._host) === 0 ? { ...options, servername: this._host } : options;
  }

  _callbacks() {
    return {
      opened: (processID, parameters) => this._opened(processID, parameters),
      refused: (fault) => {
        this._report(fault);
        this._close();
      },
      answered: (answer) => this._answered(answer),
      disturbed: (answer) => {
        this._notices(answer);
        this._lost(answer);
      },
      ended: () => this._close(),
    };
  }

  _opened(processID, parameters) {
    const { messages } = parts();
    for (const name of Object.keys(parameters)) {
      const value = parameters[name];
      this.emit('parameterStatus', new messages.ParameterStatusMessage(name.length + value.length + 6, name, value));
    }
    this.emit('backendKeyData', new messages.BackendKeyDataMessage(12, processID, 0));
    this.emit('readyForQuery', new messages.ReadyForQueryMessage(5, 'I'));
  }

  query(text) {
    this._submit({ run: () => this._native.simple(text), sync: true });
  }

  parse(query) {
    this._pending = { name: query.name, text: query.text };
  }

  bind(config) {
    const values = config.values ?? [];
    const map = config.valueMapper;
    this._pending.statement = config.statement;
    this._pending.values = map ? values.map((value) => map(value)) : values.slice();
  }

  describe() {}

  execute() {
    this._pending.execute = true;
  }

  flush() {
    this._send(false);
  }

  sync() {
    this._send(true);
  }

  close() {
    this._pending = {};
  }

  _send(sync) {
    const { execute, statement, text, values } = this._pending;
    this._pending = {};
    if (!execute) {
      this._submit({ run: null, sync });
    } else if (statement) {
      this._submit({ run: () => this._native.prepared(statement, text ?? null, values), sync, parsed: text !== undefined });
    } else {
      this._submit({ run: () => this._native.extended(text, values), sync });
    }
  }

  _submit(job) {
    job.query = this._submitting;
    this._jobs.push(job);
    this._next();
  }

  _next() {
    if (this._running !== null || this._ended) {
      return;
    }
    const job = this._jobs.shift();
    if (job === undefined) {
      return;
    }
    this._running = job;
    if (job.run === null) {
      process.nextTick(() => this._finish(this._transaction ?? 'I'));
    } else {
      job.run();
    }
  }

  _answered(answer) {
    if (this._ended) {
      return;
    }
    const job = this._running;
    this._notices(answer);
    if (job.parsed && !answer.fault) {
      this.emit('parseComplete');
    }
    const { results } = answer;
    for (let i = 0; i < results.length; i++) {
      this._result(job, results[i]);
    }
    if (answer.ended) {
      this._lost(answer);
      return;
    }
    if (answer.fault) {
      // The connection is well: what the driver itself does not do is the query's error, too.
      this.emit('errorMessage', parts().toError(answer.fault));
    }
    this._finish(answer.transaction);
  }

  _result(job, result) {
    const { messages, takesAllRows, addAllRows, rawRows } = parts();
    if (result.fields !== undefined) {
      const description = new messages.RowDescriptionMessage(0, 0);
      description.fields = JSON.parse(result.fields).map((field) => Object.assign(Object.create(messages.Field.prototype), field));
      description.fieldCount = description.fields.length;
      this.emit('rowDescription', description);
      if (takesAllRows(job.query)) {
        addAllRows(job.query, result);
      } else {
        for (const row of rawRows(result, description.fieldCount)) {
          this.emit('dataRow', new messages.DataRowMessage(0, row));
        }
      }
    }
    if (result.tag === undefined) {
      this.emit('emptyQuery', { name: 'emptyQuery', length: 4 });
    } else {
      this.emit('commandComplete', new messages.CommandCompleteMessage(result.tag.length + 5, result.tag));
    }
  }

  _finish(transaction) {
    const { sync } = this._running;
    this._running = null;
    this._transaction = transaction;
    if (sync) {
      this.emit('readyForQuery', new (parts().messages.ReadyForQueryMessage)(5, transaction));
    }
    this._next();
  }

  _notices(answer) {
    for (let i = 0; i < answer.notices.length; i++) {
      this.emit('notice', parts().toNotice(answer.notices[i]));
    }
    for (let i = 0; i < answer.notifications.length; i++) {
      const { processId, channel, payload } = answer.notifications[i];
      this.emit('notification', new (parts().messages.NotificationResponseMessage)(channel.length + payload.length + 10, processId, channel, payload));
    }
  }

  /** Says why the connection is gone; its end follows when the driver has let go of it. */
  _lost(answer) {
    if (answer.fault) {
      this._report(answer.fault);
    }
    if (answer.cut && !this._ending) {
      this.emit('error', parts().toError(answer.cut));
    }
    if (answer.ended) {
      this.stream.writable = false;
    }
  }

  _report(fault) {
    this.emit(fault.fromServer ? 'errorMessage' : 'error', parts().toError(fault));
  }

  _fail(error) {
    this.emit('error', error);
    this._close();
  }

  _destroyed(error) {
    this._ending ||= !error;
    this._native?.destroy();
    process.nextTick(() => {
      if (error) {
        this.emit('error', error);
      }
      this._close();
    });
  }

  _close() {
    if (!this._ended) {
      this._ended = true;
      this.stream.writable = false;
      this.emit('end');
    }
  }

  end() {
    this._ending = true;
    if (this._native && !this._ended) {
      this._native.end();
    } else {
      process.nextTick(() => this._close());
    }
  }

  cancel() {
    this._native?.cancel();
  }

  ref() {
    this._unrefed = false;
    this._native?.ref();
  }

  unref() {
    this._unrefed = true;
    this._native?.unref();
  }
}

module.exports = Connection;
