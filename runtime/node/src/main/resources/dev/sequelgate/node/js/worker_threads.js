'use strict';
// One thread runs all JavaScript of a process; ports and channels work within it.
const { unavailable } = require('internal/errors');
const ports = () => require('internal/message_channel');
const environment = new Map();

class Worker extends require('events') {
  constructor() {
    super();
    throw unavailable('worker_threads.Worker', 'start another process with child_process, or do the work on this thread');
  }
}

module.exports = {
  isMainThread: true,
  get MessagePort() { return ports().MessagePort; },
  get MessageChannel() { return ports().MessageChannel; },
  markAsUntransferable() {},
  moveMessagePortToContext: (port) => port,
  receiveMessageOnPort: (port) => ports().receiveMessageOnPort(port),
  resourceLimits: {},
  postMessageToThread() {
    throw unavailable('worker_threads.postMessageToThread', 'there is one thread only');
  },
  threadId: 0,
  SHARE_ENV: Symbol.for('nodejs.worker_threads.SHARE_ENV'),
  Worker,
  parentPort: null,
  workerData: null,
  get BroadcastChannel() { return ports().BroadcastChannel; },
  setEnvironmentData(key, value) {
    if (value === undefined) environment.delete(key);
    else environment.set(key, value);
  },
  getEnvironmentData: (key) => environment.get(key),
};
