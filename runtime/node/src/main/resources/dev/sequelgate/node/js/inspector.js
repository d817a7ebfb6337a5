'use strict';
const { members } = require('internal/unavailable');
const instead = 'debug through the JVM, or run the application on Node';
module.exports = {
  ...members('inspector', ['open', 'waitForDebugger', 'Session'], instead),
  close() {},
  url: () => undefined,
  get console() { return console; },
  Network: {},
};
