package dev.sequelgate.sample.models;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sequelgate.engine.capture.RegistryReader;
import dev.sequelgate.engine.gate.Compatibility;
import dev.sequelgate.engine.gate.FindingCode;
import dev.sequelgate.engine.testing.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * On each database, model sets made up from a seed, for Sequelize 6 and 7 in turn: the gate has nothing to say of what their own
 * {@code sync()} made, and the plan for the models makes the same. Of models that refer to each other in a circle {@code sync()} leaves out
 * the foreign keys on columns of a primary key: the gate says so, and the plan makes them. The seed is the test's name;
 * {@code -Dsequelgate.generated=N} tries N sets on each, {@code -Dsequelgate.seed=S} only that one.
 */
class GeneratedModelsTest {
    private static final int SETS = Integer.getInteger("sequelgate.generated", 40);
    private static final int ONLY = Integer.getInteger("sequelgate.seed", 0);

    @TestFactory
    Stream<DynamicContainer> products() {
        return Stream.concat(Stream.of(Product.POSTGRES), Product.ALL.stream())
                .map(product -> DynamicContainer.dynamicContainer(product.name(), sets(product)));
    }

    private static Stream<DynamicTest> sets(Product product) {
        Oracle oracle = Oracle.start(ModelSets.DIRECTORY, product.name());
        return (ONLY == 0 ? IntStream.rangeClosed(1, SETS) : IntStream.of(ONLY))
                .mapToObj(seed ->
                        DynamicTest.dynamicTest("seed " + seed, () -> tried(product, oracle, "generated/" + seed)))
                .onClose(oracle::close);
    }

    private static void tried(Product product, Oracle oracle, String set) throws Exception {
        judge(product, oracle, set);
        MadeTwice.compare(product, oracle, set);
    }

    private static void judge(Product product, Oracle oracle, String set) throws SQLException {
        try (TestDatabase database = product.databases().get().newDatabase();
                Connection connection = database.connect()) {
            Oracle.Opened opened = oracle.open(set, database.url());
            assertThat(Compatibility.judge(
                            RegistryReader.read(opened.registry()),
                            product.dialect().inspector().inspect(connection),
                            product.dialect()))
                    .as("findings on the database that sync() made")
                    .allMatch(finding -> opened.circle() && finding.code() == FindingCode.FOREIGN_KEY_MISSING);
            oracle.close(set);
        }
    }
}
