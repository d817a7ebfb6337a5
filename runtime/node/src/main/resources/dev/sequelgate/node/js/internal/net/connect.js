'use strict';
// Finds a name's addresses and tries them in turn.
const binding = internalBinding('net');
const { isIP } = require('internal/net/addresses');

function failure(errors) {
  if (errors.length === 1) return errors[0];
  const all = new AggregateError(errors);
  all.code = errors[0].code;
  return all;
}

/** The callback gets an error, or a handle, and the address that it belongs to. */
function attempt(addresses, options, onAttempt, callback, errors = []) {
  if (addresses.length === 0) {
    callback(failure(errors));
    return;
  }
  const [{ address, family }, ...others] = addresses;
  onAttempt(address, family);
  binding.connect(address, options.port, options.localAddress ?? '', 0, (error, handle) => {
    if (error) attempt(others, options, onAttempt, callback, [...errors, error]);
    else callback(null, handle, address);
  });
}

/** `lookedUp` is told each address that is found, as Node's `lookup` event. */
function connect(options, { onLookup, onAttempt }, callback) {
  const host = options.host || 'localhost';
  const kind = isIP(host);
  if (kind) {
    attempt([{ address: host, family: kind }], options, onAttempt, callback);
    return;
  }
  const lookup = options.lookup ?? require('dns').lookup;
  const family = options.family === 'IPv6' ? 6 : options.family === 'IPv4' ? 4 : options.family ?? 0;
  const found = (error, answer, oneFamily) => {
    const all = error ? [] : Array.isArray(answer) ? answer : [{ address: answer, family: oneFamily }];
    if (error) {
      onLookup(error, undefined, undefined, host);
      callback(error);
      return;
    }
    for (const { address, family: which } of all) onLookup(null, address, which, host);
    attempt(all, options, onAttempt, callback);
  };
  lookup(host, { family, hints: options.hints ?? 0, all: true }, found);
}

module.exports = connect;
