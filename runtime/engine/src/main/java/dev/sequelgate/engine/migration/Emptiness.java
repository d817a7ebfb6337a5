package dev.sequelgate.engine.migration;

import dev.sequelgate.engine.dialect.MigrationDialect;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;

/** Whether somebody keeps something in a database. */
public final class Emptiness {
    private Emptiness() {}

    /** The first thing found, such as {@code table public.users}; empty where there is none but journals. */
    public static Optional<String> firstObject(Connection connection, MigrationDialect dialect) throws SQLException {
        return dialect.firstObject(connection, Optional.empty());
    }
}
