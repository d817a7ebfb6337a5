package dev.sequelgate.engine.dialect.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sequelgate.engine.dialect.ModelType;
import dev.sequelgate.engine.dialect.ModelTypes;
import dev.sequelgate.engine.dialect.TypeFit;
import dev.sequelgate.engine.schema.Identifier;
import dev.sequelgate.engine.schema.Type;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** PostGIS' types as PostGIS prints them; the server of the tests does not have it. */
class PostgresSpatialTypesTest {
    private final PostgresDialect dialect = new PostgresDialect();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "GEOMETRY|       |     |geometry",
                "GEOMETRY|POINT  |     |geometry(Point)",
                "GEOMETRY|POINT  |4326 |geometry(Point,4326)",
                "GEOMETRY|MULTIPOLYGON|4326|geometry(MultiPolygon,4326)",
                "GEOGRAPHY|POINT |4326 |geography(Point,4326)"
            })
    void aModelsTypeIsTheColumnThatPostgisPrints(String key, String shape, Integer srid, String printed) {
        Type declared = declared(key, shape, srid);
        Type actual = dialect.typeParser().parse(printed);

        assertThat(dialect.modelTypes().fit(model(key, shape, srid), declared, actual, 6))
                .isEqualTo(TypeFit.SAME);
        assertThat(dialect.modelTypes().typeText(declared)).isEqualTo(printed);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "POINT  |geometry               |OTHER",
                "POINT  |geometry(Point,3857)   |OTHER",
                "POINT  |geometry(Polygon,4326) |INCOMPATIBLE",
                "       |geometry(Point,4326)   |NARROWER",
                "POINT  |integer                |UNKNOWN"
            })
    void aColumnOfOneShapeTakesNoOther(String shape, String printed, TypeFit fit) {
        Type declared = declared("GEOMETRY", shape, 4326);

        assertThat(dialect.modelTypes()
                        .fit(
                                model("GEOMETRY", shape, 4326),
                                declared,
                                dialect.typeParser().parse(printed),
                                6))
                .isEqualTo(fit);
    }

    private Type declared(String key, String shape, Integer srid) {
        return dialect.modelTypes()
                .columnType(model(key, shape, srid), new ModelTypes.Site(Identifier.of("public"), "places", "at", 6))
                .orElseThrow();
    }

    private static ModelType model(String key, String shape, Integer srid) {
        return new ModelType(
                key,
                Optional.empty(),
                Optional.empty(),
                List.of(),
                OptionalInt.empty(),
                OptionalInt.empty(),
                OptionalInt.empty(),
                false,
                false,
                Optional.empty(),
                Optional.ofNullable(shape),
                srid == null ? OptionalInt.empty() : OptionalInt.of(srid));
    }
}
