package dev.sequelgate.engine.migration;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import dev.sequelgate.engine.dialect.postgres.PostgresMigrations;
import dev.sequelgate.engine.testing.ServerDatabase;
import dev.sequelgate.engine.testing.TestPostgres;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** What tests of migrations on a live server have in common: an empty database, a connection and a folder. */
abstract class LiveMigrations {
    static final MigratorOptions OPTIONS = MigratorOptions.of(new PostgresMigrations());

    @TempDir
    Path temporary;

    ServerDatabase database;
    Connection connection;
    Folder folder;

    @BeforeEach
    void open() throws SQLException {
        database = TestPostgres.shared().newDatabase();
        connection = database.connect();
        folder = new Folder(temporary.resolve("migrations"));
    }

    @AfterEach
    void close() throws SQLException {
        connection.close();
        database.close();
    }

    /** Hashes the folder and applies it with the default options. */
    List<String> apply() throws MigrationException {
        return applied(new Migrator(folder.hashed(), OPTIONS));
    }

    /** What is to be told of a run that fails. */
    MigrationException refusal() {
        return failure(this::apply);
    }

    MigrationStatus status() throws MigrationException {
        return new Migrator(folder.hashed(), OPTIONS).status(connection);
    }

    List<String> applied(Migrator migrator) throws MigrationException {
        return migrator.apply(connection, MigrationListener.NONE).stream()
                .map(each -> each.file().version())
                .toList();
    }

    static List<String> versions(List<MigrationFile> files) {
        return files.stream().map(MigrationFile::version).toList();
    }

    static MigrationException failure(ThrowingCallable call) {
        List<MigrationException> caught = new ArrayList<>();
        assertThatThrownBy(call).asInstanceOf(type(MigrationException.class)).satisfies(caught::add);
        return caught.get(0);
    }

    void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    List<String> query(String sql) throws SQLException {
        List<String> lines = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                List<String> cells = new ArrayList<>();
                for (int column = 1; column <= rows.getMetaData().getColumnCount(); column++) {
                    cells.add(rows.getString(column));
                }
                lines.add(String.join("|", cells));
            }
        }
        return lines;
    }
}
