package dev.sequelgate.engine.settings;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Collects settings from agent arguments, system properties, environment and {@code sequelgate.yml}; the earlier place
 * wins, and a fault in any place stops the start.
 */
public final class SettingsReader {
    public static final String FILE = "sequelgate.yml";

    /** Variables that belong to the launcher and the build, not to the gate. */
    static final Set<String> LAUNCHER_VARIABLES = Set.of("SEQUELGATE_HOME", "SEQUELGATE_JAVA_OPTS", "SEQUELGATE_CACHE");

    /** Prefix of the variables in which the launcher passes URLs on. */
    static final String LAUNCHER_ARGUMENTS = "SEQUELGATE_ARGUMENT_";

    /** Prefix of the variables that the project's own tests read. */
    static final String TEST_VARIABLES = "SEQUELGATE_TEST_";

    /** Prefix of the properties that the product's own parts pass to each other. */
    static final String INTERNAL_PROPERTIES = "sequelgate.internal.";

    private SettingsReader() {}

    /** @param agentArguments {@code a=b,c=d}; may be null or empty */
    public static Settings read(
            @Nullable String agentArguments,
            Properties systemProperties,
            Map<String, String> environment,
            Path workingDirectory)
            throws SettingsException {
        return readWith(
                fromAgentArguments(agentArguments == null ? "" : agentArguments),
                systemProperties,
                environment,
                workingDirectory);
    }

    /** @param first what is given at the place that wins over all others */
    public static Settings readWith(
            List<GivenSetting> first,
            Properties systemProperties,
            Map<String, String> environment,
            Path workingDirectory)
            throws SettingsException {
        List<List<GivenSetting>> byPrecedence = List.of(
                first,
                fromProperties(systemProperties),
                fromEnvironment(environment),
                fromFile(workingDirectory.resolve(FILE)));
        SettingValues values = new SettingValues(workingDirectory);
        Map<Setting, GivenSetting> winners = new EnumMap<>(Setting.class);
        for (List<GivenSetting> place : byPrecedence) {
            for (GivenSetting given : place) {
                values.check(given);
                winners.putIfAbsent(given.setting(), given);
            }
        }
        return values.settings(winners);
    }

    private static List<GivenSetting> fromAgentArguments(String arguments) throws SettingsException {
        List<GivenSetting> given = new ArrayList<>();
        for (String argument : joinLists(arguments)) {
            String place = "agent argument '" + maskedArgument(argument) + "'";
            int equals = argument.indexOf('=');
            if (equals < 0) {
                throw new SettingsException(place, "has no value", "write it as name=value");
            }
            String name = argument.substring(0, equals).strip();
            Setting setting = Setting.ofKey(name)
                    .orElseThrow(() -> new SettingsException(
                            place, "there is no setting '" + name + "'", Setting.correctionOf(name)));
            if (given.stream().anyMatch(other -> other.setting() == setting)) {
                throw new SettingsException(place, "'" + name + "' is given twice", "keep one of them");
            }
            given.add(new GivenSetting(setting, argument.substring(equals + 1).strip(), place));
        }
        return given;
    }

    /** A piece without '=' continues a list: {@code schema=a.sql,b.sql}. */
    private static List<String> joinLists(String arguments) {
        List<String> joined = new ArrayList<>();
        for (String piece : arguments.split(",", -1)) {
            if (piece.isBlank()) {
                continue;
            }
            int last = joined.size() - 1;
            if (piece.indexOf('=') < 0 && last >= 0 && joined.get(last).startsWith(Setting.SCHEMA.key() + "=")) {
                joined.set(last, joined.get(last) + "," + piece);
            } else {
                joined.add(piece.strip());
            }
        }
        return joined;
    }

    private static String maskedArgument(String argument) {
        return argument.startsWith(Setting.URL.key() + "=") ? "url=..." : argument;
    }

    private static List<GivenSetting> fromProperties(Properties properties) throws SettingsException {
        List<GivenSetting> given = new ArrayList<>();
        for (String property : new TreeSet<>(properties.stringPropertyNames())) {
            if (!property.startsWith("sequelgate.") || property.startsWith(INTERNAL_PROPERTIES)) {
                continue;
            }
            String place = "system property " + property;
            String name = property.substring("sequelgate.".length());
            Setting setting = Setting.ofKey(name)
                    .orElseThrow(() -> new SettingsException(
                            place, "there is no setting '" + name + "'", Setting.correctionOf(name)));
            given.add(new GivenSetting(
                    setting, properties.getProperty(property, "").strip(), place));
        }
        return given;
    }

    private static List<GivenSetting> fromEnvironment(Map<String, String> environment) throws SettingsException {
        List<GivenSetting> given = new ArrayList<>();
        for (Map.Entry<String, String> entry : new TreeMap<>(environment).entrySet()) {
            String variable = entry.getKey();
            if (!variable.startsWith("SEQUELGATE_")
                    || variable.startsWith(TEST_VARIABLES)
                    || LAUNCHER_VARIABLES.contains(variable)
                    || variable.startsWith(LAUNCHER_ARGUMENTS)) {
                continue;
            }
            String place = "environment variable " + variable;
            Setting setting = Setting.ofVariable(variable)
                    .orElseThrow(() ->
                            new SettingsException(place, "there is no such setting", correctionOfVariable(variable)));
            given.add(new GivenSetting(setting, entry.getValue().strip(), place));
        }
        return given;
    }

    private static String correctionOfVariable(String variable) {
        List<String> known =
                Arrays.stream(Setting.values()).map(Setting::variable).toList();
        return Spelling.nearest(variable, known)
                .map(near -> "did you mean " + near + "?")
                .orElseGet(() -> "the settings are " + String.join(", ", known));
    }

    private static List<GivenSetting> fromFile(Path file) throws SettingsException {
        return Files.exists(file) ? SettingsFile.read(file) : List.of();
    }
}
