/** The native half of the package {@code sqlite3}, on a JDBC driver. */
@org.jspecify.annotations.NullMarked
package dev.sequelgate.node.sqlite;
