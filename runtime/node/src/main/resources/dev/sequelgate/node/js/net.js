'use strict';
// `net`.
const { Socket, connectArguments } = require('internal/net/socket');
const { isIP, isIPv4, isIPv6 } = require('internal/net/addresses');
const Server = require('internal/net/server');
let autoSelectFamily = true;
let attemptTimeout = 250;

function connect(...given) {
  const [options, callback] = connectArguments(given);
  const socket = new Socket(options);
  if (options.timeout) socket.setTimeout(options.timeout);
  return socket.connect(options, ...(callback ? [callback] : []));
}

module.exports = {
  connect,
  createConnection: connect,
  createServer: (options, listener) => new Server(options, listener),
  isIP,
  isIPv4,
  isIPv6,
  Server,
  Socket,
  Stream: Socket,
  getDefaultAutoSelectFamily: () => autoSelectFamily,
  setDefaultAutoSelectFamily(value) {
    autoSelectFamily = value;
  },
  getDefaultAutoSelectFamilyAttemptTimeout: () => attemptTimeout,
  setDefaultAutoSelectFamilyAttemptTimeout(value) {
    attemptTimeout = value;
  },
};
for (const name of ['BlockList', 'SocketAddress']) {
  Object.defineProperty(module.exports, name, {
    configurable: true, enumerable: true,
    get() {
      return require('internal/net/block_list')[name];
    },
  });
}
