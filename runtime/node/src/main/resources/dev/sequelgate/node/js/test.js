'use strict';
const names = ['test', 'describe', 'it', 'suite', 'before', 'after', 'beforeEach', 'afterEach', 'run'];
module.exports = require('internal/unavailable').members('node:test', names, 'run tests on Node');
