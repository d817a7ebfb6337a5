package dev.sequelgate.cli.schema;

import dev.sequelgate.cli.Failure;
import dev.sequelgate.cli.Surroundings;
import dev.sequelgate.cli.models.ModelSource;
import dev.sequelgate.engine.settings.DatabaseUrl;
import dev.sequelgate.engine.settings.SettingsException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where a schema comes from: {@code models://}, {@code file://} or a database URL. */
sealed interface SchemaSource {
    record Models(LoadingModels models) implements SchemaSource {}

    /** @param shown as it was given */
    record SqlFile(Path path, String shown) implements SchemaSource {}

    record Live(DatabaseUrl url) implements SchemaSource {}

    /** @param option where the text was given, for the message of a fault */
    static SchemaSource parse(String text, String option, Surroundings surroundings) throws Failure, SettingsException {
        if (text.startsWith("models://")) {
            return new Models(LoadingModels.start(
                    ModelSource.parse(text, "postgres", surroundings.workingDirectory()), surroundings));
        }
        if (text.startsWith("file://")) {
            String shown = text.substring("file://".length());
            Path path = surroundings.workingDirectory().resolve(shown).normalize();
            if (!Files.isReadable(path)) {
                throw new Failure(option + " " + shown + (Files.exists(path) ? " cannot be read" : " does not exist")
                        + "; name a SQL file, or a directory of SQL files");
            }
            return new SqlFile(path, shown);
        }
        if (text.contains("://") || text.startsWith("jdbc:") || text.startsWith("sqlite:")) {
            return new Live(DatabaseUrl.parse(text, option));
        }
        throw new Failure(option + " '" + text
                + "' is no source of a schema; write models://PATH, file://schema.sql or a database's URL");
    }
}
