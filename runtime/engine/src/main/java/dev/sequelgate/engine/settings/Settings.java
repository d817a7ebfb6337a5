package dev.sequelgate.engine.settings;

import dev.sequelgate.engine.gate.FilePlace;
import dev.sequelgate.engine.gate.Mode;
import dev.sequelgate.engine.gate.RefuseOn;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * All settings of one process, checked.
 *
 * @param schema SQL files with views, functions and triggers beside the models
 * @param url other credentials for migrating and reading the catalog; empty means Sequelize's own
 * @param recheck time between later checks of the running application; empty is off
 * @param statusPort empty is off; 0 is any free port
 * @param report file for the JSON report
 */
public record Settings(
        Mode mode,
        FilePlace migrations,
        List<Path> schema,
        Optional<DatabaseUrl> url,
        RefuseOn refuseOn,
        OnRefuse onRefuse,
        When when,
        FilePlace accept,
        Duration lockTimeout,
        Duration connectTimeout,
        Optional<Duration> recheck,
        OptionalInt statusPort,
        String statusBind,
        Optional<Path> report) {
    public Settings {
        schema = List.copyOf(schema);
    }

    /** What a refusal does to the application. */
    public enum OnRefuse {
        /** The process ends with code 2. */
        EXIT,
        /** An Error is thrown into the application. */
        THROW
    }

    /** When the gate judges. */
    public enum When {
        /** Before the first connection, at the latest when the main script has returned. */
        CONNECT,
        /** When the application calls {@code sequelgate.ready()}. */
        READY
    }
}
