// Stands for node-postgres where there is no network: says that it is connected, and answers no rows.
'use strict';

const types = { getTypeParser: () => text => text, setTypeParser: () => {}, builtins: {}, arrayParser: { create: () => ({ parse: () => [] }) } };

class Client {
  constructor(config) {
    this.config = config;
    this.connection = { on: () => {} };
  }
  on() { return this; }
  once() { return this; }
  removeListener() { return this; }
  removeAllListeners() { return this; }
  connect(done) {
    globalThis.connections = (globalThis.connections || 0) + 1;
    if (!done) return Promise.resolve();
    Promise.resolve().then(() => done(null));
  }
  query(sql, values, done) {
    const result = { rows: [], fields: [], rowCount: 0, command: 'SELECT' };
    const callback = typeof values === 'function' ? values : done;
    if (!callback) return Promise.resolve(result);
    Promise.resolve().then(() => callback(null, result));
  }
  end() { return Promise.resolve(); }
}

module.exports = { Client, types, defaults: {} };
