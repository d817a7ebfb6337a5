package dev.sequelgate.engine.dialect.sqlite;

import dev.sequelgate.engine.dialect.ModelType;
import dev.sequelgate.engine.dialect.ModelTypes;
import dev.sequelgate.engine.dialect.TypeFit;
import dev.sequelgate.engine.dialect.TypePairs;
import dev.sequelgate.engine.schema.Type;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** What SQLite makes of Sequelize's types: whatever they are called in SQL. */
final class SqliteModelTypes implements ModelTypes {
    private static final TypePairs.OfBothVersions PAIRS = new TypePairs.OfBothVersions(SqliteModelTypes.class);

    /** Types without a word of their own. */
    private static final Set<String> TEXTS = Set.of("ENUM", "CITEXT");

    private final SqliteTypeParser parser = new SqliteTypeParser();

    @Override
    public Optional<Type> columnType(ModelType type, Site site) {
        if (TEXTS.contains(type.key())) {
            return Optional.of(new Type.Text(Type.Text.Kind.TEXT, OptionalInt.empty()));
        }
        return type.sql()
                .or(() -> Optional.of(type.key()))
                .filter(text -> !text.isBlank())
                .map(parser::parse);
    }

    @Override
    public String typeText(Type type) {
        return SqliteTypeText.of(type);
    }

    @Override
    public String typeText(ModelType model, Type type) {
        if (model.key().equals("CITEXT")) {
            return "TEXT COLLATE NOCASE";
        }
        return model.sql()
                .filter(text -> !text.isBlank() && !TEXTS.contains(model.key()))
                .orElseGet(() -> typeText(type));
    }

    @Override
    public String numberedOptions() {
        return "AUTOINCREMENT";
    }

    @Override
    public TypeFit fit(ModelType model, Type declared, Type actual, int sequelizeMajor) {
        return new SqliteTypeFit(PAIRS.of(sequelizeMajor)).of(model, declared, actual);
    }
}
