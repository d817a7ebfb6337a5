'use strict';

// What a client's configuration says, in the terms of the JVM's driver.

function milliseconds(value) {
  return Number.isFinite(value) && value > 0 ? Math.min(value, 0x7fffffff) : 0;
}

/** What the `pg.Pool` that makes a client asks for; zeros for a client of its own. */
function poolBounds(config) {
  const { max, idleTimeoutMillis, maxLifetimeSeconds, maxUses } = config ?? {};
  return {
    max: Number.isInteger(max) && max > 0 ? max : 0,
    idleMillis: milliseconds(idleTimeoutMillis),
    lifetimeMillis: milliseconds(maxLifetimeSeconds * 1000),
    fresh: Number.isFinite(maxUses),
  };
}

module.exports = { poolBounds };
