'use strict';
// A process is always the primary; it has no workers.
const EventEmitter = require('events');
const { unavailable } = require('internal/errors');

function fork() {
  throw unavailable('cluster.fork', 'one JVM serves with all cores of its pools; run several instances behind a load balancer instead');
}

class Worker extends EventEmitter {
  constructor() {
    super();
    fork();
  }
}

module.exports = Object.assign(new EventEmitter(), {
  isWorker: false,
  isMaster: true,
  isPrimary: true,
  Worker,
  workers: {},
  settings: {},
  SCHED_NONE: 1,
  SCHED_RR: 2,
  schedulingPolicy: 2,
  setupPrimary(settings) {
    Object.assign(module.exports.settings, settings);
  },
  fork,
  disconnect(callback) {
    if (typeof callback === 'function') process.nextTick(callback);
  },
});
module.exports.setupMaster = module.exports.setupPrimary;
