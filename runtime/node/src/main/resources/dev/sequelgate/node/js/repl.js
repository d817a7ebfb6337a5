'use strict';
const { members } = require('internal/unavailable');
module.exports = {
  ...members('repl', ['start', 'REPLServer', 'Recoverable'], 'run a script instead'),
  isValidSyntax(code) {
    try {
      new (require('vm').Script)(code);
      return true;
    } catch {
      return false;
    }
  },
  get writer() { return require('util').inspect; },
  REPL_MODE_SLOPPY: Symbol('repl-sloppy'),
  REPL_MODE_STRICT: Symbol('repl-strict'),
  get builtinModules() { return require('module').builtinModules.filter((name) => !name.startsWith('_')); },
};
