package dev.sequelgate.engine.dialect.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.sequelgate.engine.schema.Column;
import dev.sequelgate.engine.schema.Schema;
import dev.sequelgate.engine.schema.Type;
import dev.sequelgate.engine.testing.TestDatabase;
import dev.sequelgate.engine.testing.TestPostgres;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What Sequelize writes, what the catalog prints, and what both mean, on a live server. */
class PostgresTypeParserTest {
    private static final PostgresDialect DIALECT = new PostgresDialect();
    private static TestDatabase database;

    @BeforeAll
    static void extensions() throws SQLException {
        database = TestPostgres.shared().newDatabase();
        database.execute("CREATE EXTENSION citext; CREATE SCHEMA extensions; CREATE EXTENSION hstore SCHEMA extensions;"
                + "CREATE EXTENSION ltree");
    }

    @AfterAll
    static void drop() {
        database.close();
    }

    static Stream<Arguments> types() {
        OptionalInt any = OptionalInt.empty();
        return Stream.of(
                arguments("VARCHAR(255)", "character varying(255)", varchar(255)),
                arguments("character varying", "character varying", new Type.Text(Type.Text.Kind.VARCHAR, any)),
                arguments("CHAR(10)", "character(10)", character(10)),
                arguments("CHAR", "character(1)", character(1)),
                arguments("BPCHAR", "bpchar", new Type.Text(Type.Text.Kind.CHAR, any)),
                arguments("NATIONAL CHARACTER VARYING(7)", "character varying(7)", varchar(7)),
                arguments("TEXT", "text", new Type.Text(Type.Text.Kind.TEXT, any)),
                arguments("CITEXT", "citext", new Type.Text(Type.Text.Kind.CASE_INSENSITIVE, any)),
                arguments("TSVECTOR", "tsvector", new Type.Named("tsvector")),
                arguments("SMALLINT", "smallint", new Type.Int(2, false)),
                arguments("INTEGER", "integer", new Type.Int(4, false)),
                arguments("BIGINT", "bigint", new Type.Int(8, false)),
                arguments("FLOAT", "double precision", new Type.Real(8)),
                arguments("FLOAT(11)", "real", new Type.Real(4)),
                arguments("FLOAT(30)", "double precision", new Type.Real(8)),
                arguments("REAL", "real", new Type.Real(4)),
                arguments("DOUBLE PRECISION", "double precision", new Type.Real(8)),
                arguments("DECIMAL", "numeric", new Type.Decimal(any, any)),
                arguments("DECIMAL(10)", "numeric(10,0)", decimal(10, 0)),
                arguments("DECIMAL(10,2)", "numeric(10,2)", decimal(10, 2)),
                arguments("DECIMAL(10, 2)", "numeric(10,2)", decimal(10, 2)),
                arguments("BOOLEAN", "boolean", new Type.Bool()),
                arguments("TIMESTAMP WITH TIME ZONE", "timestamp with time zone", new Type.Timestamp(true, any)),
                arguments(
                        "TIMESTAMP(6) WITH TIME ZONE",
                        "timestamp(6) with time zone",
                        new Type.Timestamp(true, OptionalInt.of(6))),
                arguments("TIMESTAMP", "timestamp without time zone", new Type.Timestamp(false, any)),
                arguments("timestamptz(3)", "timestamp(3) with time zone", new Type.Timestamp(true, OptionalInt.of(3))),
                arguments("DATE", "date", new Type.Date()),
                arguments("TIME", "time without time zone", new Type.Time(false, any)),
                arguments("TIME(6)", "time(6) without time zone", new Type.Time(false, OptionalInt.of(6))),
                arguments("TIMETZ", "time with time zone", new Type.Time(true, any)),
                arguments("INTERVAL", "interval", new Type.Interval()),
                arguments("INTERVAL DAY TO SECOND(3)", "interval day to second(3)", new Type.Interval()),
                arguments("UUID", "uuid", new Type.Uuid()),
                arguments("JSON", "json", new Type.Json(false)),
                arguments("JSONB", "jsonb", new Type.Json(true)),
                arguments("BYTEA", "bytea", new Type.Binary(any)),
                arguments("extensions.hstore", "extensions.hstore", new Type.Named("hstore")),
                arguments("INT4RANGE", "int4range", new Type.Range("int4range")),
                arguments("INT8RANGE", "int8range", new Type.Range("int8range")),
                arguments("NUMRANGE", "numrange", new Type.Range("numrange")),
                arguments("TSTZRANGE", "tstzrange", new Type.Range("tstzrange")),
                arguments("DATERANGE", "daterange", new Type.Range("daterange")),
                arguments("INTEGER[]", "integer[]", new Type.ArrayOf(new Type.Int(4, false))),
                arguments("INTEGER[][]", "integer[]", new Type.ArrayOf(new Type.Int(4, false))),
                arguments("INTEGER ARRAY[3]", "integer[]", new Type.ArrayOf(new Type.Int(4, false))),
                arguments("VARCHAR(10)[]", "character varying(10)[]", new Type.ArrayOf(varchar(10))),
                arguments("DECIMAL(5,2)[]", "numeric(5,2)[]", new Type.ArrayOf(decimal(5, 2))),
                arguments(
                        "TIMESTAMP WITH TIME ZONE[]",
                        "timestamp with time zone[]",
                        new Type.ArrayOf(new Type.Timestamp(true, any))),
                arguments("CIDR", "cidr", new Type.Named("cidr")),
                arguments("INET", "inet", new Type.Named("inet")),
                arguments("MACADDR", "macaddr", new Type.Named("macaddr")),
                arguments("MACADDR8", "macaddr8", new Type.Named("macaddr8")),
                arguments("MONEY", "money", new Type.Named("money")),
                arguments("XML", "xml", new Type.Named("xml")),
                arguments("BIT(3)", "bit(3)", new Type.Named("bit(3)")),
                arguments("BIT", "bit(1)", new Type.Named("bit(1)")),
                arguments("VARBIT(5)", "bit varying(5)", new Type.Named("bit varying(5)")),
                arguments("public.ltree", "ltree", new Type.Named("ltree")),
                arguments("\"char\"", "\"char\"", new Type.Named("\"char\"")),
                arguments("NAME", "name", varchar(63)),
                arguments("pg_catalog.int4", "integer", new Type.Int(4, false)),
                // A type given as a string in a model may bring clauses of a column with it.
                arguments("INTEGER CHECK (c > 0)", "integer", new Type.Int(4, false)),
                arguments("INTEGER GENERATED ALWAYS AS (1 + 1) STORED", "integer", new Type.Int(4, false)),
                arguments("VARCHAR(7) COLLATE \"C\"", "character varying(7)", varchar(7)),
                arguments("integer", "integer", new Type.Int(4, false)));
    }

    @ParameterizedTest(name = "{0} is {1}")
    @MethodSource("types")
    void what_is_written_and_what_the_catalog_prints_mean_the_same(String written, String printed, Type type)
            throws SQLException {
        try (Connection connection = database.connect()) {
            database.execute("DROP TABLE IF EXISTS t; CREATE TABLE t (c " + written + ")");
            Schema schema = DIALECT.inspector().inspect(connection);
            Column column = schema.tables().get(0).columns().get(0);
            assertThat(column.typeText()).isEqualTo(printed);
            assertThat(column.type()).isEqualTo(type);
            assertThat(DIALECT.typeParser().parse(written)).isEqualTo(type);
            assertThat(DIALECT.typeParser().parse(printed)).isEqualTo(type);
        }
    }

    @ParameterizedTest(name = "{0} stores as {1}")
    @CsvSource({"SERIAL, integer", "BIGSERIAL, bigint", "SMALLSERIAL, smallint"})
    void a_serial_is_an_integer_with_a_sequence(String written, String printed) throws SQLException {
        try (Connection connection = database.connect()) {
            database.execute("DROP TABLE IF EXISTS t; CREATE TABLE t (c " + written + ")");
            Column column = DIALECT.inspector()
                    .inspect(connection)
                    .tables()
                    .get(0)
                    .columns()
                    .get(0);
            assertThat(column.typeText()).isEqualTo(printed);
            assertThat(column.source()).isEqualTo(Column.Source.SEQUENCE);
            assertThat(column.nullable()).isFalse();
            assertThat(column.required()).isFalse();
            assertThat(DIALECT.typeParser().parse(written)).isEqualTo(column.type());
        }
    }

    /** PostGIS is not among the embedded server's extensions; the spellings are those that it documents. */
    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(delimiter = '|', textBlock = """
                    GEOMETRY                     | geometry
                    GEOMETRY(POINT)              | geometry(Point)
                    GEOMETRY(POINT,4326)         | public.geometry(Point,4326)
                    GEOMETRY(MULTIPOLYGON,4326)  | extensions.geometry(MultiPolygon,4326)
                    GEOMETRY(POINTZ,4326)        | geometry(PointZ,4326)
                    GEOMETRY(POINT,0)            | geometry(Point)
                    GEOGRAPHY(POINT)             | geography(Point,4326)
                    GEOGRAPHY(POINT,4326)        | geography(Point,4326)
                    """)
    void spatial_types_are_the_same_in_both_spellings(String written, String printed) {
        assertThat(DIALECT.typeParser().parse(written))
                .isInstanceOf(Type.Spatial.class)
                .isEqualTo(DIALECT.typeParser().parse(printed));
    }

    @Test
    void a_shape_and_its_reference_system_are_kept() {
        assertThat(DIALECT.typeParser().parse("geometry(MultiPolygon,4326)"))
                .isEqualTo(new Type.Spatial(false, "MultiPolygon", OptionalInt.of(4326)));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
                    TINYINT                      | tinyint
                    "app"."enum_a_b"             | app.enum_a_b
                    "public"."enum_Users_role"   | "enum_Users_role"
                    "enum_Users_role"            | "enum_Users_role"
                    enum_users_role              | enum_users_role
                    string with words            | string with words
                    not even(a type              | not even(a type
                    (                            | (
                    """)
    void what_is_unknown_keeps_the_catalogs_spelling(String written, String named) {
        assertThat(DIALECT.typeParser().parse(written)).isEqualTo(new Type.Named(named));
    }

    private static Type varchar(int length) {
        return new Type.Text(Type.Text.Kind.VARCHAR, OptionalInt.of(length));
    }

    private static Type character(int length) {
        return new Type.Text(Type.Text.Kind.CHAR, OptionalInt.of(length));
    }

    private static Type decimal(int precision, int scale) {
        return new Type.Decimal(OptionalInt.of(precision), OptionalInt.of(scale));
    }
}
