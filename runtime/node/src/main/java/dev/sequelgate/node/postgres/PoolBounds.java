package dev.sequelgate.node.postgres;

/**
 * What a {@code pg.Pool} asks of its connections' pool.
 *
 * @param maximum connections; 0 when the client belongs to no pool
 * @param idleMillis how long an unused connection is kept; 0 for the default
 * @param lifetimeMillis how old a connection may grow; 0 for the default
 * @param fresh true when each client shall have a connection that nobody has used before, as {@code maxUses} promises
 */
record PoolBounds(int maximum, long idleMillis, long lifetimeMillis, boolean fresh) {}
