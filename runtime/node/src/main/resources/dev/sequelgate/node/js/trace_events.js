'use strict';
const { members } = require('internal/unavailable');
module.exports = {
  ...members('trace_events', ['createTracing'], 'use Java Flight Recorder'),
  getEnabledCategories: () => undefined,
};
