package dev.sequelgate.engine.gate;

import dev.sequelgate.engine.dialect.Connector;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;

/** The database that a Sequelize instance works on; its text is its URL without secrets. */
public interface Database {
    Connection connect(Duration timeout) throws SQLException;

    Connector.Failure failure(SQLException failed);
}
