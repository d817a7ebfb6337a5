package dev.sequelgate.sample.models;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * On each database beside PostgreSQL that is planned, every model set twice: on a database that its own {@code sync()} made,
 * and on one that the plan for its models made. Both do the same, and for neither is there anything to plan.
 */
class PlannedDatabasesTest {
    @TestFactory
    Stream<DynamicContainer> products() {
        return Product.ALL.stream()
                .filter(product -> product.dialect().planning().isPresent())
                .map(product -> DynamicContainer.dynamicContainer(product.name(), sets(product)));
    }

    private static Stream<DynamicTest> sets(Product product) {
        Oracle oracle = Oracle.start(ModelSets.DIRECTORY, product.name());
        return ModelSets.names(product).stream()
                .filter(set -> !product.refuses(set))
                .map(set -> DynamicTest.dynamicTest(set, () -> MadeTwice.compare(product, oracle, set)))
                .onClose(oracle::close);
    }
}
