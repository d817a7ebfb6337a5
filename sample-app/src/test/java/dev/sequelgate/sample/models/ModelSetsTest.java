package dev.sequelgate.sample.models;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sequelgate.engine.capture.Registry;
import dev.sequelgate.engine.capture.RegistryReader;
import dev.sequelgate.engine.dialect.Dialect;
import dev.sequelgate.engine.dialect.postgres.PostgresDialect;
import dev.sequelgate.engine.gate.Compatibility;
import dev.sequelgate.engine.gate.Finding;
import dev.sequelgate.engine.gate.FindingCode;
import dev.sequelgate.engine.gate.Severity;
import dev.sequelgate.engine.schema.Schema;
import dev.sequelgate.engine.testing.TestDatabase;
import dev.sequelgate.engine.testing.TestPostgres;
import dev.sequelgate.sample.models.Oracle.Answer;
import dev.sequelgate.sample.models.Probe.Insert;
import dev.sequelgate.sample.models.Probe.Select;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

/**
 * Every model set on a database that its own {@code sync()} made: the gate is open, and each sabotage of it gives exactly
 * the findings that the models' own SELECT and INSERT confirm.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ModelSetsTest {
    private static final Path SETS = Path.of("src/test/model-sets");

    private final Dialect dialect = new PostgresDialect();
    private final Map<Sabotage.Kind, Integer> done = new EnumMap<>(Sabotage.Kind.class);
    private final Remedies remedies = new Remedies(dialect);
    private final Set<String> standIns = new TreeSet<>();
    private final Oracle oracle = Oracle.start(SETS, dialect.name());

    @AfterAll
    void stop() {
        oracle.close();
    }

    @TestFactory
    Stream<DynamicTest> sets() throws IOException {
        try (Stream<Path> files = Files.list(SETS)) {
            String only = System.getProperty("sequelgate.sets", "");
            List<DynamicTest> tests = new ArrayList<>();
            files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".js"))
                    .map(name -> name.replaceFirst("\\.js$", ""))
                    .filter(name -> name.matches(only.isEmpty() ? ".*" : only))
                    .sorted()
                    .forEach(set -> tests.add(DynamicTest.dynamicTest(set, () -> judge(set))));
            if (only.isEmpty()) {
                int sets = tests.size();
                tests.add(DynamicTest.dynamicTest("every kind of sabotage was tried", () -> complete(sets)));
            }
            return tests.stream();
        }
    }

    private void complete(int sets) {
        int changes = done.values().stream().mapToInt(count -> count).sum();
        System.out.println(sets + " model sets, " + changes + " changes " + done + ", " + remedies.tried()
                + " different remedies, stand-ins for an extension in " + standIns);
        assertThat(sets).isGreaterThanOrEqualTo(60);
        assertThat(done).containsOnlyKeys(Sabotage.Kind.values());
        // Only PostGIS may be missing: the server's own extensions come with it.
        assertThat(standIns).isSubsetOf("25-geometry");
    }

    private void judge(String set) throws SQLException {
        try (TestDatabase database = TestPostgres.shared().newDatabase();
                Connection connection = database.connect()) {
            Oracle.Opened opened = oracle.open(set, database.url());
            try {
                opened.standIn().ifPresent(extension -> standIns.add(set));
                judge(set, RegistryReader.read(opened.registry()), connection);
            } finally {
                oracle.close(set);
            }
        }
    }

    private void judge(String set, Registry registry, Connection connection) throws SQLException {
        Schema schema = dialect.inspector().inspect(connection);
        List<Finding> findings = Compatibility.judge(registry, schema, dialect);
        // Not even a cosmetic one, except that a stand-in's types have no modifiers.
        assertThat(findings)
                .as("findings on the database that sync() made")
                .allMatch(finding -> standIns.contains(set) && finding.code() == FindingCode.TYPE_DIFFERS);

        Scene scene = new Scene(set, registry, schema, Dependents.read(connection));
        List<String> disagreements = new ArrayList<>();
        Map<Untouched, Answer> controls = new HashMap<>();
        for (Sabotage sabotage : sabotages(scene)) {
            done.merge(sabotage.kind(), 1, Integer::sum);
            disagreement(scene, connection, sabotage, controls).ifPresent(disagreements::add);
        }
        assertThat(disagreements)
                .as("%d disagreements:\n%s", disagreements.size(), String.join("\n\n", disagreements))
                .isEmpty();
    }

    private static List<Sabotage> sabotages(Scene scene) {
        return Stream.of(
                        new TableSabotage(scene).all(),
                        new ColumnSabotage(scene).all(),
                        new TypeSabotage(scene).all(),
                        new EnumSabotage(scene).all(),
                        new KeySabotage(scene).all(),
                        new HarmlessChange(scene).all())
                .flatMap(List::stream)
                .toList();
    }

    private Optional<String> disagreement(
            Scene scene, Connection connection, Sabotage sabotage, Map<Untouched, Answer> controls) {
        List<String> wrong = new ArrayList<>();
        List<Finding> findings = List.of();
        List<String> answers = new ArrayList<>();
        try {
            findings = sabotaged(scene, connection, sabotage, wrong);
            wrong.addAll(sabotage.disagreements(findings));
            for (Probe probe : sabotage.probes()) {
                Answer before = controls.computeIfAbsent(
                        new Untouched(
                                probe.model(),
                                probe.inserts().stream().map(Insert::asJson).toList()),
                        each -> oracle.probe(scene.set(), List.of(), probe.model(), probe.inserts()));
                Answer after = oracle.probe(scene.set(), sabotage.statements(), probe.model(), probe.inserts());
                answers.add(probe.model() + " before " + before + "\n    after " + after);
                wrong.addAll(contradictions(probe, before, after));
            }
        } catch (SQLException | IllegalStateException failure) {
            wrong.add("cannot be tried: " + failure.getMessage());
        }
        return wrong.isEmpty()
                ? Optional.empty()
                : Optional.of(sabotage.title() + "\n  statements: "
                        + String.join("; ", sabotage.statements()) + "\n  wrong: " + String.join("\n    ", wrong)
                        + "\n  findings: "
                        + findings.stream()
                                .filter(finding -> finding.severity() != Severity.COSMETIC)
                                .map(finding -> Sabotage.Expected.of(finding) + ": " + finding.actual())
                                .collect(Collectors.joining("\n    "))
                        + "\n  probes: " + String.join("\n    ", answers));
    }

    /** What a probe asks of the database as it was made. */
    private record Untouched(String model, List<Map<String, Object>> inserts) {}

    private List<Finding> sabotaged(Scene scene, Connection connection, Sabotage sabotage, List<String> wrong)
            throws SQLException {
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            for (String sql : sabotage.statements()) {
                statement.execute(sql);
            }
            List<Finding> findings =
                    Compatibility.judge(scene.registry(), dialect.inspector().inspect(connection), dialect);
            if (!standIns.contains(scene.set())) {
                wrong.addAll(remedies.apply(scene, sabotage, findings, connection));
            }
            return findings;
        } finally {
            connection.rollback();
            connection.setAutoCommit(true);
            goOnCounting(connection);
        }
    }

    /** A rollback does not give back the numbers that a sequence was set to. */
    private static void goOnCounting(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("SELECT setval(oid::regclass, 1000) FROM pg_class WHERE relkind = 'S'");
        }
    }

    private static List<String> contradictions(Probe probe, Answer before, Answer after) {
        List<String> wrong = new ArrayList<>();
        if (before.select().isPresent()) {
            wrong.add(probe.model() + ": SELECT fails even before");
        }
        if (probe.select() != Select.EITHER && after.select().isEmpty() != (probe.select() == Select.WORKS)) {
            wrong.add(probe.model() + ": SELECT " + said(after.select()));
        }
        for (Insert insert : probe.inserts()) {
            Optional<String> first = before.inserts().getOrDefault(insert.name(), Optional.empty());
            Optional<String> then = after.inserts().getOrDefault(insert.name(), Optional.empty());
            if (first.isEmpty() != insert.before()) {
                wrong.add(probe.model() + ": INSERT " + insert.name() + " before the sabotage " + said(first));
            }
            if (then.isEmpty() != insert.after()) {
                wrong.add(probe.model() + ": INSERT " + insert.name() + " " + said(then));
            }
        }
        return wrong;
    }

    private static String said(Optional<String> failure) {
        return failure.map(message -> "fails: " + message).orElse("works");
    }
}
