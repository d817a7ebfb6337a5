package dev.sequelgate.sample.models;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sequelgate.engine.capture.Registry;
import dev.sequelgate.engine.capture.RegistryReader;
import dev.sequelgate.engine.dialect.Dialect;
import dev.sequelgate.engine.dialect.postgres.PostgresDialect;
import dev.sequelgate.engine.gate.Compatibility;
import dev.sequelgate.engine.gate.Finding;
import dev.sequelgate.engine.gate.Severity;
import dev.sequelgate.engine.schema.Schema;
import dev.sequelgate.engine.testing.TestDatabase;
import dev.sequelgate.engine.testing.TestPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What makes no sense in a model, as real applications have it, is understood or becomes a finding about that model. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CaptureSurvivalTest {
    private static final Path SETS = Path.of("src/test/nonsense-sets");
    private static final String OWNERS = "CREATE TABLE \"Owners\" (id serial PRIMARY KEY, name varchar(255));";

    private final Dialect dialect = new PostgresDialect();
    private final Oracle oracle = Oracle.start(SETS, dialect.name());

    @AfterAll
    void stop() {
        oracle.close();
    }

    /**
     * @param tables what the application's migrations made
     * @param expected code and place of every finding that is more than cosmetic, and a part of its text or remedy
     */
    private record Case(String set, Set<Integer> libraries, String tables, List<String> expected) {
        static Case of(String set, int library, String tables, String... expected) {
            return new Case(set, Set.of(library), tables, List.of(expected));
        }

        static Case ofBoth(String set, String tables, String... expected) {
            return new Case(set, Set.of(6, 7), tables, List.of(expected));
        }
    }

    private static String items(String columns) {
        return "CREATE TABLE \"Items\" (id serial PRIMARY KEY" + (columns.isEmpty() ? "" : ", " + columns) + ");";
    }

    private static Stream<Case> cases() {
        return Stream.of(
                Case.ofBoth("auto-increment-with-default", items("")),
                Case.of(
                        "enum-holding-null",
                        6,
                        "CREATE TYPE \"enum_Items_state\" AS ENUM ('a', 'b');" + items("state \"enum_Items_state\""),
                        "MODEL_UNREADABLE Items.state: ENUM value null is no text"),
                Case.of(
                        "enum-holding-a-list",
                        6,
                        "CREATE TYPE \"enum_Items_state\" AS ENUM ('a', 'b'); CREATE TYPE \"enum_Items_kind\" AS ENUM ('a', 'b');"
                                + items("state \"enum_Items_state\", kind \"enum_Items_kind\""),
                        "MODEL_UNREADABLE Items.kind: ENUM value [\"a\",\"b\"] is no text",
                        "MODEL_UNREADABLE Items.state: ENUM value [\"b\",\"c\"] is no text"),
                Case.ofBoth(
                        "enum-value-twice",
                        "CREATE TYPE \"enum_Items_state\" AS ENUM ('a', 'b');" + items("state \"enum_Items_state\""),
                        "MODEL_UNREADABLE Items.state: the ENUM lists a value twice"),
                Case.ofBoth(
                        "type-as-text",
                        "CREATE TYPE enum_x_y AS ENUM ('a');"
                                + items("first varchar(255), second enum_x_y, third varchar(20)"),
                        "MODEL_UNREADABLE Items.first: its type 'string' is none that postgres is known to have"),
                Case.of(
                        "unknown-types",
                        6,
                        items("object jsonb, number integer, constructor_ text, symbol text"),
                        "MODEL_UNREADABLE Items.constructor_: its type is none that Sequelize knows",
                        "MODEL_UNREADABLE Items.number: its type is none that Sequelize knows",
                        "MODEL_UNREADABLE Items.number: type 5 is no Sequelize data type",
                        "MODEL_UNREADABLE Items.object: its type is none that Sequelize knows",
                        "MODEL_UNREADABLE Items.symbol: its type is none that Sequelize knows",
                        "MODEL_UNREADABLE Items.symbol: type Symbol(x) is no Sequelize data type"),
                Case.ofBoth(
                        "on-delete-delete",
                        OWNERS + items("\"ownerId\" integer REFERENCES \"Owners\" (id)"),
                        "MODEL_UNREADABLE Items.ownerId: onDelete is 'DELETE', which no database knows",
                        "MODEL_UNREADABLE Items.ownerId: onUpdate is 'WHATEVER', which no database knows"),
                Case.of(
                        "reference-to-what-is-not-unique",
                        6,
                        OWNERS + items("owner varchar(255)"),
                        "FOREIGN_KEY_MISSING Items.owner: refuses a foreign key to columns that are not unique"),
                Case.of(
                        "reference-of-another-type",
                        6,
                        OWNERS + items("\"ownerId\" uuid"),
                        "FOREIGN_KEY_MISSING Items.ownerId: between columns of such different types"),
                Case.ofBoth(
                        "reference-as-text",
                        items("\"ownerId\" integer"),
                        "FOREIGN_KEY_MISSING Items.ownerId: the database has no table public.Organization"),
                Case.of(
                        "reference-without-table",
                        6,
                        items("\"ownerId\" integer"),
                        "MODEL_UNREADABLE Items.ownerId: references names no table"),
                Case.of(
                        "reference-of-version-6",
                        7,
                        items("\"ownerId\" integer"),
                        "MODEL_UNREADABLE Items.ownerId: references names no table"),
                Case.ofBoth(
                        "shared-indexes",
                        Stream.of("First", "Second", "Third")
                                .map(name -> "CREATE TABLE \"" + name
                                        + "\" (id serial PRIMARY KEY, x integer, y integer, UNIQUE (x, y));"
                                        + "CREATE INDEX ON \"" + name + "\" (x);")
                                .collect(Collectors.joining())),
                Case.ofBoth(
                        "empty-text-as-number",
                        items("price numeric(5,2) DEFAULT 1.5"),
                        "COLUMN_MISSING Items.count: ALTER TABLE \"Items\" ADD COLUMN \"count\" integer;",
                        "MODEL_UNREADABLE Items.count: its default '' is no number"),
                Case.ofBoth(
                        "cycle",
                        "CREATE TABLE \"A\" (id serial PRIMARY KEY, \"bId\" integer NOT NULL);"
                                + "CREATE TABLE \"B\" (id serial PRIMARY KEY, \"aId\" integer NOT NULL REFERENCES \"A\");"
                                + "ALTER TABLE \"A\" ADD FOREIGN KEY (\"bId\") REFERENCES \"B\";"),
                Case.ofBoth(
                        "virtual-and-functions",
                        items("made varchar(255) NOT NULL, thrown timestamptz NOT NULL, now timestamptz NOT NULL")),
                Case.of("symbols", 6, items("text varchar(255)"), "MODEL_UNREADABLE Items.text: default is a symbol"),
                Case.of(
                        "throwing-getters",
                        6,
                        items("name varchar(255) NOT NULL"),
                        "MODEL_UNREADABLE Items.name: comment cannot be read: no comment"),
                Case.ofBoth(
                        "circular-default",
                        items("document jsonb, ratio double precision, at timestamptz"),
                        "MODEL_UNREADABLE Items.document: default cannot be written as JSON"),
                Case.of(
                        "nameless-class",
                        6,
                        items("text varchar(255)")
                                + "CREATE TABLE \"Others\" (id serial PRIMARY KEY, text varchar(255));",
                        "MODEL_UNREADABLE : no name"));
    }

    private static Stream<Case> eachVersion() {
        return cases().flatMap(each -> each.libraries().stream()
                .sorted()
                .map(library -> new Case(each.set(), Set.of(library), each.tables(), each.expected())));
    }

    @ParameterizedTest
    @MethodSource("eachVersion")
    void nonsenseIsUnderstoodOrAFinding(Case one) throws SQLException {
        Registry registry = RegistryReader.read(
                oracle.describe(one.set(), one.libraries().iterator().next()));
        try (TestDatabase database = TestPostgres.shared().newDatabase()) {
            database.execute(one.tables());
            try (Connection connection = database.connect()) {
                Schema schema = dialect.inspector().inspect(connection);
                List<Finding> findings = Compatibility.judge(registry, schema, dialect).stream()
                        .filter(finding -> finding.severity() != Severity.COSMETIC)
                        .toList();
                assertThat(findings).as("%s", findings).hasSameSizeAs(one.expected());
                for (int i = 0; i < findings.size(); i++) {
                    String expected = one.expected().get(i);
                    Finding found = findings.get(i);
                    String place = found.code() + " " + found.place().table().orElse("")
                            + found.place().column().map(column -> "." + column).orElse("");
                    assertThat(place).isEqualTo(expected.substring(0, expected.indexOf(": ")));
                    assertThat(found.actual() + " | " + found.expected() + " | " + found.remedy())
                            .contains(expected.substring(expected.indexOf(": ") + 2));
                }
            }
        }
    }

    @Test
    void everySetHasItsCase() throws IOException {
        try (Stream<Path> files = Files.list(SETS)) {
            assertThat(files.map(file -> file.getFileName().toString().replaceFirst("\\.js$", "")))
                    .containsExactlyInAnyOrderElementsOf(cases().map(Case::set).toList());
        }
    }
}
