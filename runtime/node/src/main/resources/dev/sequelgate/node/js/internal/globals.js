'use strict';
// Global values that are made at first use.
function lazy(name, make) {
  Object.defineProperty(module.exports, name, { enumerable: true, configurable: true, get: make });
}
lazy('console', () => require('console'));
