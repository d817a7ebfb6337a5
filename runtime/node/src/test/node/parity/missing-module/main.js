Error.stackTraceLimit = 50;
const { start } = require('./service');
start();
