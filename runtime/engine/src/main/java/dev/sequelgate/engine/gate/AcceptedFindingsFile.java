package dev.sequelgate.engine.gate;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.io.JsonStringEncoder;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import dev.sequelgate.engine.gate.AcceptedFindings.Entry;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads and writes {@code sequelgate-accept.yml}; every fault has its line. */
final class AcceptedFindingsFile {
    private static final String LIST = "accepted";
    private static final String FORM = "write '" + LIST + ":' and below it entries of kind, table, column and reason";
    private static final Set<String> KEYS = Set.of("kind", "table", "column", "reason");
    private static final Set<String> WORDS_OF_YAML =
            Set.of("true", "false", "yes", "no", "on", "off", "null", "y", "n");

    private final Path file;

    private AcceptedFindingsFile(Path file) {
        this.file = file;
    }

    static List<Entry> read(Path file) throws GateException {
        return new AcceptedFindingsFile(file).parse();
    }

    private List<Entry> parse() throws GateException {
        try (JsonParser parser = new YAMLFactory().createParser(Files.readString(file))) {
            return root(parser);
        } catch (JsonProcessingException invalid) {
            JsonLocation location = invalid.getLocation();
            String what = invalid.getOriginalMessage();
            throw fault(
                    location == null ? 1 : location.getLineNr(),
                    "is not valid YAML: "
                            + (what == null ? "" : what.lines().findFirst().orElse("")));
        } catch (NoSuchFileException missing) {
            throw new GateException(
                    file.toString(),
                    "does not exist",
                    "write it with `sequelgate check --accept`, or remove the setting");
        } catch (MalformedInputException binary) {
            throw new GateException(file.toString(), "is not a text in UTF-8", FORM);
        } catch (IOException unreadable) {
            throw new GateException(file.toString(), "cannot be read: " + unreadable, "make it readable for this user");
        }
    }

    private List<Entry> root(JsonParser parser) throws IOException, GateException {
        List<Entry> entries = new ArrayList<>();
        JsonToken first = parser.nextToken();
        if (first == null || first == JsonToken.VALUE_NULL) {
            return entries;
        }
        if (first != JsonToken.START_OBJECT) {
            throw fault(line(parser), "is not a list of accepted findings");
        }
        boolean seen = false;
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            if (!parser.currentName().equals(LIST) || seen) {
                throw fault(
                        line(parser),
                        seen ? "'" + parser.currentName() + "' comes after the list" : unknown(parser.currentName()));
            }
            seen = true;
            list(parser, entries);
        }
        return entries;
    }

    private void list(JsonParser parser, List<Entry> entries) throws IOException, GateException {
        JsonToken start = parser.nextToken();
        if (start == JsonToken.VALUE_NULL || emptyText(parser, start)) {
            return;
        }
        if (start != JsonToken.START_ARRAY) {
            throw fault(line(parser), "'" + LIST + "' is not a list");
        }
        JsonToken token = parser.nextToken();
        while (token != JsonToken.END_ARRAY) {
            if (token != JsonToken.START_OBJECT) {
                throw fault(line(parser), "an entry is not made of kind, table, column and reason");
            }
            entries.add(entry(parser));
            token = parser.nextToken();
        }
    }

    private static boolean emptyText(JsonParser parser, JsonToken token) throws IOException {
        return token == JsonToken.VALUE_STRING && parser.getText().isBlank();
    }

    private Entry entry(JsonParser parser) throws IOException, GateException {
        int line = line(parser);
        Map<String, String> values = new LinkedHashMap<>();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String key = parser.currentName();
            int place = line(parser);
            if (!KEYS.contains(key)) {
                throw fault(place, unknown(key));
            }
            JsonToken value = parser.nextToken();
            if (!value.isScalarValue() || value == JsonToken.VALUE_NULL || emptyText(parser, value)) {
                throw fault(place, "'" + key + "' has no text");
            }
            if (values.put(key, parser.getText()) != null) {
                throw fault(place, "'" + key + "' is given twice in one entry");
            }
        }
        String kind = Optional.ofNullable(values.get("kind")).orElseThrow(() -> fault(line, "an entry has no kind"));
        return new Entry(
                code(kind, line),
                Optional.ofNullable(values.get("table")),
                Optional.ofNullable(values.get("column")),
                Optional.ofNullable(values.get("reason")));
    }

    private FindingCode code(String kind, int line) throws GateException {
        for (FindingCode code : FindingCode.values()) {
            if (code.key().equals(kind)) {
                if (!AcceptedFindings.acceptable(code)) {
                    throw fault(line, "'" + kind + "' is a fault of the migrations, which cannot be accepted");
                }
                return code;
            }
        }
        throw fault(line, "there is no kind of finding '" + kind + "'");
    }

    private static String unknown(String key) {
        return "there is no key '" + key + "'";
    }

    private static int line(JsonParser parser) {
        return parser.currentTokenLocation().getLineNr();
    }

    private GateException fault(int line, String what) {
        return new GateException(file + ":" + line, what, FORM);
    }

    static String text(List<Entry> entries) {
        StringBuilder text = new StringBuilder(
                "# Findings that this application lives with. Written by `sequelgate check --accept`; reasons are kept.\n");
        if (entries.isEmpty()) {
            return text.append(LIST).append(": []\n").toString();
        }
        text.append(LIST).append(":\n");
        for (Entry entry : entries) {
            text.append("  - kind: ").append(entry.kind().key()).append('\n');
            entry.table().ifPresent(table -> line(text, "table", table));
            entry.column().ifPresent(column -> line(text, "column", column));
            entry.reason().ifPresent(reason -> line(text, "reason", reason));
        }
        return text.toString();
    }

    private static void line(StringBuilder text, String key, String value) {
        boolean plain =
                value.matches("[A-Za-z_][A-Za-z0-9_.-]*") && !WORDS_OF_YAML.contains(value.toLowerCase(Locale.ROOT));
        text.append("    ").append(key).append(": ");
        if (plain) {
            text.append(value);
        } else {
            text.append('"')
                    .append(JsonStringEncoder.getInstance().quoteAsString(value))
                    .append('"');
        }
        text.append('\n');
    }
}
