package dev.sequelgate.engine.dialect;

import java.sql.SQLException;

/** Something to do on a connection. */
@FunctionalInterface
public interface SqlWork {
    void run() throws SQLException;
}
