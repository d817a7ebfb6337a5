package dev.sequelgate.engine.capture;

import dev.sequelgate.engine.capture.Registry.Problem;
import dev.sequelgate.engine.dialect.Dialect;
import dev.sequelgate.engine.schema.Identifier;
import dev.sequelgate.engine.schema.QualifiedName;
import dev.sequelgate.engine.schema.Schema;
import dev.sequelgate.engine.schema.Table;
import dev.sequelgate.engine.schema.Type;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The tables that the models of one Sequelize instance ask for.
 *
 * @param tables by name
 * @param problems what the models say that no table can be made of
 */
public record DesiredSchema(Identifier defaultNamespace, List<DesiredTable> tables, List<Problem> problems) {
    public DesiredSchema {
        tables = List.copyOf(tables);
        problems = List.copyOf(problems);
    }

    /** For a dialect that plans, with unqualified names where its plans have them. */
    public static DesiredSchema of(Registry registry, Dialect dialect) {
        return of(registry, dialect, dialect.planning().orElseThrow().namespace());
    }

    /** @param defaultNamespace the schema in which the connection looks for unqualified names */
    public static DesiredSchema of(Registry registry, Dialect dialect, Identifier defaultNamespace) {
        List<Problem> problems = new ArrayList<>(registry.problems());
        ModelNames names = new ModelNames(registry, dialect.nameRules(), defaultNamespace);
        Map<QualifiedName, List<Model>> byTable = new TreeMap<>();
        for (Model model : registry.models()) {
            byTable.computeIfAbsent(names.table(model), name -> new ArrayList<>())
                    .add(model);
        }
        TableMerger merger = new TableMerger(registry, dialect, names, problems);
        List<DesiredTable> tables = new ArrayList<>();
        byTable.forEach((name, models) -> tables.add(merger.merge(name, models)));
        return new DesiredSchema(defaultNamespace, tables, problems);
    }

    /** The schemas that the models name, or whose tables they refer to: those besides the connection's own. */
    public static Set<Identifier> namespaces(Registry registry, Dialect dialect) {
        Identifier own = Identifier.of(".");
        Set<Identifier> all = new TreeSet<>();
        for (DesiredTable table : of(registry, dialect, own).tables()) {
            all.add(table.name().schema());
            table.foreignKeys()
                    .forEach(key -> all.add(key.value().referencedTable().schema()));
        }
        all.remove(own);
        return all;
    }

    /** The same without the models: what {@code sync()} would make on an empty database. */
    public Schema schema() {
        List<Table> plain = tables.stream().map(DesiredTable::asTable).toList();
        Map<QualifiedName, Type.EnumOf> enums = new LinkedHashMap<>();
        for (Table table : plain) {
            table.columns().forEach(column -> collectEnum(column.type(), enums));
        }
        return new Schema(defaultNamespace, plain, List.of(), List.copyOf(enums.values()));
    }

    private static void collectEnum(Type type, Map<QualifiedName, Type.EnumOf> enums) {
        if (type instanceof Type.EnumOf enumOf) {
            enums.putIfAbsent(enumOf.name(), enumOf);
        } else if (type instanceof Type.ArrayOf array) {
            collectEnum(array.element(), enums);
        }
    }
}
