package dev.sequelgate.engine.migration;

import dev.sequelgate.engine.dialect.JournalSql;
import dev.sequelgate.engine.dialect.MigrationDialect;
import dev.sequelgate.engine.migration.MigrationException.Kind;
import dev.sequelgate.engine.schema.Identifier;
import dev.sequelgate.engine.schema.QualifiedName;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The table {@code atlas_schema_revisions} of one database. */
public final class Journal {
    private static final Identifier TABLE = Identifier.of("atlas_schema_revisions");

    /** A row that Atlas uses for itself. */
    private static final String RESERVED = ".atlas_cloud_identifier";

    private static final Pattern PARTIAL_HASH = Pattern.compile("h1:[A-Za-z0-9+/=]+");

    private final JournalSql sql;
    private final QualifiedName table;
    private final Optional<Identifier> boundSchema;
    private final boolean exists;

    private Journal(JournalSql sql, QualifiedName table, Optional<Identifier> boundSchema, boolean exists) {
        this.sql = sql;
        this.table = table;
        this.boundSchema = boundSchema;
        this.exists = exists;
    }

    /** SQL text of a one-row, one-column query that changes with the journal and works where there is none. */
    public static String fingerprintSql(Connection connection, MigrationDialect dialect, Optional<Identifier> schema)
            throws SQLException {
        return dialect.journal().fingerprintSql(connection, schema);
    }

    /** Finds the journal, or the place where it will be; writes nothing. */
    static Journal locate(Connection connection, JournalSql sql, Optional<Identifier> configured)
            throws SQLException, MigrationException {
        List<Identifier> holders = new ArrayList<>();
        Optional<Identifier> boundSchema = Optional.empty();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql.locateSql(configured))) {
            while (rows.next()) {
                Identifier schema = Identifier.of(rows.getString(1));
                if (rows.getString(2).equals("bound")) {
                    boundSchema = Optional.of(schema);
                } else {
                    holders.add(schema);
                }
            }
        }
        if (configured.isEmpty() && boundSchema.isPresent()) {
            Identifier bound = boundSchema.get();
            if (holders.contains(bound)) {
                holders = List.of(bound);
            } else if (!holders.isEmpty()) {
                throw MigrationException.of(
                        Kind.JOURNAL_UNREADABLE,
                        "the schema " + bound + " of this connection has no table " + TABLE + ", but the schema "
                                + holders.get(0) + " has one",
                        "name the right one with --revisions-schema");
            }
        }
        if (holders.size() > 1) {
            throw MigrationException.of(
                    Kind.JOURNAL_UNREADABLE,
                    "the schemas " + holders.get(0) + " and " + holders.get(1) + " both have a table " + TABLE,
                    "name the right one with --revisions-schema");
        }
        Identifier schema = holders.isEmpty() ? configured.orElse(boundSchema.orElse(sql.ownSchema())) : holders.get(0);
        return new Journal(sql, new QualifiedName(schema, TABLE), boundSchema, !holders.isEmpty());
    }

    /** The schema that the connection's URL is bound to, if it is. */
    Optional<Identifier> boundSchema() {
        return boundSchema;
    }

    /** The rows in byte order of their versions; none when there is no table yet. */
    List<JournalRow> rows(Connection connection) throws SQLException, MigrationException {
        if (!exists) {
            return List.of();
        }
        List<JournalRow> journal = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql.selectSql(table))) {
            while (rows.next()) {
                if (!rows.getString(1).equals(RESERVED)) {
                    journal.add(row(rows));
                }
            }
        } catch (SQLException unreadable) {
            if (String.valueOf(unreadable.getSQLState()).startsWith("42")) {
                throw MigrationException.of(
                        Kind.JOURNAL_UNREADABLE,
                        "the table " + table + " cannot be read: " + firstLine(unreadable),
                        "42501".equals(unreadable.getSQLState())
                                ? "grant this user the right to read it, or name another schema with --revisions-schema"
                                : "give it the columns that Atlas gives it, or name another schema with --revisions-schema");
            }
            throw unreadable;
        }
        journal.sort(Comparator.comparing(JournalRow::version, MigrationDirectory.BYTEWISE));
        return List.copyOf(journal);
    }

    private static JournalRow row(ResultSet rows) throws SQLException {
        return new JournalRow(
                rows.getString(1),
                rows.getString(2),
                rows.getInt(3),
                rows.getInt(4),
                rows.getInt(5),
                Instant.parse(rows.getString(6)),
                Duration.ofNanos(rows.getLong(7)),
                text(rows, 8),
                text(rows, 9),
                rows.getString(10).replaceFirst("^h1:", ""),
                text(rows, 11)
                        .map(json -> PARTIAL_HASH
                                .matcher(json)
                                .results()
                                .map(MatchResult::group)
                                .toList())
                        .orElse(List.of()),
                Optional.ofNullable(rows.getString(12)).orElse(""));
    }

    private static Optional<String> text(ResultSet rows, int column) throws SQLException {
        return Optional.ofNullable(rows.getString(column)).filter(value -> !value.isBlank());
    }

    /** The same journal, after making its table where it is absent. */
    Journal created(Connection connection) throws SQLException {
        if (exists) {
            return this;
        }
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql.createSchemaSql(table.schema()));
            statement.execute(sql.createTableSql(table));
        }
        return new Journal(sql, table, boundSchema, true);
    }

    /** Fails when another session has written the same version in the meantime. */
    void insert(Connection connection, JournalRow row) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql.insertSql(table))) {
            List<String> values = values(row);
            for (int i = 0; i < values.size(); i++) {
                statement.setString(i + 1, values.get(i));
            }
            statement.executeUpdate();
        }
    }

    /** What {@link #insert} does, as text that can be sent together with other statements. */
    String insertText(JournalRow row) {
        return sql.insertText(table, values(row));
    }

    void update(Connection connection, JournalRow row) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql.updateSql(table))) {
            List<String> values = values(row);
            for (int i = 1; i < values.size(); i++) {
                statement.setString(i, values.get(i));
            }
            statement.setString(values.size(), row.version());
            if (statement.executeUpdate() != 1) {
                throw new SQLException("the row of version " + row.version() + " has vanished from " + table);
            }
        }
    }

    private static List<String> values(JournalRow row) {
        return List.of(
                row.version(),
                row.description(),
                Integer.toString(row.type()),
                Integer.toString(row.applied()),
                Integer.toString(row.total()),
                row.executedAt().truncatedTo(ChronoUnit.MICROS).toString(),
                Long.toString(row.executionTime().toNanos()),
                row.error().orElse(""),
                row.errorStatement().orElse(""),
                row.hash(),
                json(row.partialHashes()),
                row.operator());
    }

    /** Base64 needs no escapes; for none Atlas writes the JSON value too, not the SQL one. */
    private static String json(List<String> hashes) {
        return hashes.isEmpty() ? "null" : hashes.stream().collect(Collectors.joining("\", \"", "[\"", "\"]"));
    }

    private static String firstLine(SQLException failure) {
        return String.valueOf(failure.getMessage())
                .lines()
                .findFirst()
                .orElse("")
                .replaceFirst("^ERROR: ", "");
    }
}
