package dev.sequelgate.engine.gate;

import dev.sequelgate.engine.capture.DesiredSchema;
import dev.sequelgate.engine.capture.DesiredTable;
import dev.sequelgate.engine.schema.Identifier;
import dev.sequelgate.engine.schema.QualifiedName;
import dev.sequelgate.engine.schema.Table;
import java.util.HashSet;
import java.util.Set;

/** Notes the tables that no model has, in the schemas that the models use. */
final class ExtraTables {
    private final DesiredSchema desired;
    private final ActualSchema actual;
    private final Findings findings;

    ExtraTables(DesiredSchema desired, ActualSchema actual, Findings findings) {
        this.desired = desired;
        this.actual = actual;
        this.findings = findings;
    }

    void judge() {
        Set<Identifier> namespaces = new HashSet<>(Set.of(desired.defaultNamespace()));
        Set<QualifiedName> wanted = new HashSet<>();
        for (DesiredTable table : desired.tables()) {
            namespaces.add(table.name().schema());
            wanted.add(table.name());
        }
        for (Table table : actual.schema().tables()) {
            boolean ours = namespaces.contains(table.name().schema())
                    && table.partitionOf().isEmpty();
            if (ours && !wanted.contains(table.name())) {
                findings.add(
                        FindingCode.TABLE_EXTRA,
                        table.name(),
                        "a table that no model has",
                        "nothing",
                        "none needed; drop the table in a migration when nothing uses it");
            }
        }
    }
}
