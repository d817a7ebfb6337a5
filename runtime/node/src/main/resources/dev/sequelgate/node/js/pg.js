'use strict';

// The host's `pg`: node-postgres as published, on connections that the JVM's driver and pool keep.
const packages = require('internal/vendor/pg');
const Connection = require('internal/pg/connection');

const { Query } = packages;
const submit = Query.prototype.submit;

// The connection gives all rows of a result at once to the query that it works for.
Query.prototype.submit = function (connection) {
  connection._submitting = this;
  try {
    return submit.call(this, connection);
  } finally {
    connection._submitting = undefined;
  }
};

class Client extends packages.Client {
  constructor(config) {
    super(config);
    this.connection.belongsTo?.(config);
  }
}

class BoundPool extends packages.Pool {
  constructor(options) {
    super(options, Client);
  }
}

function PG() {
  this.defaults = packages.defaults;
  this.Client = Client;
  this.Query = Query;
  this.Pool = BoundPool;
  this._pools = [];
  this.Connection = Connection;
  this.types = packages.types;
  this.DatabaseError = packages.messages.DatabaseError;
  this.TypeOverrides = packages.TypeOverrides;
  this.escapeIdentifier = packages.utils.escapeIdentifier;
  this.escapeLiteral = packages.utils.escapeLiteral;
  this.Result = packages.Result;
  this.utils = packages.utils;
}

module.exports = new PG();

// Nothing faster lies below: the native variant is the same driver.
Object.defineProperty(module.exports, 'native', { configurable: true, enumerable: false, value: module.exports });
