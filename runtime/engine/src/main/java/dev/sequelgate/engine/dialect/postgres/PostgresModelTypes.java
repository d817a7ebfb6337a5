package dev.sequelgate.engine.dialect.postgres;

import dev.sequelgate.engine.dialect.ModelType;
import dev.sequelgate.engine.dialect.ModelTypes;
import dev.sequelgate.engine.dialect.Renderer;
import dev.sequelgate.engine.dialect.TypeFit;
import dev.sequelgate.engine.dialect.TypePairs;
import dev.sequelgate.engine.dialect.TypeParser;
import dev.sequelgate.engine.schema.Identifier;
import dev.sequelgate.engine.schema.QualifiedName;
import dev.sequelgate.engine.schema.Type;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** What PostgreSQL makes of Sequelize's types. */
final class PostgresModelTypes implements ModelTypes {
    private static final TypePairs.OfBothVersions PAIRS = new TypePairs.OfBothVersions(PostgresModelTypes.class);
    private static final int DEFAULT_LENGTH = 255;
    /** PostgreSQL stores FLOAT(n) in four bytes up to this n. */
    private static final int MAX_PRECISION_OF_REAL = 24;

    private static final Map<String, String> RANGES = Map.of(
            "INTEGER", "int4range",
            "BIGINT", "int8range",
            "DECIMAL", "numrange",
            "DATE", "tstzrange",
            "DATEONLY", "daterange");

    private final TypeParser parser;
    private final PostgresTypeText text;

    PostgresModelTypes(TypeParser parser, Renderer renderer) {
        this.parser = parser;
        this.text = new PostgresTypeText(renderer);
    }

    @Override
    public Optional<Type> columnType(ModelType type, Site site) {
        if (type.writtenAsSql()) {
            return type.sql().filter(text -> !text.isBlank()).map(parser::parse);
        }
        boolean version7 = site.sequelizeMajor() >= 7;
        OptionalInt fraction = version7 ? type.precision() : OptionalInt.empty();
        return switch (type.key()) {
            case "STRING" -> Optional.of(text(type, Type.Text.Kind.VARCHAR));
            case "CHAR" -> Optional.of(text(type, Type.Text.Kind.CHAR));
            case "TEXT" -> Optional.of(new Type.Text(Type.Text.Kind.TEXT, OptionalInt.empty()));
            case "CITEXT" -> Optional.of(new Type.Text(Type.Text.Kind.CASE_INSENSITIVE, OptionalInt.empty()));
            // Sequelize 6 writes TINYINT and MEDIUMINT, which only other databases know: version 7 maps them so.
            case "TINYINT" -> Optional.of(new Type.Int(2, false));
            case "SMALLINT" -> Optional.of(new Type.Int(version7 && type.unsigned() ? 4 : 2, false));
            case "MEDIUMINT" -> Optional.of(new Type.Int(4, false));
            case "INTEGER" -> Optional.of(new Type.Int(version7 && type.unsigned() ? 8 : 4, false));
            case "BIGINT" -> Optional.of(new Type.Int(8, false));
            case "FLOAT" -> Optional.of(new Type.Real(bytesOfFloat(type, version7)));
            case "REAL" -> Optional.of(new Type.Real(4));
            case "DOUBLE" -> Optional.of(new Type.Real(8));
            case "DECIMAL" -> Optional.of(decimal(type));
            case "BOOLEAN" -> Optional.of(new Type.Bool());
            case "DATE" -> Optional.of(new Type.Timestamp(true, fractionOf(type, fraction, version7)));
            case "DATEONLY" -> Optional.of(new Type.Date());
            case "TIME" -> Optional.of(new Type.Time(false, fractionOf(type, fraction, version7)));
            case "UUID" -> Optional.of(new Type.Uuid());
            case "JSON" -> Optional.of(new Type.Json(false));
            case "JSONB" -> Optional.of(new Type.Json(true));
            case "BLOB" -> Optional.of(new Type.Binary(OptionalInt.empty()));
            case "ENUM" -> Optional.of(new Type.EnumOf(enumName(site), type.values()));
            case "ARRAY" ->
                type.element().flatMap(element -> columnType(element, site)).map(PostgresModelTypes::array);
            case "RANGE" ->
                Optional.ofNullable(RANGES.get(type.subtype().orElse("INTEGER").toUpperCase(Locale.ROOT)))
                        .map(Type.Range::new);
            case "GEOMETRY", "GEOGRAPHY" -> Optional.of(parser.parse(spatial(type)));
            case "TSVECTOR", "HSTORE", "CIDR", "INET", "MACADDR", "MACADDR8" ->
                Optional.of(parser.parse(type.key().toLowerCase(Locale.ROOT)));
            default -> Optional.empty();
        };
    }

    @Override
    public String typeText(Type type) {
        return text.of(type);
    }

    @Override
    public TypeFit fit(ModelType model, Type declared, Type actual, int sequelizeMajor) {
        return new PostgresTypeFit(PAIRS.of(sequelizeMajor)).of(model, declared, actual);
    }

    /** Without a shape Sequelize leaves the reference system out too. */
    private static String spatial(ModelType type) {
        String srid = type.srid().isPresent() ? "," + type.srid().getAsInt() : "";
        return type.key().toLowerCase(Locale.ROOT)
                + type.shape().map(shape -> "(" + shape + srid + ")").orElse("");
    }

    private static Type text(ModelType type, Type.Text.Kind kind) {
        return type.binary()
                ? new Type.Binary(OptionalInt.empty())
                : new Type.Text(kind, OptionalInt.of(type.length().orElse(DEFAULT_LENGTH)));
    }

    private static int bytesOfFloat(ModelType type, boolean version7) {
        if (version7) {
            return 4;
        }
        boolean digitsOnly = type.length().isPresent() && type.scale().isEmpty();
        return digitsOnly && type.length().getAsInt() <= MAX_PRECISION_OF_REAL ? 4 : 8;
    }

    /** A precision without a scale means no fraction. */
    private static Type decimal(ModelType type) {
        return type.precision().isEmpty()
                ? new Type.Decimal(OptionalInt.empty(), OptionalInt.empty())
                : new Type.Decimal(type.precision(), OptionalInt.of(type.scale().orElse(0)));
    }

    /** Sequelize 6 ignores the precision of times on PostgreSQL. */
    private static OptionalInt fractionOf(ModelType type, OptionalInt precision, boolean version7) {
        if (!version7) {
            return OptionalInt.empty();
        }
        return precision.isPresent() ? precision : type.length();
    }

    /** PostgreSQL knows one array type for any number of dimensions. */
    private static Type array(Type element) {
        return element instanceof Type.ArrayOf ? element : new Type.ArrayOf(element);
    }

    private static QualifiedName enumName(Site site) {
        String name = "enum_" + site.table() + "_" + site.column();
        return new QualifiedName(site.namespace(), Identifier.of(PostgresNameRules.cut(name)));
    }
}
