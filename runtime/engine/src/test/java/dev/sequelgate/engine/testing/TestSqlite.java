package dev.sequelgate.engine.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/** SQLite databases for tests, each a file in a directory of its own. */
public final class TestSqlite implements TestDatabases {
    private static final TestSqlite SHARED = new TestSqlite();

    private TestSqlite() {}

    public static TestSqlite shared() {
        return SHARED;
    }

    @Override
    public String dialect() {
        return "sqlite";
    }

    @Override
    public SqliteFile newDatabase() {
        try {
            return new SqliteFile(Files.createTempDirectory("sequelgate-test-sqlite"));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** A database in a file; closing it deletes the file. */
    public static final class SqliteFile implements TestDatabase {
        private final Path directory;

        private SqliteFile(Path directory) {
            this.directory = directory;
        }

        public Path file() {
            return directory.resolve("test.db");
        }

        @Override
        public Connection connect() throws SQLException {
            return DriverManager.getConnection(jdbcUrl());
        }

        /** This driver runs only the first of several statements in {@code execute}. */
        @Override
        public void execute(String sql) throws SQLException {
            try (Connection connection = connect();
                    Statement statement = connection.createStatement()) {
                statement.executeUpdate(sql);
            }
        }

        @Override
        public String jdbcUrl() {
            return "jdbc:sqlite:" + file() + "?foreign_keys=on";
        }

        @Override
        public String url() {
            return "sqlite://" + file();
        }

        @Override
        public String name() {
            return file().toString();
        }

        @Override
        public void close() {
            try {
                Directories.delete(directory);
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
    }
}
