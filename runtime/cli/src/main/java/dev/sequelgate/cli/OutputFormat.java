package dev.sequelgate.cli;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** How a command prints its result. */
public final class OutputFormat {
    /** The kinds of output. */
    public enum Kind {
        TEXT,
        JSON
    }

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            converter = Reader.class,
            description = "text (default) or json.",
            order = 80)
    @Nullable
    Kind kind;

    public boolean isJson() {
        return kind == Kind.JSON;
    }

    /** Takes the words, and the Go template that people pass to Atlas for JSON. */
    static final class Reader implements ITypeConverter<Kind> {
        @Override
        public Kind convert(String text) {
            String word = text.replaceAll("[{}\\s.]", "").toLowerCase(Locale.ROOT);
            return switch (word) {
                case "text" -> Kind.TEXT;
                case "json" -> Kind.JSON;
                default -> throw new TypeConversionException("'" + text + "' is no format: the formats are text, json");
            };
        }
    }
}
