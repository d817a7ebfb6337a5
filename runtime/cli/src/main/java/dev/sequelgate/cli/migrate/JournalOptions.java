package dev.sequelgate.cli.migrate;

import dev.sequelgate.engine.dialect.MigrationDialect;
import dev.sequelgate.engine.migration.ExecutionOrder;
import dev.sequelgate.engine.migration.MigratorOptions;
import dev.sequelgate.engine.schema.Identifier;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** How a directory and the journal are compared. */
final class JournalOptions {
    @Option(
            names = "--revisions-schema",
            paramLabel = "NAME",
            description = "The schema of the journal atlas_schema_revisions, where it is not found by itself.",
            order = 40)
    @Nullable
    String revisionsSchema;

    @Option(
            names = "--exec-order",
            paramLabel = "ORDER",
            converter = OrderReader.class,
            description = "Files that came in before applied ones: linear (refuse, default), linear-skip, non-linear.",
            order = 41)
    ExecutionOrder order = ExecutionOrder.LINEAR;

    MigratorOptions options(MigrationDialect dialect) {
        MigratorOptions options = MigratorOptions.of(dialect).withOrder(order);
        return revisionsSchema == null ? options : options.withRevisionsSchema(Identifier.of(revisionsSchema));
    }

    /** Reads an order's word. */
    static final class OrderReader implements ITypeConverter<ExecutionOrder> {
        @Override
        public ExecutionOrder convert(String text) {
            return Arrays.stream(ExecutionOrder.values())
                    .filter(order -> order.key().equals(text))
                    .findFirst()
                    .orElseThrow(() -> new TypeConversionException(
                            "'" + text + "' is no order: the orders are linear, linear-skip, non-linear"));
        }
    }
}
