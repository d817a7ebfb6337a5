package dev.sequelgate.engine.settings;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Every setting that exists, by the name that agent arguments and the settings file use. */
public enum Setting {
    MODE("mode"),
    MIGRATIONS("migrations"),
    SCHEMA("schema"),
    URL("url"),
    REFUSE_ON("refuse-on"),
    ON_REFUSE("on-refuse"),
    WHEN("when"),
    ACCEPT("accept"),
    LOCK_TIMEOUT("lock-timeout"),
    CONNECT_TIMEOUT("connect-timeout"),
    RECHECK("recheck"),
    STATUS_PORT("status-port"),
    STATUS_BIND("status-bind"),
    REPORT("report");

    private final String key;

    Setting(String key) {
        this.key = key;
    }

    public String key() {
        return key;
    }

    /** The environment variable, such as {@code SEQUELGATE_REFUSE_ON}. */
    public String variable() {
        return "SEQUELGATE_" + name();
    }

    /** The system property, such as {@code sequelgate.refuse-on}. */
    public String property() {
        return "sequelgate." + key;
    }

    static Optional<Setting> ofKey(String key) {
        return Arrays.stream(values())
                .filter(setting -> setting.key.equals(key))
                .findFirst();
    }

    static Optional<Setting> ofVariable(String variable) {
        return Arrays.stream(values())
                .filter(setting -> setting.variable().equals(variable))
                .findFirst();
    }

    static List<String> keys() {
        return Arrays.stream(values()).map(Setting::key).toList();
    }

    /** The correction of an unknown name: the nearest known one when it is near enough, else all of them. */
    static String correctionOf(String unknown) {
        String wanted = unknown.toLowerCase(Locale.ROOT).replace('_', '-').replace('.', '-');
        return Spelling.nearest(wanted, keys())
                .map(key -> "did you mean '" + key + "'?")
                .orElseGet(() -> "the settings are " + String.join(", ", keys()));
    }
}
