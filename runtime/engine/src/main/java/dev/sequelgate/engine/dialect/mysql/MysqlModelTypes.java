package dev.sequelgate.engine.dialect.mysql;

import dev.sequelgate.engine.dialect.ModelType;
import dev.sequelgate.engine.dialect.ModelTypes;
import dev.sequelgate.engine.dialect.TypeFit;
import dev.sequelgate.engine.dialect.TypePairs;
import dev.sequelgate.engine.dialect.TypeParser;
import dev.sequelgate.engine.schema.Type;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** What MySQL makes of Sequelize's types. */
public class MysqlModelTypes implements ModelTypes {
    static final TypePairs.OfBothVersions PAIRS = new TypePairs.OfBothVersions(MysqlModelTypes.class);

    private static final Set<String> WITHOUT_DEFAULT = Set.of("BLOB", "TEXT", "GEOMETRY", "JSON");

    private final TypeParser parser;
    private final TypePairs.OfBothVersions pairs;

    public MysqlModelTypes(TypeParser parser, TypePairs.OfBothVersions pairs) {
        this.parser = parser;
        this.pairs = pairs;
    }

    @Override
    public Optional<Type> columnType(ModelType type, Site site) {
        if (type.writtenAsSql()) {
            return type.sql().filter(text -> !text.isBlank()).map(parser::parse);
        }
        boolean version7 = site.sequelizeMajor() >= 7;
        return switch (type.key()) {
            case "STRING" -> Optional.of(text(Type.Text.Kind.VARCHAR, type));
            case "CHAR" -> Optional.of(text(Type.Text.Kind.CHAR, type));
            case "TEXT", "BLOB" -> type.sql().map(parser::parse).or(() -> Optional.of(parser.parse(type.key())));
            case "TINYINT" ->
                Optional.of(
                        type.length().orElse(0) == 1 && !unsigned(type)
                                ? new Type.Bool()
                                : new Type.Int(1, unsigned(type)));
            case "SMALLINT" -> Optional.of(new Type.Int(2, unsigned(type)));
            case "MEDIUMINT" -> Optional.of(new Type.Int(3, unsigned(type)));
            case "INTEGER" -> Optional.of(new Type.Int(4, unsigned(type)));
            case "BIGINT" -> Optional.of(new Type.Int(8, unsigned(type)));
            // With a precision alone, more than 24 bits are stored in eight bytes.
            case "FLOAT" ->
                Optional.of(new Type.Real(
                        !version7 && type.scale().isEmpty() && type.length().orElse(0) > 24 ? 8 : 4));
            case "REAL", "DOUBLE" -> Optional.of(new Type.Real(8));
            case "DECIMAL" ->
                Optional.of(new Type.Decimal(
                        OptionalInt.of(type.precision().orElse(10)),
                        OptionalInt.of(type.scale().orElse(0))));
            case "BOOLEAN" -> Optional.of(new Type.Bool());
            case "DATE" -> Optional.of(new Type.Timestamp(false, fraction(type)));
            case "DATEONLY" -> Optional.of(new Type.Date());
            case "TIME" -> Optional.of(new Type.Time(false, version7 ? fraction(type) : OptionalInt.of(0)));
            case "UUID" -> Optional.of(new Type.Uuid());
            case "JSON" -> Optional.of(new Type.Json(false));
            case "ENUM" -> Optional.of(new Type.InlineEnum(type.values()));
            case "GEOMETRY" ->
                Optional.of(new Type.Spatial(
                        false, type.shape().orElse("geometry").toLowerCase(Locale.ROOT), OptionalInt.empty()));
            default -> Optional.empty();
        };
    }

    /** Sequelize leaves the default out where the type's text is one of those that take none. */
    @Override
    public boolean takesDefault(ModelType type) {
        boolean binary =
                type.binary() && (type.key().equals("STRING") || type.key().equals("CHAR"));
        String text = type.sql().orElse(type.key()).strip().toUpperCase(Locale.ROOT);
        return !binary && !WITHOUT_DEFAULT.contains(text);
    }

    private static boolean unsigned(ModelType type) {
        return type.unsigned()
                || type.sql()
                        .filter(text -> text.toUpperCase(Locale.ROOT).contains("ZEROFILL"))
                        .isPresent();
    }

    private static OptionalInt fraction(ModelType type) {
        return type.precision().isPresent()
                ? type.precision()
                : OptionalInt.of(type.length().orElse(0));
    }

    private static Type text(Type.Text.Kind kind, ModelType type) {
        return new Type.Text(kind, OptionalInt.of(type.length().orElse(255)));
    }

    @Override
    public String typeText(Type type) {
        return MysqlTypeText.of(type);
    }

    @Override
    public String typeText(ModelType model, Type type) {
        // Sequelize spells the values of an enumeration only where it writes the whole column.
        return model.sql()
                .filter(text -> !text.isBlank() && !model.key().equals("ENUM"))
                .orElseGet(() -> typeText(type));
    }

    @Override
    public TypeFit fit(ModelType model, Type declared, Type actual, int sequelizeMajor) {
        return new MysqlTypeFit(pairs.of(sequelizeMajor)).of(model, declared, actual);
    }
}
