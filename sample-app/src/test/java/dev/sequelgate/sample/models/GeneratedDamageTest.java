package dev.sequelgate.sample.models;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sequelgate.engine.capture.Model;
import dev.sequelgate.engine.capture.Registry;
import dev.sequelgate.engine.capture.RegistryReader;
import dev.sequelgate.engine.gate.Compatibility;
import dev.sequelgate.engine.gate.Finding;
import dev.sequelgate.engine.gate.Severity;
import dev.sequelgate.engine.testing.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * On each database, random damage to the database of random models. The gate refuses to start exactly where a SELECT or an INSERT of the
 * models fails then, and each model that it holds against the database does fail. The seed is the test's name;
 * {@code -Dsequelgate.damaged=N} tries N on each, {@code -Dsequelgate.seed=S} only that one.
 */
class GeneratedDamageTest {
    private static final int TRIES = Integer.getInteger("sequelgate.damaged", 40);
    private static final int ONLY = Integer.getInteger("sequelgate.seed", 0);

    @TestFactory
    Stream<DynamicContainer> products() {
        return Stream.concat(Stream.of(Product.POSTGRES), Product.ALL.stream())
                .map(product -> DynamicContainer.dynamicContainer(product.name(), tries(product)));
    }

    private static Stream<DynamicTest> tries(Product product) {
        Oracle oracle = Oracle.start(ModelSets.DIRECTORY, product.name());
        return (ONLY == 0 ? IntStream.rangeClosed(1, TRIES) : IntStream.of(ONLY))
                .mapToObj(seed -> DynamicTest.dynamicTest("seed " + seed, () -> tried(product, oracle, seed)))
                .onClose(oracle::close);
    }

    private static void tried(Product product, Oracle oracle, int seed) throws SQLException {
        String set = "generated/" + seed;
        try (TestDatabase database = product.databases().get().newDatabase();
                Connection connection = database.connect()) {
            Registry registry =
                    RegistryReader.read(oracle.open(set, database.url()).registry());
            oracle.second(set);
            String damage = damage(product, connection, new Random(seed));
            List<Finding> breaking =
                    Compatibility.judge(registry, product.dialect().inspector().inspect(connection), product.dialect())
                            .stream()
                            .filter(finding -> finding.severity() == Severity.BREAKING)
                            .toList();
            Map<String, List<String>> failures = new LinkedHashMap<>();
            for (Model model : registry.models()) {
                List<String> failed = oracle.attempt(set, model.name());
                if (!failed.isEmpty()) {
                    failures.put(model.table(), failed);
                }
            }
            oracle.close(set);
            String said = damage + "\n  breaking: " + breaking + "\n  failures: " + failures;
            assertThat(breaking.isEmpty()).as(said).isEqualTo(failures.isEmpty());
            assertThat(breaking)
                    .as(said)
                    .allMatch(finding ->
                            failures.containsKey(finding.place().table().orElseThrow()));
        }
    }

    /** Does the first damage in a random order that the server takes. */
    private static String damage(Product product, Connection connection, Random random) throws SQLException {
        List<Damage> all = new ArrayList<>(Damage.all(
                product.dialect().inspector().inspect(connection),
                product.dialect().renderer(),
                product.name()));
        Collections.shuffle(all, random);
        for (Damage damage : all) {
            if (taken(connection, damage)) {
                return damage.title() + ": " + damage.statements();
            }
        }
        throw new IllegalStateException("the server refuses every damage");
    }

    /** A server may keep what others depend on. */
    private static boolean taken(Connection connection, Damage damage) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String sql : damage.statements()) {
                try {
                    statement.execute(sql);
                } catch (SQLException refused) {
                    return false;
                }
            }
            return true;
        }
    }
}
