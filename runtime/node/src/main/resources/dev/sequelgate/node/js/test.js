'use strict';
const { unavailable } = require('internal/errors');
const instead = 'run tests on Node';

function test() {
  throw unavailable('node:test.test', instead);
}
module.exports = Object.assign(test, require('internal/unavailable').members('node:test', ['describe', 'it', 'suite', 'before', 'after', 'beforeEach', 'afterEach', 'run', 'only', 'skip', 'todo'], instead), { test });
