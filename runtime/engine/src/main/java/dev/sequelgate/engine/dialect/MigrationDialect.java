package dev.sequelgate.engine.dialect;

import dev.sequelgate.engine.schema.Identifier;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;

/** What running migrations needs to know of one database product. */
public interface MigrationDialect {
    SplitterOptions splitter();

    JournalSql journal();

    SessionLock lock();

    /**
     * Something that somebody made in this database, such as {@code table public.users}; empty if nothing but
     * journals is there.
     *
     * @param schema look only here
     */
    Optional<String> firstObject(Connection connection, Optional<Identifier> schema) throws SQLException;

    SqlFault fault(SQLException failure);

    /** Undoes what a file may have set for its session (role, search path, time-outs), so that files do not depend on which of them ran together. */
    void resetSession(Connection connection) throws SQLException;

    /** Whether the text changes a setting of its session. */
    boolean setsSession(String statement);

    /** Whether the text opens or ends a transaction itself. */
    boolean controlsTransaction(String statement);
}
