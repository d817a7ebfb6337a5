package dev.sequelgate.engine.gate;

import dev.sequelgate.engine.capture.DesiredSchema;
import dev.sequelgate.engine.capture.DesiredTable;
import dev.sequelgate.engine.capture.Registry;
import dev.sequelgate.engine.dialect.Dialect;
import dev.sequelgate.engine.schema.Relation;
import dev.sequelgate.engine.schema.Schema;
import dev.sequelgate.engine.schema.Table;
import dev.sequelgate.engine.schema.View;
import java.util.List;
import java.util.Optional;

/**
 * Judges whether the queries of an application's models can work on a database as it is.
 *
 * <p>Not whether two descriptions are equal: what merely differs is cosmetic.
 */
public final class Compatibility {
    private final Registry registry;
    private final DesiredSchema desired;
    private final ActualSchema actual;
    private final Dialect dialect;
    private final Findings findings;

    private Compatibility(Registry registry, Schema actual, Dialect dialect) {
        this.registry = registry;
        this.desired = DesiredSchema.of(registry, dialect, actual.defaultNamespace());
        this.actual = new ActualSchema(Respelling.of(actual, desired));
        this.dialect = dialect;
        this.findings = new Findings(registry, actual.defaultNamespace());
    }

    /** Worst first, then by table, column and code: the same input gives the same list. */
    public static List<Finding> judge(Registry registry, Schema actual, Dialect dialect) {
        return new Compatibility(registry, actual, dialect).judge();
    }

    private List<Finding> judge() {
        for (DesiredTable table : desired.tables()) {
            Optional<Relation> found = actual.relation(table.name());
            if (found.isEmpty()) {
                missing(table);
            } else if (found.get() instanceof Table real) {
                new ColumnJudgement(table, real, actual, dialect, registry.sequelizeMajor(), findings).judge();
                new KeyJudgement(table, real, actual, dialect.renderer(), findings).judge();
            } else if (found.get() instanceof View view) {
                new ViewJudgement(table, view, findings).judge();
            }
        }
        new ExtraTables(desired, actual, findings).judge();
        problems();
        syncCall();
        return findings.sorted();
    }

    private void missing(DesiredTable table) {
        findings.add(
                FindingCode.TABLE_MISSING,
                table.models().get(0),
                table.name(),
                "",
                actual.similar(table.name())
                        .map(name -> "there is no such table; there is " + name)
                        .orElse("there is no such table"),
                "a table for model " + table.models().get(0).name(),
                registry.syncCall().isPresent() ? twoWaysOn() : create(table));
    }

    private String create(DesiredTable table) {
        Statements statements = new Statements(dialect.renderer(), actual);
        return statements.withEnums(table.columns(), dialect.renderer().createTable(creatable(table)));
    }

    /** Foreign keys to tables that do not exist yet are left to findings of their own. */
    private Table creatable(DesiredTable table) {
        Table whole = table.asTable();
        return new Table(
                whole.name(),
                whole.columns(),
                whole.primaryKey(),
                whole.uniques(),
                whole.checks(),
                whole.foreignKeys().stream()
                        .filter(key -> key.referencedTable().equals(whole.name())
                                || actual.relation(key.referencedTable()).isPresent())
                        .toList(),
                whole.indexes(),
                false,
                Optional.empty(),
                whole.comment());
    }

    private static String twoWaysOn() {
        return "the application calls sync(): either write the migration with `sequelgate migrate diff` and remove that "
                + "call, or start with mode=observe while developing";
    }

    private void problems() {
        for (Registry.Problem problem : desired.problems()) {
            findings.unreadable(problem.model(), problem.attribute(), problem.message());
        }
    }

    private void syncCall() {
        registry.syncCall().filter(call -> call.alter() || call.force()).ifPresent(call -> {
            String option = call.force() ? "force" : "alter";
            findings.add(
                    FindingCode.SYNC_REWRITES_SCHEMA,
                    "the application calls sync({ " + option + ": true }), which "
                            + (call.force() ? "drops and creates every table" : "alters tables by itself"),
                    "only migrations change the schema",
                    "remove that call and write migrations with `sequelgate migrate diff`");
        });
    }
}
