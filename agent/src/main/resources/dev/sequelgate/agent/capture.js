// The JavaScript half of capture: hooks the application's own Sequelize (6 or 7), so that the gate is asked before its first connection.
// The agent evaluates it where Sequelize was loaded; Node can load it too: require('./capture.js').registry(sequelize).
'use strict';

const { registry, connection, places, attempt, reason, modelsOf, dialectOf, isVersion7 } = require('./registry.js');

/**
 * Gates every instance of this Sequelize class from now on.
 * host: settings {mode, when, hasUrl}, judge(id, moment, registryJson, connectionJson) and fault(message) -> {message: why the
 * application may not go on, or null; again: whether the next connection asks anew}, and place(class or null) -> {file, line} of a
 * class, or a list of them for the running code, innermost first; or null.
 * Returns {mainReturned(), ready()}: what the host calls at those moments; both throw the refusal.
 */
function attach(Sequelize, host) {
  const gates = [];
  const opening = { ready: host.settings.when !== 'ready' };
  const quietly = action => attempt(action, error => {
    if (error instanceof Refusal) throw error;
    const { message } = host.fault(`this Sequelize cannot be gated: ${reason(error)}`);
    if (message) throw new Refusal(message);
  });
  let watching = false;
  const watch = () => {
    // Version 7 attaches its class Model after itself is complete.
    if (!watching && Sequelize.Model) watchDefinitions(Sequelize, host, quietly);
    watching = Boolean(Sequelize.Model);
  };
  quietly(watch);
  let number = 0;
  let mainIsOver = false;
  const adopt = sequelize => void quietly(() => {
    const gate = gateOf(sequelize, host, opening, quietly, ++number);
    // Not kept any longer than needed: an application may make an instance for every request.
    if (mainIsOver && opening.ready) afterThisScript(gate.mainReturned);
    else gates.push(gate);
  });
  const judgeAll = judge => {
    const refusals = [];
    for (const gate of gates.splice(0)) attempt(() => judge(gate), error => refusals.push(error));
    if (refusals.length > 0) throw refusals[0];
  };
  if (Sequelize.hooks && Sequelize.hooks.addListener) {
    Sequelize.hooks.addListener('beforeInit', () => void quietly(watch));
    Sequelize.hooks.addListener('afterInit', adopt);
  } else {
    Sequelize.addHook('afterInit', adopt);
  }
  return {
    mainReturned: () => {
      mainIsOver = true;
      if (opening.ready) judgeAll(gate => gate.mainReturned());
    },
    ready: () => {
      opening.ready = true;
      judgeAll(gate => gate.judge('ready'));
    },
  };
}

/** Where nobody else tells when the running script ends, it is seen from inside: when promise jobs have had their turns. */
function afterThisScript(action, turns = 100) {
  Promise.resolve().then(() => (turns > 0 ? afterThisScript(action, turns - 1) : action()));
}

/** Why the application may not go on; the only error that leaves this script. */
class Refusal extends Error {}
Object.defineProperty(Refusal.prototype, 'name', { value: 'SequelgateRefusal' });

/** The gate of one instance: asks once, remembers a refusal for every later connection. */
function gateOf(sequelize, host, opening, quietly, number) {
  const id = `${dialectOf(sequelize)}-${number}`;
  let asked = false;
  let judged = null;
  let refusal = null;
  let syncCall = null;
  let lateScheduled = false;

  const judge = (moment, connecting) => {
    if (refusal) throw refusal;
    const json = attempt(() => JSON.stringify(registry(sequelize, syncCall)), unreadable);
    // What was judged when the main script returned is judged again only if a model or association was added since.
    if (judged === json) return;
    asked = true;
    const settings = attempt(() => JSON.stringify(connection(sequelize, connecting)), () => '{}');
    const { message, again } = host.judge(id, moment, json, settings);
    if (message) {
      const refused = new Refusal(message);
      if (!again) refusal = refused;
      throw refused;
    }
    judged = json;
  };
  const unreadable = error =>
    JSON.stringify({ format: 1, dialect: dialectOf(sequelize), options: {}, syncCall: null, models: [],
      problems: [{ model: '', attribute: null, message: `the models cannot be read: ${reason(error)}` }] });

  let connected = false;
  const beforeConnecting = connecting => {
    if (refusal) throw refusal;
    if (!opening.ready || connected) return;
    judge('connect', connecting);
    connected = true;
  };
  // After every beforeConnect hook of the application, which may fetch the password.
  const manager = isVersion7(sequelize) ? sequelize.dialect.connectionManager : sequelize.connectionManager;
  wrapAsync(manager, 'connect', connecting => quietly(() => beforeConnecting(connecting)));
  // Each query passes here: a model that is refused later stops the pooled connections too. SQLite of version 6 passes only here.
  const connectsHere = /^sqlite/.test(dialectOf(sequelize));
  const acquiring = () => {
    if (refusal) throw refusal;
    if (connectsHere) quietly(() => beforeConnecting(null));
  };
  if (isVersion7(sequelize)) wrapAsync(sequelize.pool, 'acquire', acquiring);
  else wrapAsync(manager, 'getConnection', acquiring);

  const late = () => {
    if (judged === null || lateScheduled) return;
    lateScheduled = true;
    // Once for all that the running script defines, with their associations. The refusal meets the next query.
    Promise.resolve().then(() => {
      lateScheduled = false;
      attempt(() => quietly(() => judge('late-model')), () => null);
    });
  };
  const syncing = options => quietly(() => {
    const call = { alter: Boolean(options && options.alter), force: Boolean(options && options.force) };
    syncCall = { alter: call.alter || Boolean(syncCall && syncCall.alter), force: call.force || Boolean(syncCall && syncCall.force) };
    if (judged !== null && (call.alter || call.force)) judge('connect');
  });
  listen(sequelize, 'afterDefine', () => void quietly(late));
  listen(sequelize, 'beforeBulkSync', options => void syncing(options));
  listen(sequelize, 'beforeSync', options => void syncing(options));

  return {
    judge: moment => quietly(() => judge(moment)),
    mainReturned: () => quietly(() => {
      if (asked || [...modelsOf(sequelize)].length === 0) return;
      // Its hooks say who connects, and they are asynchronous: until they have run nobody can.
      if (!host.settings.hasUrl && hasConnectHooks(sequelize)) return;
      judge('main-returned');
    }),
  };
}

function listen(sequelize, hook, listener) {
  if (isVersion7(sequelize)) sequelize.hooks.addListener(hook, listener);
  else sequelize.addHook(hook, listener);
}

// The method of the instance warns of itself in version 7.
const hasConnectHooks = sequelize =>
  Boolean(isVersion7(sequelize) ? sequelize.hooks.hasListeners('beforeConnect') : sequelize.hasHook('beforeConnect'));

function wrapAsync(owner, name, before) {
  const original = owner[name];
  owner[name] = function (...given) {
    try {
      before(given[0]);
    } catch (error) {
      return Promise.reject(error);
    }
    return original.apply(this, given);
  };
}

// ---- where a model is written --------------------------------------------------------------------------------------

function watchDefinitions(Sequelize, host, quietly) {
  let depth = 0;
  const watch = (owner, name, modelOf, ofClass) => {
    const original = owner[name];
    const watching = function (...given) {
      const outermost = depth === 0;
      // Taken before: the definition may throw, and the frames below are those of the application.
      const place = outermost ? attempt(() => quietly(() => placeOf(host, ofClass ? this : null)), () => null) : null;
      depth++;
      try {
        const result = original.apply(this, given);
        if (place) places.set(modelOf(this, result), place);
        return result;
      } finally {
        depth--;
      }
    };
    Object.defineProperty(owner, name, { value: watching, configurable: true, enumerable: false, writable: true });
  };
  watch(Sequelize.Model, 'init', self => self, true);
  watch(Sequelize.prototype, 'define', (self, model) => model, false);
}

const isLibrary = file => /[\\/]node_modules[\\/]/.test(file);

function placeOf(host, definedClass) {
  const written = definedClass && host.place ? host.place(definedClass) : null;
  if (written && written.file && !isLibrary(written.file)) return written;
  const running = (host.place && host.place(null)) || framesOf(new Error().stack);
  return running.find(frame => !isLibrary(frame.file)) || running[0] || written || null;
}

// Frames of V8 and of GraalJS: "at name (file:line:column)" or "at file:line:column".
function framesOf(stack) {
  const frames = [];
  for (const line of String(stack).split('\n')) {
    const found = /\(?((?:file:\/\/)?[^()\s][^()]*?):(\d+)(?::\d+)?\)?$/.exec(line.replace(/^\s*at\s+(?:.*\s\()?/, ''));
    if (!found || /^node:|<internal/.test(found[1])) continue;
    const file = found[1].replace(/^file:\/\//, '');
    if (!own.has(file)) frames.push({ file, line: Number(found[2]) });
  }
  return frames;
}

// The two nearest frames of such a call are this file and registry.js, whatever their loader calls them.
const own = new Set();
attempt(() => framesOf(new Error().stack).slice(0, 2)).forEach(frame => own.add(frame.file));

module.exports = { attach, afterThisScript, registry, connection };
