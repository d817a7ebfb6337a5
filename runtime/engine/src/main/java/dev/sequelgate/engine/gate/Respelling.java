package dev.sequelgate.engine.gate;

import dev.sequelgate.engine.capture.DesiredSchema;
import dev.sequelgate.engine.capture.DesiredTable;
import dev.sequelgate.engine.schema.Identifier;
import dev.sequelgate.engine.schema.NameCase;
import dev.sequelgate.engine.schema.NameMapping;
import dev.sequelgate.engine.schema.QualifiedName;
import dev.sequelgate.engine.schema.Schema;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Spells the names of a database as the models spell them, where the database takes both for the same. */
final class Respelling extends NameMapping {
    private final NameCase nameCase;
    private final Map<String, QualifiedName> tables = new HashMap<>();
    private final Map<QualifiedName, Map<String, Identifier>> columns = new HashMap<>();

    private Respelling(DesiredSchema desired, NameCase nameCase) {
        this.nameCase = nameCase;
        for (DesiredTable table : desired.tables()) {
            tables.putIfAbsent(folded(table.name()), table.name());
            Map<String, Identifier> names = new HashMap<>();
            table.columns().forEach(column -> names.putIfAbsent(NameCase.folded(column.name()), column.name()));
            columns.putIfAbsent(table.name(), names);
        }
    }

    static Schema of(Schema actual, DesiredSchema desired) {
        return actual.nameCase() == NameCase.EXACT ? actual : new Respelling(desired, actual.nameCase()).of(actual);
    }

    @Override
    protected Identifier name(QualifiedName table, Identifier column) {
        return columns.getOrDefault(table, Map.of()).getOrDefault(NameCase.folded(column), column);
    }

    @Override
    protected QualifiedName name(QualifiedName table) {
        return nameCase.tablesFold() ? tables.getOrDefault(folded(table), table) : table;
    }

    private static String folded(QualifiedName table) {
        return table.toString().toLowerCase(Locale.ROOT);
    }
}
