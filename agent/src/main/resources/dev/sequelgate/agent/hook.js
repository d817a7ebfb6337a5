// Puts the hook that woven sources call on the global object, and lets capture.js talk to the agent in texts alone.
'use strict';

const { attach, afterThisScript } = require('./capture.js');

/** call(name, ...texts) is the agent; it answers with JSON. */
module.exports = call => {
  const ask = (...given) => JSON.parse(call(...given));
  const settings = ask('settings');
  const attached = [];

  const hook = Sequelize => {
    const number = ask('number');
    const host = {
      settings,
      judge: (id, moment, registry, connection) => ask('judge', number === 1 ? id : `${number}.${id}`, moment, registry, connection),
      fault: message => ask('fault', message),
      place: definedClass => (definedClass ? ask('place', definedClass) : ask('frames')),
    };
    let one;
    try {
      one = attach(Sequelize, host);
    } catch (error) {
      const { message } = host.fault(`this Sequelize cannot be gated: ${String((error && error.message) || error)}`);
      if (message) throw new Error(message);
      return;
    }
    attached.push(one);
    if (!ask('attached', one.mainReturned)) afterThisScript(one.mainReturned);
  };

  const define = (name, value) => Object.defineProperty(globalThis, name, { value, configurable: true, enumerable: false, writable: false });
  define('__sequelgate', hook);
  define('sequelgate', Object.freeze({
    ready: () => {
      for (const one of attached) one.ready();
    },
  }));
};
