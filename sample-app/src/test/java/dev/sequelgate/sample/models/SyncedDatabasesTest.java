package dev.sequelgate.sample.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sequelgate.engine.capture.RegistryReader;
import dev.sequelgate.engine.gate.Compatibility;
import dev.sequelgate.engine.gate.Finding;
import dev.sequelgate.engine.testing.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** On each database beside PostgreSQL: the gate has nothing to say of what the models' own {@code sync()} made. */
class SyncedDatabasesTest {
    @TestFactory
    Stream<DynamicContainer> products() {
        return Product.ALL.stream().map(product -> DynamicContainer.dynamicContainer(product.name(), sets(product)));
    }

    private static Stream<DynamicTest> sets(Product product) {
        Oracle oracle = Oracle.start(ModelSets.DIRECTORY, product.name());
        return ModelSets.names(product).stream()
                .map(set -> DynamicTest.dynamicTest(set, () -> judge(product, oracle, set)))
                .onClose(oracle::close);
    }

    private static void judge(Product product, Oracle oracle, String set) throws SQLException {
        try (TestDatabase database = product.databases().get().newDatabase();
                Connection connection = database.connect()) {
            if (product.refuses(set)) {
                assertThatThrownBy(() -> oracle.open(set, database.url()))
                        .as("the set is listed as one that this database does not take")
                        .isInstanceOf(IllegalStateException.class);
                return;
            }
            Oracle.Opened opened = oracle.open(set, database.url());
            List<Finding> findings = Compatibility.judge(
                    RegistryReader.read(opened.registry()),
                    product.dialect().inspector().inspect(connection),
                    product.dialect());
            oracle.close(set);
            assertThat(findings)
                    .as("findings on the database that sync() made")
                    .allMatch(finding -> product.reports(set, finding));
        }
    }
}
