package dev.sequelgate.engine.settings;

import dev.sequelgate.engine.gate.FilePlace;
import dev.sequelgate.engine.gate.Mode;
import dev.sequelgate.engine.gate.RefuseOn;
import dev.sequelgate.engine.settings.Settings.OnRefuse;
import dev.sequelgate.engine.settings.Settings.When;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** Turns the texts of settings into their values, or says how to correct them. */
final class SettingValues {

    private final Path workingDirectory;

    SettingValues(Path workingDirectory) {
        this.workingDirectory = workingDirectory;
    }

    /** Checks a value even where another place overrides it: a wrong line must not wait for its day. */
    void check(GivenSetting given) throws SettingsException {
        switch (given.setting()) {
            case MODE -> choice(given, Mode.class);
            case REFUSE_ON -> choice(given, RefuseOn.class);
            case ON_REFUSE -> choice(given, OnRefuse.class);
            case WHEN -> choice(given, When.class);
            case MIGRATIONS -> directory(given);
            case SCHEMA -> files(given);
            case URL -> url(given);
            case ACCEPT, REPORT -> path(given, given.text());
            case LOCK_TIMEOUT, CONNECT_TIMEOUT -> duration(given);
            case RECHECK -> recheck(given);
            case STATUS_PORT -> port(given);
            case STATUS_BIND -> required(given);
        }
    }

    Settings settings(Map<Setting, GivenSetting> given) throws SettingsException {
        return new Settings(
                value(given, Setting.MODE, text -> choice(text, Mode.class)).orElse(Mode.APPLY),
                value(given, Setting.MIGRATIONS, this::directory).orElseGet(() -> byDefault("migrations")),
                value(given, Setting.SCHEMA, this::files).orElse(List.of()),
                value(given, Setting.URL, SettingValues::url),
                value(given, Setting.REFUSE_ON, text -> choice(text, RefuseOn.class))
                        .orElse(RefuseOn.BREAKING),
                value(given, Setting.ON_REFUSE, text -> choice(text, OnRefuse.class))
                        .orElse(OnRefuse.EXIT),
                value(given, Setting.WHEN, text -> choice(text, When.class)).orElse(When.CONNECT),
                value(given, Setting.ACCEPT, text -> named(text, path(text, text.text())))
                        .orElseGet(() -> byDefault("sequelgate-accept.yml")),
                value(given, Setting.LOCK_TIMEOUT, SettingValues::duration).orElse(Duration.ofSeconds(60)),
                value(given, Setting.CONNECT_TIMEOUT, SettingValues::duration).orElse(Duration.ofSeconds(30)),
                value(given, Setting.RECHECK, SettingValues::recheck).orElse(Optional.empty()),
                value(given, Setting.STATUS_PORT, SettingValues::port).orElse(OptionalInt.empty()),
                value(given, Setting.STATUS_BIND, SettingValues::required).orElse("127.0.0.1"),
                value(given, Setting.REPORT, text -> path(text, text.text())));
    }

    /** Reads one setting's text. */
    private interface Reading<T> {
        T of(GivenSetting given) throws SettingsException;
    }

    private static <T> Optional<T> value(Map<Setting, GivenSetting> given, Setting setting, Reading<T> reading)
            throws SettingsException {
        GivenSetting text = given.get(setting);
        return text == null ? Optional.empty() : Optional.of(reading.of(text));
    }

    private static <E extends Enum<E>> E choice(GivenSetting given, Class<E> type) throws SettingsException {
        for (E constant : type.getEnumConstants()) {
            if (word(constant).equals(given.text())) {
                return constant;
            }
        }
        List<String> words =
                Arrays.stream(type.getEnumConstants()).map(SettingValues::word).toList();
        throw given.fault(
                "'" + given.text() + "' is no value of '" + given.setting().key() + "'",
                Spelling.nearest(given.text().toLowerCase(Locale.ROOT), words)
                                .map(near -> "did you mean '" + near + "'? ")
                                .orElse("")
                        + "the values are " + String.join(", ", words));
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private static String required(GivenSetting given) throws SettingsException {
        if (given.text().isBlank()) {
            throw given.fault("'" + given.setting().key() + "' is empty", "give it a value or leave it out");
        }
        return given.text();
    }

    private FilePlace byDefault(String file) {
        return new FilePlace(workingDirectory.resolve(file), Optional.empty());
    }

    private static FilePlace named(GivenSetting given, Path path) {
        return new FilePlace(path, Optional.of(given.place()));
    }

    private Path path(GivenSetting given, String text) throws SettingsException {
        required(given);
        try {
            return workingDirectory.resolve(text).normalize();
        } catch (InvalidPathException invalid) {
            throw given.fault("'" + text + "' is no path: " + invalid.getReason(), "write the path of a file");
        }
    }

    private FilePlace directory(GivenSetting given) throws SettingsException {
        String text = required(given);
        text = text.startsWith("file://") ? text.substring("file://".length()) : text;
        int query = text.indexOf('?');
        if (query >= 0) {
            String options = text.substring(query + 1);
            if (!options.equals("format=atlas")) {
                throw given.fault(
                        "'?" + options + "' is no format that this version reads", "use ?format=atlas or leave it out");
            }
            text = text.substring(0, query);
        }
        return named(given, path(given, text));
    }

    private List<Path> files(GivenSetting given) throws SettingsException {
        required(given);
        List<Path> files = new java.util.ArrayList<>();
        for (String text : given.text().split(",", -1)) {
            Path file = path(given, text.strip());
            if (!Files.isReadable(file)) {
                throw given.fault("'" + text.strip() + "' cannot be read", "name an SQL file that exists");
            }
            files.add(file);
        }
        return files;
    }

    private static DatabaseUrl url(GivenSetting given) throws SettingsException {
        return DatabaseUrl.parse(given.text(), given.place());
    }

    private static Duration duration(GivenSetting given) throws SettingsException {
        Optional<Duration> duration = DurationText.parse(given.text());
        if (duration.isEmpty()) {
            throw given.fault(
                    "'" + given.text() + "' is no duration for '"
                            + given.setting().key() + "'",
                    "write a number and a unit, such as 500ms, 60s or 2m");
        }
        return duration.get();
    }

    private static Optional<Duration> recheck(GivenSetting given) throws SettingsException {
        if (given.text().equals("off")) {
            return Optional.empty();
        }
        Duration duration = duration(given);
        if (duration.compareTo(Duration.ofSeconds(1)) < 0) {
            throw given.fault("'recheck' is below one second", "write 'off' or a longer duration, such as 60s");
        }
        return Optional.of(duration);
    }

    private static OptionalInt port(GivenSetting given) throws SettingsException {
        if (given.text().equals("off")) {
            return OptionalInt.empty();
        }
        if (given.text().matches("\\d{1,5}") && Integer.parseInt(given.text()) <= 65_535) {
            return OptionalInt.of(Integer.parseInt(given.text()));
        }
        throw given.fault(
                "'" + given.text() + "' is no port for 'status-port'",
                "write 'off' or a number from 1 to 65535 (0 takes any free port)");
    }
}
