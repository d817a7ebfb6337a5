'use strict';
// Node's SystemError: an error that carries what a system call said.
const { nameWithCode } = require('internal/tasks');

/** `context` is what the call said: code, message, errno, syscall, path, dest. */
function systemError(code, prefix, context) {
  let message = `${prefix}: ${context.syscall} returned ${context.code} (${context.message})`;
  if (context.path !== undefined) message += ` ${context.path}`;
  if (context.dest !== undefined) message += ` => ${context.dest}`;
  const error = new Error(message);
  error.code = code;
  Object.defineProperty(error, 'name', { value: 'SystemError', writable: true, configurable: true, enumerable: false });
  error.info = context;
  for (const name of ['errno', 'syscall', 'path', 'dest']) if (context[name] !== undefined) error[name] = context[name];
  return nameWithCode(error);
}

module.exports = { systemError };
