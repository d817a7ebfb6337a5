package dev.sequelgate.engine.gate;

import dev.sequelgate.engine.dialect.Dialect;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;

/** The database that a Sequelize instance works on; its text is its URL without secrets. */
public interface Database {
    Dialect dialect();

    /** @param timeout for the whole attempt, login included */
    Connection connect(Duration timeout) throws SQLException;
}
