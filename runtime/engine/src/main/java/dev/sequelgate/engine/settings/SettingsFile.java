package dev.sequelgate.engine.settings;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads {@code sequelgate.yml}: a flat map from setting names to values, with line numbers for faults. */
final class SettingsFile {
    private final String name;

    private SettingsFile(Path file) {
        this.name = String.valueOf(file.getFileName());
    }

    static List<GivenSetting> read(Path file) throws SettingsException {
        return new SettingsFile(file).parse(file);
    }

    private List<GivenSetting> parse(Path file) throws SettingsException {
        try (JsonParser parser = new YAMLFactory().createParser(Files.readString(file))) {
            return settings(parser);
        } catch (JsonProcessingException invalid) {
            String place = invalid.getLocation() == null
                    ? name
                    : at(invalid.getLocation().getLineNr());
            throw new SettingsException(
                    place,
                    "not valid YAML: " + firstLine(invalid.getOriginalMessage()),
                    "write one 'name: value' a line");
        } catch (IOException unreadable) {
            throw new SettingsException(name, "cannot be read: " + unreadable, "make it readable for this user");
        }
    }

    private List<GivenSetting> settings(JsonParser parser) throws IOException, SettingsException {
        List<GivenSetting> given = new ArrayList<>();
        JsonToken first = parser.nextToken();
        if (first == null || first == JsonToken.VALUE_NULL) {
            return given;
        }
        if (first != JsonToken.START_OBJECT) {
            throw new SettingsException(
                    at(parser), "is not a map of settings", "write one 'name: value' a line, such as 'mode: verify'");
        }
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String key = parser.currentName();
            String place = at(parser);
            Setting setting = Setting.ofKey(key)
                    .orElseThrow(() -> new SettingsException(
                            place, "there is no setting '" + key + "'", Setting.correctionOf(key)));
            if (given.stream().anyMatch(other -> other.setting() == setting)) {
                throw new SettingsException(place, "'" + key + "' is given twice", "keep one of them");
            }
            parser.nextToken();
            given.add(new GivenSetting(setting, value(parser, setting, place), place));
        }
        return given;
    }

    private String value(JsonParser parser, Setting setting, String place) throws IOException, SettingsException {
        JsonToken token = parser.currentToken();
        if (token.isScalarValue()) {
            return token == JsonToken.VALUE_NULL ? "" : parser.getText().strip();
        }
        if (token == JsonToken.START_ARRAY && setting == Setting.SCHEMA) {
            List<String> items = new ArrayList<>();
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                items.add(value(parser, setting, at(parser)));
            }
            return String.join(",", items);
        }
        throw new SettingsException(
                place, "'" + setting.key() + "' has no plain value", "write '" + setting.key() + ": value'");
    }

    private String at(JsonParser parser) {
        return at(parser.currentTokenLocation().getLineNr());
    }

    private String at(int line) {
        return name + ":" + line;
    }

    private static String firstLine(@Nullable String message) {
        return message == null ? "" : message.lines().findFirst().orElse("");
    }
}
