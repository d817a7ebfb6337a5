'use strict';

class AsyncLocalStorage {
  getStore() { return undefined; }
  run(store, job, ...given) { return job(...given); }
}

module.exports = { AsyncLocalStorage };
