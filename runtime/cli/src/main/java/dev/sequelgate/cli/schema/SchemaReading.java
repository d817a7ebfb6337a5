package dev.sequelgate.cli.schema;

import dev.sequelgate.cli.DatabaseOptions;
import dev.sequelgate.cli.Failure;
import dev.sequelgate.cli.Surroundings;
import dev.sequelgate.engine.dialect.Dialect;
import dev.sequelgate.engine.diff.Change;
import dev.sequelgate.engine.diff.Renames;
import dev.sequelgate.engine.diff.SchemaFilter;
import dev.sequelgate.engine.diff.Scope;
import dev.sequelgate.engine.schema.Schema;
import dev.sequelgate.engine.settings.DatabaseUrl;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the schemas that a command works on, in the form in which one server prints them. */
final class SchemaReading implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Surroundings surroundings;
    private final SchemaFilter filter;
    private final List<Connection> open = new ArrayList<>();
    private final Optional<DevelopmentDatabase> development;
    private @Nullable Connection server;
    private @Nullable Dialect dialect;

    SchemaReading(Surroundings surroundings, SchemaFilter filter, Optional<String> devUrl) throws Exception {
        this.surroundings = surroundings;
        this.filter = filter;
        this.development = devUrl.isPresent()
                ? Optional.of(DevelopmentDatabase.open(devUrl.get(), surroundings))
                : Optional.empty();
        if (development.isPresent()) {
            server = development.get().connection();
            dialect = development.get().dialect();
        }
    }

    /**
     * What was read, and what it can say.
     *
     * @param renames what its comments say to be renamed
     */
    record Read(Schema schema, Scope scope, Renames renames) {}

    /** A live connection to a source that is a database; the first one also reads desired schemas. */
    Connection connect(DatabaseUrl url) throws Exception {
        Connection connection = DatabaseOptions.connect(url, PATIENCE, surroundings.err());
        open.add(connection);
        if (server == null) {
            server = connection;
        }
        if (dialect != null && !dialect.name().equals(url.dialect().name())) {
            throw new Failure(
                    "schemas of " + dialect.name() + " and " + url.dialect().name() + " cannot be compared");
        }
        dialect = url.dialect();
        return connection;
    }

    Read live(Connection connection) throws Exception {
        return new Read(filter.apply(dialect().inspector().inspectAll(connection)), Scope.EVERYTHING, Renames.none());
    }

    /** The same database as it would be after the statements. */
    Schema liveAfter(Connection connection, List<Change> renames, List<String> statements) throws Exception {
        return filter.apply(planning().normaliser().afterwards(connection, renames, statements));
    }

    /** The same sources as they would be after the statements. */
    Schema readAfter(List<SchemaSource> sources, List<Change> renames, List<String> statements) throws Exception {
        return sources.get(0) instanceof SchemaSource.Live source
                ? liveAfter(connect(source.url()), renames, statements)
                : desired(sources, statements).schema();
    }

    /** Call it after the databases of the command are connected. */
    Read read(List<SchemaSource> sources) throws Exception {
        if (sources.size() == 1 && sources.get(0) instanceof SchemaSource.Live source) {
            return live(connect(source.url()));
        }
        if (sources.stream().anyMatch(SchemaSource.Live.class::isInstance)) {
            throw new Failure("a database cannot be merged with other sources; name it alone");
        }
        return desired(sources, List.of());
    }

    private Read desired(List<SchemaSource> sources, List<String> afterwards) throws Exception {
        if (server == null) {
            throw new Failure(
                    "models and SQL files are read by a server; name one that is empty with --dev-url, such as"
                            + " --dev-url embedded:postgres");
        }
        if (planning().normaliser().needsDatabase() && development.isEmpty()) {
            throw new Failure(
                    "models and SQL files are read by a server; on " + dialect().name()
                            + " give it an empty database for that with --dev-url, which is empty again afterwards");
        }
        DesiredSource desired = new DesiredSource(sources);
        DesiredSource.Declared declared = desired.read(dialect());
        Schema schema = planning().normaliser().normalise(server, declared.statements(), afterwards);
        return new Read(filter.apply(schema), desired.scope(), declared.renames());
    }

    Dialect dialect() throws Failure {
        if (dialect == null) {
            throw new Failure("no database is named; give --dev-url, such as --dev-url embedded:postgres");
        }
        return dialect;
    }

    Dialect.Planning planning() throws Failure {
        Dialect known = dialect();
        return known.planning()
                .orElseThrow(() -> new Failure("schemas of " + known.name() + " are not planned by this version"));
    }

    @Override
    public void close() throws SQLException, IOException {
        for (Connection connection : open) {
            connection.close();
        }
        if (development.isPresent()) {
            development.get().close();
        }
    }
}
