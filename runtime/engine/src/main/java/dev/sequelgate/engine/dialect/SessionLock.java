package dev.sequelgate.engine.dialect;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;

/** A named lock that belongs to a database session and ends with it. */
public interface SessionLock {
    /** Takes the lock if it is free; never waits. */
    boolean tryAcquire(Connection connection, String name) throws SQLException;

    /** Lets go of every such lock of the session, however often it was taken and whatever statements took it. */
    void releaseAll(Connection connection) throws SQLException;

    /** Who holds the lock, in words for a person: process id, application, user, since when connected. */
    Optional<String> holder(Connection connection, String name) throws SQLException;
}
