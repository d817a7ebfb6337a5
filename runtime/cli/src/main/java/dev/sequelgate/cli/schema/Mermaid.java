package dev.sequelgate.cli.schema;

import dev.sequelgate.engine.schema.Column;
import dev.sequelgate.engine.schema.ForeignKey;
import dev.sequelgate.engine.schema.Identifier;
import dev.sequelgate.engine.schema.Relation;
import dev.sequelgate.engine.schema.Schema;
import dev.sequelgate.engine.schema.Table;
import java.util.ArrayList;
import java.util.List;

/** Draws a schema as a Mermaid entity relationship diagram. */
final class Mermaid {
    private Mermaid() {}

    static String of(Schema schema) {
        StringBuilder text = new StringBuilder("erDiagram\n");
        for (Table table : schema.tables()) {
            relation(table, text);
            for (ForeignKey key : table.foreignKeys()) {
                boolean optional = key.columns().stream()
                        .flatMap(name -> table.column(name).stream())
                        .anyMatch(Column::nullable);
                text.append("    ")
                        .append(quoted(key.referencedTable().toString()))
                        .append(optional ? " |o--o{ " : " ||--o{ ")
                        .append(quoted(table.name().toString()))
                        .append(" : ")
                        .append(quoted(names(key.columns())))
                        .append('\n');
            }
        }
        schema.views().forEach(view -> relation(view, text));
        return text.toString();
    }

    private static void relation(Relation relation, StringBuilder text) {
        text.append("    ").append(quoted(relation.name().toString())).append(" {\n");
        for (Column column : relation.columns()) {
            text.append("        ")
                    .append(word(column.typeText()))
                    .append(' ')
                    .append(word(column.name().value()))
                    .append(keys(relation, column))
                    .append('\n');
        }
        text.append("    }\n");
    }

    private static String keys(Relation relation, Column column) {
        List<String> keys = new ArrayList<>();
        if (relation instanceof Table table) {
            if (table.primaryKey()
                    .filter(key -> key.columns().contains(column.name()))
                    .isPresent()) {
                keys.add("PK");
            }
            if (table.foreignKeys().stream().anyMatch(key -> key.columns().contains(column.name()))) {
                keys.add("FK");
            }
            if (table.uniques().stream().anyMatch(key -> key.columns().equals(List.of(column.name())))) {
                keys.add("UK");
            }
        }
        return keys.isEmpty() ? "" : " " + String.join(", ", keys);
    }

    private static String names(List<Identifier> names) {
        return String.join(", ", names.stream().map(Identifier::value).toList());
    }

    private static String quoted(String text) {
        return '"' + text.replace("\"", "'") + '"';
    }

    /** Mermaid takes letters, digits, underscores, hyphens, parentheses and brackets here. */
    private static String word(String text) {
        return text.replaceAll("[^A-Za-z0-9_()\\[\\]-]", "_");
    }
}
