// Puts the hook that woven sources call on the global object, and lets capture.js talk to the agent in texts alone.
'use strict';

const { attach } = require('./capture.js');

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

// Where the host runs a script by other means than Context.eval, its end is seen from inside: when its promise jobs have had their turns.
function afterThisScript(action, turns = 100) {
  Promise.resolve().then(() => (turns > 0 ? afterThisScript(action, turns - 1) : action()));
}
