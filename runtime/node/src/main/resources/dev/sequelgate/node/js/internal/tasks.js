'use strict';
// What runs between two macrotasks: host.nextTick, rejections nobody handled, and the end by an uncaught error.
let host;
let unhandled;
const ticks = [];
/** Errors that somebody was given already and that come again. */
const expected = [];
let mainRuns = true;
let draining = false;

const context = {
  active: false,
  /** The variable that AsyncLocalStorage shares; made at its first use. */
  variable: undefined,
  /** Binds the function to the async context of now. */
  bind(fn) {
    if (!context.active) return fn;
    const frame = context.variable.get();
    const copy = { map: frame === undefined ? context.rootMap : frame.map };
    return function (...args) {
      return context.variable.run({ map: copy.map }, () => fn.apply(this, args));
    };
  },
  rootMap: new Map(),
};

function drainTicks() {
  if (draining) return;
  draining = true;
  try {
    while (ticks.length > 0) {
      const batch = ticks.splice(0);
      for (let i = 0; i < batch.length; i++) {
        const { fn, args } = batch[i];
        try {
          fn.apply(undefined, args);
        } catch (error) {
          fatal(error);
        }
      }
    }
  } finally {
    draining = false;
  }
}

function nextTick(fn, ...args) {
  if (typeof fn !== 'function') {
    throw nameWithCode(Object.assign(
      new TypeError(`The "callback" argument must be of type function. Received ${received(fn)}`),
      { code: 'ERR_INVALID_ARG_TYPE' }));
  }
  if (host.exiting) return;
  ticks.push({ fn: context.bind(fn), args });
}

/** Java calls this after the promise jobs of a macrotask; true when there was something to do. */
function afterTask() {
  if (ticks.length > 0) {
    drainTicks();
    return true;
  }
  if (unhandled.length === 0) return false;
  for (const { reason, promise } of unhandled.splice(0)) {
    if (host.listenerCount('unhandledRejection') > 0) {
      try {
        host.emit('unhandledRejection', reason, promise);
      } catch (error) {
        fatal(error);
      }
    } else {
      fatal(rejection(reason), 'unhandledRejection');
    }
  }
  return true;
}

/** As V8 names a value without running any of its code. */
function described(value) {
  if (value === null || (typeof value !== 'object' && typeof value !== 'function')) return String(value);
  if (typeof value === 'object' && value.toString === Object.prototype.toString && value.constructor?.name) return `#<${value.constructor.name}>`;
  return typeof value === 'function' ? Function.prototype.toString.call(value) : Object.prototype.toString.call(value);
}

function rejection(reason) {
  if (reason instanceof Error) return reason;
  const name = 'UnhandledPromiseRejection';
  const error = new Error('This error originated either by throwing inside of an async function without a catch block, '
    + `or by rejecting a promise which was not handled with .catch(). The promise rejected with the reason "${described(reason)}".`);
  error.stack = `${name}: ${error.message}`;
  Object.defineProperty(error, 'name', { value: name, writable: true, configurable: true, enumerable: false });
  error.code = 'ERR_UNHANDLED_REJECTION';
  return error;
}

/** `place`: where a value without a stack was thrown, if Java saw it. */
function fatal(error, origin = 'uncaughtException', place = undefined) {
  try {
    if (host.listenerCount('uncaughtExceptionMonitor') > 0) host.emit('uncaughtExceptionMonitor', error, origin);
    if (host.captureFunction) {
      host.captureFunction(error, origin);
      return;
    }
    if (host.listenerCount('uncaughtException') > 0) {
      host.emit('uncaughtException', error, origin);
      return;
    }
  } catch (second) {
    require('internal/fatal').print(second);
    host.die(7);
  }
  require('internal/fatal').print(error, place);
  host.die(1);
}

function callback(fn, ...args) {
  try {
    if (context.active) {
      context.variable.run({ map: context.rootMap }, () => fn(...args));
    } else {
      fn(...args);
    }
  } catch (error) {
    fatal(error);
  }
  drainTicks();
}

/** Node's errors show their code behind the name in the stack, but not in `name`. */
function nameWithCode(error, name = error.name) {
  const { message, stack } = error;
  if (typeof stack === 'string') {
    const head = `${error.name}${message ? `: ${message}` : ''}`;
    const rest = stack.startsWith(head) ? stack.slice(head.length) : stack.slice(stack.indexOf('\n'));
    Object.defineProperty(error, 'stack', {
      value: `${name} [${error.code}]: ${message}${rest}`, writable: true, configurable: true, enumerable: false,
    });
  }
  return error;
}

function received(value) {
  if (value == null) return String(value);
  if (typeof value === 'function') return `function ${value.name}`;
  if (typeof value === 'object') {
    return value.constructor?.name ? `an instance of ${value.constructor.name}` : require('util').inspect(value, { depth: -1 });
  }
  const shown = typeof value === 'string' ? `'${value.length > 28 ? `${value.slice(0, 25)}...` : value}'` : String(value);
  return `type ${typeof value} (${shown}${typeof value === 'bigint' ? 'n' : ''})`;
}

module.exports = {
  connect(theProcess, theUnhandled) {
    host = theProcess;
    unhandled = theUnhandled;
  },
  expectFailure: (error) => expected.push(error),
  mainReturned() {
    mainRuns = false;
  },
  /** Whether the failure was announced, once for each announcement. */
  wasExpected(error) {
    // What the main script throws nobody has seen yet.
    if (mainRuns) {
      mainRuns = false;
      return false;
    }
    const at = expected.findIndex((known) => Object.is(known, error));
    if (at >= 0) expected.splice(at, 1);
    return at >= 0;
  },
  context,
  nextTick,
  drainTicks,
  afterTask,
  fatal,
  callback,
  nameWithCode,
  received,
  queueMicrotask(fn) {
    if (typeof fn !== 'function') {
      throw nameWithCode(Object.assign(
        new TypeError(`The "callback" argument must be of type function. Received ${received(fn)}`),
        { code: 'ERR_INVALID_ARG_TYPE' }));
    }
    Promise.resolve().then(() => {
      try {
        fn();
      } catch (error) {
        fatal(error);
      }
    });
  },
};
