'use strict';

// Errors and notices as node-postgres and Node's sockets report them.
const { messages } = require('internal/vendor/pg');

const FIELDS = [
  'severity', 'code', 'detail', 'hint', 'position', 'internalPosition', 'internalQuery', 'where', 'schema', 'table',
  'column', 'dataType', 'constraint', 'file', 'line', 'routine',
];

function withFields(message, properties) {
  for (const field of FIELDS) {
    message[field] = properties[field];
  }
  return message;
}

/** The error that stands for a fault: a DatabaseError when the server reported it. */
function toError(fault) {
  const { message, properties } = fault;
  if (fault.fromServer) {
    return withFields(new messages.DatabaseError(message, properties.length, 'error'), properties);
  }
  const error = new Error(message);
  for (const name of Object.keys(properties)) {
    error[name] = properties[name];
  }
  return error;
}

function toNotice(fault) {
  return withFields(new messages.NoticeMessage(fault.properties.length, fault.message), fault.properties);
}

module.exports = { toError, toNotice };
