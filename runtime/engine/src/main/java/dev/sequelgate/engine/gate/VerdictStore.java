package dev.sequelgate.engine.gate;

import dev.sequelgate.engine.dialect.Dialect;
import dev.sequelgate.engine.dialect.VerdictSql;
import dev.sequelgate.engine.migration.Journal;
import dev.sequelgate.engine.schema.Identifier;
import dev.sequelgate.engine.schema.QualifiedName;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Open verdicts in the database: what the last start saw, so that the next one may skip looking. */
final class VerdictStore {
    /** Enough for every build that a rolling deployment may still run. */
    private static final int KEPT = 32;

    private static final int LONGEST = 64;

    private final Dialect dialect;
    private final VerdictSql sql;
    private final Set<Identifier> namespaces;

    /** @param namespaces schemas besides the connection's own that matter */
    VerdictStore(Dialect dialect, Set<Identifier> namespaces) {
        this.dialect = dialect;
        this.namespaces = namespaces;
        this.sql = dialect.verdicts();
    }

    /**
     * How the database is now.
     *
     * @param kept the verdict that was kept under the key, or the newest one
     * @param objects of the newest one
     */
    record State(String journal, String catalog, Optional<KeptVerdict> kept, Optional<ObjectHashes> objects) {
        /** Short, for people and metrics. */
        String fingerprint() {
            return Sha256.of(journal, catalog).substring(0, 12);
        }

        /** Whether the kept verdict still says everything. */
        Optional<KeptVerdict> valid() {
            return kept.filter(verdict ->
                    verdict.journal().equals(journal) && verdict.catalog().equals(catalog));
        }

        /** The newest objects, if no migration ran since. */
        Optional<ObjectHashes> comparable() {
            return kept.filter(verdict -> verdict.journal().equals(journal)).flatMap(verdict -> objects);
        }
    }

    State lookup(Connection connection, String key) throws SQLException {
        return state(connection, sql.summarySql(connection, key));
    }

    State newest(Connection connection) throws SQLException {
        return state(connection, sql.newestSql(connection));
    }

    /** The state without what is kept, for a user who may not read that. */
    State bare(Connection connection) throws SQLException {
        return state(connection, "SELECT ''");
    }

    /** Everything in one round trip, where the dialect's texts need none of their own. */
    private State state(Connection connection, String keptSql) throws SQLException {
        String journal = Journal.fingerprintSql(connection, dialect.migrations(), Optional.empty());
        String catalog = dialect.inspector().fingerprintSql(namespaces);
        String query = "SELECT (" + journal + "), (" + catalog + "), (" + keptSql + ")";
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            List<String> kept = sql.decode(row.getString(3));
            return new State(
                    digest(row.getString(1)),
                    digest(row.getString(2)),
                    kept.stream().findFirst().flatMap(KeptVerdict::read),
                    kept.stream().skip(1).findFirst().flatMap(ObjectHashes::read));
        }
    }

    /** Some databases cannot make a hash of much text themselves. */
    private static String digest(String fingerprint) {
        return fingerprint.length() > LONGEST ? Sha256.of(fingerprint) : fingerprint;
    }

    /** Two processes may create it at once: the one that comes second sees an error of the server, and finds it there. */
    void createTable(Connection connection, Identifier schema) throws SQLException {
        QualifiedName table = table(schema);
        try {
            execute(connection, sql.createTableSql(table));
        } catch (SQLException raced) {
            execute(connection, sql.createTableSql(table));
        }
    }

    void keep(Connection connection, Identifier schema, String key, KeptVerdict verdict, ObjectHashes objects)
            throws SQLException {
        QualifiedName table = table(schema);
        try (PreparedStatement statement = connection.prepareStatement(sql.storeSql(table))) {
            statement.setString(1, key);
            statement.setString(2, verdict.text());
            statement.setString(3, objects.text());
            statement.executeUpdate();
        }
        execute(connection, sql.pruneSql(table, KEPT));
    }

    private QualifiedName table(Identifier schema) {
        return new QualifiedName(schema, sql.table());
    }

    private static void execute(Connection connection, String text) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(text);
        }
    }
}
