package dev.sequelgate.engine.gate;

import java.util.List;
import java.util.stream.Stream;

/** Pairs of models and tables as real applications have them, with every finding that they deserve. */
final class DriftRows {
    private DriftRows() {}

    /** @param findings as {@code SEVERITY code table.column}, in the order of the report */
    record Row(String what, int sequelize, String ddl, List<ModelJson> models, List<String> findings) {
        @Override
        public String toString() {
            return what;
        }
    }

    private static Row row(String what, String ddl, ModelJson model, String... findings) {
        return new Row(what, 6, ddl, List.of(model), List.of(findings));
    }

    private static Row row7(String what, String ddl, ModelJson model, String... findings) {
        return new Row(what, 7, ddl, List.of(model), List.of(findings));
    }

    private static Row rowOf(String what, String ddl, List<ModelJson> models, String... findings) {
        return new Row(what, 6, ddl, models, List.of(findings));
    }

    /** One table {@code items} with a key and the columns. */
    private static String items(String columns) {
        return "CREATE TABLE items (id serial PRIMARY KEY" + (columns.isEmpty() ? "" : ", " + columns) + ");";
    }

    private static ModelJson item() {
        return new ModelJson("Item", "items");
    }

    static Stream<Row> whatBreaks() {
        return Stream.of(
                row("missing table", "", item(), "BREAKING table-missing items"),
                row("missing column", items(""), item().column("c", "STRING"), "BREAKING column-missing items.c"),
                row(
                        "unknown NOT NULL column",
                        items("extra text NOT NULL"),
                        item(),
                        "BREAKING column-required items.extra"),
                row(
                        "deletion time that may not be null",
                        items("\"deletedAt\" timestamptz NOT NULL"),
                        item().paranoid(),
                        "BREAKING column-required items.deletedAt"),
                row(
                        "deletion time with a default",
                        items("\"deletedAt\" timestamptz NOT NULL DEFAULT now()"),
                        item().paranoid(),
                        "COSMETIC not-null-explained items.deletedAt",
                        "COSMETIC default-differs items.deletedAt"),
                row(
                        "enum value",
                        "CREATE TYPE state AS ENUM ('a');" + items("c state"),
                        item().column("c", "ENUM:a,b"),
                        "BREAKING enum-value-missing items.c"),
                row(
                        "enum value in a list",
                        "CREATE TYPE enum_items_c AS ENUM ('a');" + items("c enum_items_c[]"),
                        item().column("c", "ARRAY:ENUM:a,b"),
                        "BREAKING enum-value-missing items.c"),
                row(
                        "array on json",
                        items("c json"),
                        item().column("c", "ARRAY:STRING"),
                        "BREAKING type-incompatible items.c"),
                row(
                        "time on timestamp",
                        items("c timestamp"),
                        item().column("c", "TIME"),
                        "BREAKING type-incompatible items.c"),
                row(
                        "enum on number",
                        items("c integer"),
                        item().column("c", "ENUM:a,b"),
                        "BREAKING type-incompatible items.c"),
                row(
                        "enum of longer texts than there is room for",
                        items("c varchar(3)"),
                        item().column("c", "ENUM:open,closed"),
                        "BREAKING type-incompatible items.c"),
                row7(
                        "range of other numbers, which version 7 casts",
                        items("c numrange"),
                        item().sqlType("c", "int4range"),
                        "COSMETIC type-differs items.c"),
                row7(
                        "address of eight bytes on a number",
                        items("c integer"),
                        item().column("c", "MACADDR8"),
                        "BREAKING type-incompatible items.c"),
                row7(
                        "list on text, which version 7 cannot read back",
                        items("c text"),
                        item().column("c", "ARRAY:STRING"),
                        "BREAKING type-incompatible items.c"),
                row(
                        "list on text, which version 6 writes as text",
                        items("c text"),
                        item().column("c", "ARRAY:STRING"),
                        "RISKY type-not-comparable items.c"));
    }

    static Stream<Row> whatIsRisky() {
        return Stream.of(
                row("text on bigint", items("c bigint"), item().column("c", "STRING"), "RISKY type-parsed items.c"),
                row(
                        "money, which Sequelize does not know, on uuid",
                        items("c uuid"),
                        item().sqlType("c", "MONEY"),
                        "RISKY type-parsed items.c"),
                row("bits on a number", items("c integer"), item().sqlType("c", "BIT(4)"), "RISKY type-parsed items.c"),
                row(
                        "a type that nobody knows",
                        items("c text"),
                        item().sqlType("c", "frobnicate"),
                        "RISKY model-unreadable items.c"),
                row("text on date", items("c date"), item().column("c", "TEXT"), "RISKY type-parsed items.c"),
                row("text on uuid", items("c uuid"), item().column("c", "STRING"), "RISKY type-parsed items.c"),
                row(
                        "text on enum",
                        "CREATE TYPE state AS ENUM ('a');" + items("c state"),
                        item().column("c", "STRING"),
                        "RISKY type-parsed items.c"),
                row(
                        "enum of numbers and words on number",
                        items("c integer"),
                        item().column("c", "ENUM:1,two"),
                        "RISKY type-parsed items.c"),
                row(
                        "shorter text",
                        items("c varchar(191)"),
                        item().column("c", "STRING"),
                        "RISKY type-narrower items.c"),
                row(
                        "unlimited text on limited",
                        items("c varchar(255)"),
                        item().column("c", "TEXT"),
                        "RISKY type-narrower items.c"),
                row("bigint on int", items("c integer"), item().column("c", "BIGINT"), "RISKY type-narrower items.c"),
                row("fraction on int", items("c integer"), item().column("c", "FLOAT"), "RISKY type-narrower items.c"),
                row("double on real", items("c real"), item().column("c", "DOUBLE"), "RISKY type-narrower items.c"),
                row(
                        "fewer digits",
                        items("c numeric(8,2)"),
                        item().column("c", "DECIMAL:10,2"),
                        "RISKY type-narrower items.c"),
                row(
                        "enum with one text too long",
                        items("c varchar(4)"),
                        item().column("c", "ENUM:open,closed"),
                        "RISKY type-narrower items.c"),
                row(
                        "unexplained NOT NULL",
                        items("c text NOT NULL"),
                        item().column("c", "TEXT"),
                        "RISKY not-null-in-database items.c"),
                row(
                        "auto-increment only in the model",
                        "CREATE TABLE items (id integer PRIMARY KEY);",
                        item(),
                        "RISKY auto-increment-missing items.id"),
                row(
                        "other primary key",
                        "CREATE TABLE items (id serial PRIMARY KEY, a integer NOT NULL, b integer NOT NULL);",
                        item().withoutKey()
                                .column("a", "INTEGER")
                                .key()
                                .column("b", "INTEGER")
                                .key(),
                        "RISKY primary-key-differs items.a,b",
                        "COSMETIC column-extra items.id"),
                row(
                        "no primary key",
                        "CREATE TABLE items (id serial NOT NULL);",
                        item(),
                        "RISKY primary-key-differs items.id"),
                row(
                        "declared unique",
                        items("c text"),
                        item().column("c", "TEXT").unique("u", "c"),
                        "RISKY unique-missing items.c"),
                row(
                        "declared unique index",
                        items("a text, b text"),
                        item().column("a", "TEXT").column("b", "TEXT").index(true, "a", "b"),
                        "RISKY unique-missing items.a,b"),
                rowOf(
                        "declared foreign key",
                        items("\"userId\" integer") + "CREATE TABLE users (id serial PRIMARY KEY);",
                        List.of(
                                item().column("userId", "INTEGER").references("users", "CASCADE"),
                                new ModelJson("User", "users")),
                        "RISKY foreign-key-missing items.userId"),
                rowOf(
                        "foreign key to another table",
                        "CREATE TABLE people (id serial PRIMARY KEY); CREATE TABLE users (id serial PRIMARY KEY);"
                                + items("\"userId\" integer REFERENCES people"),
                        List.of(
                                item().column("userId", "INTEGER").references("users", "CASCADE"),
                                new ModelJson("User", "users")),
                        "RISKY foreign-key-missing items.userId",
                        "COSMETIC foreign-key-extra items.userId",
                        "COSMETIC table-extra people"),
                rowOf(
                        "foreign key that followed a rename",
                        "CREATE TABLE people (id serial PRIMARY KEY);" + items("\"userId\" integer REFERENCES people"),
                        List.of(
                                item().column("userId", "INTEGER").references("users", "CASCADE"),
                                new ModelJson("User", "users")),
                        "BREAKING table-missing users",
                        "COSMETIC foreign-key-extra items.userId",
                        "COSMETIC table-extra people"));
    }

    static Stream<Row> whatMerelyDiffers() {
        return Stream.of(
                row("int on bigint", items("c bigint"), item().column("c", "INTEGER"), "COSMETIC type-differs items.c"),
                row("money on text", items("c text"), item().sqlType("c", "MONEY"), "COSMETIC type-differs items.c"),
                row("bits on bits", items("c bit(4)"), item().sqlType("c", "BIT(4)")),
                row(
                        "int on double",
                        items("c double precision"),
                        item().column("c", "INTEGER"),
                        "COSMETIC type-differs items.c"),
                row(
                        "timestamp without zone",
                        items("c timestamp"),
                        item().column("c", "DATE"),
                        "COSMETIC type-differs items.c"),
                row("json on jsonb", items("c jsonb"), item().column("c", "JSON"), "COSMETIC type-differs items.c"),
                row("jsonb on json", items("c json"), item().column("c", "JSONB"), "COSMETIC type-differs items.c"),
                row(
                        "enum on varchar",
                        items("c varchar(255)"),
                        item().column("c", "ENUM:a,b"),
                        "COSMETIC type-differs items.c"),
                row(
                        "longer text",
                        items("c varchar(300)"),
                        item().column("c", "STRING"),
                        "COSMETIC type-differs items.c"),
                row(
                        "text on citext-like room",
                        items("c text"),
                        item().column("c", "STRING:40"),
                        "COSMETIC type-differs items.c"),
                row(
                        "more digits",
                        items("c numeric(12,2)"),
                        item().column("c", "DECIMAL:10,2"),
                        "COSMETIC type-differs items.c"),
                row7(
                        "precision of seconds",
                        items("c timestamptz(0)"),
                        item().column("c", "DATE:3"),
                        "COSMETIC type-differs items.c"),
                row(
                        "NOT NULL timestamps",
                        items("\"createdAt\" timestamptz NOT NULL, \"updatedAt\" timestamptz NOT NULL"),
                        item().timestamps(),
                        "COSMETIC not-null-explained items.createdAt",
                        "COSMETIC not-null-explained items.updatedAt"),
                row(
                        "NOT NULL with the database's default",
                        items("c integer NOT NULL DEFAULT 0"),
                        item().column("c", "INTEGER"),
                        "COSMETIC not-null-explained items.c",
                        "COSMETIC default-differs items.c"),
                row(
                        "NOT NULL with the model's default",
                        items("c text NOT NULL"),
                        item().column("c", "TEXT").computed(),
                        "COSMETIC not-null-explained items.c"),
                rowOf(
                        "NOT NULL reference",
                        "CREATE TABLE users (id serial PRIMARY KEY);"
                                + items("\"userId\" integer NOT NULL REFERENCES users ON DELETE CASCADE"),
                        List.of(
                                item().column("userId", "INTEGER").references("users", "CASCADE"),
                                new ModelJson("User", "users")),
                        "COSMETIC not-null-explained items.userId"),
                row(
                        "null allowed",
                        items("c text"),
                        item().column("c", "TEXT").required(),
                        "COSMETIC null-in-database items.c"),
                row(
                        "default only in the model",
                        items("c text"),
                        item().column("c", "TEXT").defaulted("'x'"),
                        "COSMETIC default-differs items.c"),
                row(
                        "default only in the database",
                        items("c text DEFAULT 'x'"),
                        item().column("c", "TEXT"),
                        "COSMETIC default-differs items.c"),
                row(
                        "other default",
                        items("c text DEFAULT 'y'"),
                        item().column("c", "TEXT").defaulted("'x'"),
                        "COSMETIC default-differs items.c"),
                row(
                        "same default in other words",
                        items("c varchar(255) DEFAULT 'x'"),
                        item().column("c", "STRING").defaulted("'x'")),
                rowOf(
                        "extra foreign key",
                        "CREATE TABLE users (id serial PRIMARY KEY);" + items("\"userId\" integer REFERENCES users"),
                        List.of(item().column("userId", "INTEGER"), new ModelJson("User", "users")),
                        "COSMETIC foreign-key-extra items.userId"),
                rowOf(
                        "other action",
                        "CREATE TABLE users (id serial PRIMARY KEY);"
                                + items("\"userId\" integer REFERENCES users ON DELETE SET NULL"),
                        List.of(
                                item().column("userId", "INTEGER").references("users", "CASCADE"),
                                new ModelJson("User", "users")),
                        "COSMETIC foreign-key-differs items.userId"),
                row(
                        "names of constraints",
                        "CREATE TABLE items (id serial CONSTRAINT pk PRIMARY KEY, c text CONSTRAINT only_once UNIQUE);",
                        item().column("c", "TEXT").unique("items_c_unique", "c")),
                row(
                        "extra index and extra unique",
                        items("a text, b text UNIQUE") + "CREATE INDEX a_too ON items (a);",
                        item().column("a", "TEXT").column("b", "TEXT"),
                        "COSMETIC index-extra items.a",
                        "COSMETIC unique-extra items.b"),
                row(
                        "missing index",
                        items("a text"),
                        item().column("a", "TEXT").index(false, "a"),
                        "COSMETIC index-missing items.a"),
                row(
                        "index that a longer one serves",
                        items("a text, b text") + "CREATE INDEX ab ON items (a, b);",
                        item().column("a", "TEXT").column("b", "TEXT").index(false, "a"),
                        "COSMETIC index-extra items.a,b"),
                row(
                        "unique that belongsToMany implies",
                        items("a integer, b integer"),
                        item().column("a", "INTEGER")
                                .column("b", "INTEGER")
                                .impliedUnique("items_a_b_unique", "a", "b")),
                row(
                        "unique that the primary key keeps",
                        "CREATE TABLE items (a integer, b integer, PRIMARY KEY (b, a));",
                        item().withoutKey()
                                .column("a", "INTEGER")
                                .key()
                                .column("b", "INTEGER")
                                .key()
                                .unique("u", "a", "b")),
                row(
                        "enum of another name",
                        "CREATE TYPE mood AS ENUM ('a', 'b');" + items("c mood"),
                        item().column("c", "ENUM:a,b"),
                        "COSMETIC enum-differs items.c"),
                row(
                        "enum in another order, with one value more",
                        "CREATE TYPE enum_items_c AS ENUM ('b', 'c', 'a');" + items("c enum_items_c"),
                        item().column("c", "ENUM:a,b"),
                        "COSMETIC enum-differs items.c"),
                row(
                        "extra table and columns",
                        items("x text, y text NOT NULL DEFAULT ''") + "CREATE TABLE others (id integer);",
                        item(),
                        "COSMETIC column-extra items.x",
                        "COSMETIC column-extra items.y",
                        "COSMETIC table-extra others"),
                row("other collation", items("c varchar(255) COLLATE \"POSIX\""), item().column("c", "STRING")),
                row("domain", "CREATE DOMAIN mail AS varchar(255);" + items("c mail"), item().column("c", "STRING")));
    }

    static Stream<Row> whatIsPresent() {
        ModelJson viewed = new ModelJson("Viewed", "viewed").column("c", "TEXT").required();
        return Stream.of(
                rowOf(
                        "model on a view",
                        items("c text") + "CREATE VIEW viewed AS SELECT id, c FROM items;",
                        List.of(item().column("c", "TEXT"), viewed)),
                rowOf(
                        "model on a materialized view",
                        items("c text") + "CREATE MATERIALIZED VIEW viewed AS SELECT id, c FROM items;",
                        List.of(item().column("c", "TEXT"), viewed)),
                rowOf(
                        "view without the column",
                        items("") + "CREATE VIEW viewed AS SELECT id FROM items;",
                        List.of(item(), viewed),
                        "BREAKING column-missing viewed.c"),
                row(
                        "generated column",
                        items("a integer, c integer GENERATED ALWAYS AS (a * 2) STORED"),
                        item().column("a", "INTEGER").column("c", "INTEGER")),
                row(
                        "generated column of another type",
                        items("a integer, c text GENERATED ALWAYS AS ('x') STORED NOT NULL"),
                        item().column("a", "INTEGER").column("c", "INTEGER"),
                        "COSMETIC not-null-explained items.c"),
                row(
                        "identity instead of a sequence",
                        "CREATE TABLE items (id integer GENERATED BY DEFAULT AS IDENTITY PRIMARY KEY);",
                        item()),
                row(
                        "partitioned table",
                        "CREATE TABLE items (id serial, at date, PRIMARY KEY (id, at)) PARTITION BY RANGE (at);"
                                + "CREATE TABLE items_2024 PARTITION OF items FOR VALUES FROM ('2024-01-01') TO ('2025-01-01');",
                        item().column("at", "DATEONLY").key()),
                rowOf(
                        "several models on one table",
                        items("a text NOT NULL, b text NOT NULL"),
                        List.of(
                                item().column("a", "TEXT").required(),
                                new ModelJson("Other", "items")
                                        .column("b", "TEXT")
                                        .required())),
                rowOf(
                        "several models, none of which writes a column",
                        items("a text NOT NULL, c text NOT NULL"),
                        List.of(item().column("a", "TEXT").required(), new ModelJson("Other", "items")),
                        "BREAKING column-required items.c"),
                rowOf(
                        "one attribute of one of several models without a column",
                        items("a text"),
                        List.of(item().column("a", "TEXT"), new ModelJson("Other", "items").column("b", "TEXT")),
                        "BREAKING column-missing items.b"));
    }
}
