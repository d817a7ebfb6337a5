// Stands for node-postgres where there is no network: says that it is connected, and answers no rows.
'use strict';

const types = { getTypeParser: () => text => text, setTypeParser: () => {}, builtins: {}, arrayParser: { create: () => ({ parse: () => [] }) } };

class Client {
  constructor(config) {
    this.config = config;
    const listeners = [];
    this.connection = { on: (event, listener) => listeners.push(listener), removeListener: () => {} };
    this.greet = () => listeners.forEach(listener => listener({ parameterName: 'server_version', parameterValue: '15.0' }));
  }
  on() { return this; }
  once() { return this; }
  removeListener() { return this; }
  removeAllListeners() { return this; }
  connect(done) {
    globalThis.connections = (globalThis.connections || 0) + 1;
    this.greet();
    if (!done) return Promise.resolve();
    Promise.resolve().then(() => done(null));
  }
  query(sql, values, done) {
    const result = { rows: [], fields: [], rowCount: 0, command: 'SELECT' };
    const callback = typeof values === 'function' ? values : done;
    if (!callback) return Promise.resolve(result);
    Promise.resolve().then(() => callback(null, result));
  }
  end(done) {
    if (done) Promise.resolve().then(() => done(null));
    return Promise.resolve();
  }
}

module.exports = { Client, types, defaults: {} };
