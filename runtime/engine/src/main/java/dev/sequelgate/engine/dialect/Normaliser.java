package dev.sequelgate.engine.dialect;

import dev.sequelgate.engine.diff.Change;
import dev.sequelgate.engine.schema.Schema;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** Has the server itself read statements and print what it made of them, so that both sides of a comparison are in one form. */
public interface Normaliser {
    /**
     * The schema that the statements make on an empty database; nothing of it stays.
     *
     * @param statements in any order in which each can run once those that it needs have run
     * @throws SourceException naming the first statement that cannot run
     */
    Schema normalise(Connection connection, List<SourceStatement> statements) throws SQLException, SourceException;

    /** The same, when these run on what the others have made. */
    Schema normalise(Connection connection, List<SourceStatement> statements, List<String> afterwards)
            throws SQLException, SourceException;

    /**
     * Whether a database of its own, which is empty before and afterwards, has to be given for that; otherwise any will do,
     * and nobody notices.
     */
    default boolean needsDatabase() {
        return false;
    }

    /** The schema that this database itself would have after renames; nothing of it stays. */
    Schema afterwards(Connection connection, List<Change> renames, List<String> statements) throws SQLException;
}
