package dev.sequelgate.sample.models;

import dev.sequelgate.engine.dialect.Renderer;
import dev.sequelgate.engine.schema.Column;
import dev.sequelgate.engine.schema.Key;
import dev.sequelgate.engine.schema.Schema;
import dev.sequelgate.engine.schema.Table;
import java.util.ArrayList;
import java.util.List;

/**
 * What somebody may do to a database behind the models' back, on any database; a server may refuse it.
 *
 * @param statements that do it; where the server refuses one, nothing is done
 */
record Damage(String title, List<String> statements) {
    /** Every damage to a database. */
    static List<Damage> all(Schema schema, Renderer sql, String dialect) {
        boolean postgres = dialect.equals("postgres");
        boolean sqlite = dialect.equals("sqlite");
        List<Damage> all = new ArrayList<>();
        for (Table table : schema.tables()) {
            String name = sql.quote(table.name());
            String alter = "ALTER TABLE " + name + " ";
            all.add(
                    postgres || sqlite
                            ? damage("drop " + name, "DROP TABLE " + name + (postgres ? " CASCADE" : ""))
                            : damage(
                                    "drop " + name,
                                    "SET SESSION foreign_key_checks = 0",
                                    "DROP TABLE " + name,
                                    "SET SESSION foreign_key_checks = 1"));
            all.add(damage("rename " + name, alter + "RENAME TO renamed_by_somebody"));
            all.add(damage("add a column to " + name, alter + "ADD COLUMN added integer"));
            all.add(damage(
                    "add a column with a default to " + name, alter + "ADD COLUMN added integer NOT NULL DEFAULT 1"));
            if (postgres) {
                all.add(damage(
                        "add a required column to " + name,
                        alter + "ADD COLUMN added integer NOT NULL DEFAULT 1",
                        alter + "ALTER COLUMN added DROP DEFAULT"));
            } else if (!sqlite) {
                all.add(damage("add a required column to " + name, alter + "ADD COLUMN added integer NOT NULL"));
            }
            for (Column column : table.columns()) {
                String of = sql.quote(column.name()) + " of " + name;
                all.add(damage(
                        "drop " + of,
                        sql.dropColumn(table.name(), column.name()).replace(";", postgres ? " CASCADE" : "")));
                all.add(damage(
                        "rename " + of,
                        alter + "RENAME COLUMN " + sql.quote(column.name()) + " TO renamed_by_somebody"));
                all.add(damage("index " + of, "CREATE INDEX added ON " + name + " (" + sql.quote(column.name()) + ")"));
                if (!sqlite && column.nullable()) {
                    all.add(damage("require " + of, sql.setNotNull(table.name(), column)));
                } else if (!sqlite) {
                    all.add(damage("do not require " + of, sql.dropNotNull(table.name(), column)));
                }
            }
            table.indexes()
                    .forEach(index -> all.add(damage(
                            "drop the index " + index.name(),
                            "DROP INDEX " + sql.quote(index.name()) + (postgres || sqlite ? "" : " ON " + name))));
            table.foreignKeys()
                    .forEach(key -> key.name()
                            .ifPresent(constraint -> all.add(damage(
                                    "drop the reference " + constraint,
                                    alter
                                            + (postgres ? "DROP CONSTRAINT " : "DROP FOREIGN KEY ")
                                            + sql.quote(constraint)))));
            table.primaryKey()
                    .map(Key::name)
                    .ifPresent(key -> all.add(damage(
                            "drop the key of " + name,
                            alter
                                    + key.filter(constraint -> postgres)
                                            .map(constraint -> "DROP CONSTRAINT " + sql.quote(constraint) + " CASCADE")
                                            .orElse("DROP PRIMARY KEY"))));
        }
        return all;
    }

    private static Damage damage(String title, String... statements) {
        return new Damage(title, List.of(statements));
    }
}
