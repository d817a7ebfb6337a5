'use strict';
const { members } = require('internal/unavailable');
module.exports = {
  ...members('domain', ['Domain', 'createDomain', 'create'], 'use AsyncLocalStorage for contexts, and promises or process events for errors'),
  _stack: [],
  active: null,
};
