package dev.sequelgate.engine.migration;

import dev.sequelgate.engine.migration.MigrationException.Kind;
import java.util.Optional;
import java.util.OptionalInt;

/** Why a file cannot be run; a file that ran long ago, by whatever tool, may keep it. */
record FileProblem(OptionalInt line, String message, String remedy) {
    static FileProblem atLine(int line, String message, String remedy) {
        return new FileProblem(OptionalInt.of(line), message, remedy);
    }

    MigrationException in(String file) {
        return new MigrationException(Kind.FILE_INVALID, Optional.of(file), line, message, remedy);
    }
}
