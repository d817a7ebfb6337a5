package dev.sequelgate.engine.migration;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** This program, as it signs journal rows. */
public final class Operator {
    public static final String VERSION = version();
    public static final String NAME = "Sequelgate v" + VERSION;

    private Operator() {}

    private static String version() {
        try (InputStream resource = Operator.class.getResourceAsStream("version.properties")) {
            Properties properties = new Properties();
            if (resource != null) {
                properties.load(resource);
            }
            return properties.getProperty("version", "unknown");
        } catch (IOException unreadable) {
            throw new UncheckedIOException("this program's own jar cannot be read", unreadable);
        }
    }
}
