'use strict';
// Modules that an application may ask for but that cannot work on the JVM: each use throws one error that says so.
const { unavailable } = require('internal/errors');

/** Functions and classes by these names; `instead` says what to use. */
exports.members = (module, names, instead) => {
  const members = {};
  for (const name of names) {
    members[name] = /^[A-Z]/.test(name)
      ? { [name]: class { constructor() { throw unavailable(`${module}.${name}`, instead); } } }[name]
      : { [name]() { throw unavailable(`${module}.${name}`, instead); } }[name];
  }
  return members;
};
