/** SQLite 3. */
package dev.sequelgate.engine.dialect.sqlite;
