package dev.sequelgate.cli;

import dev.sequelgate.engine.dialect.SourceException;
import dev.sequelgate.engine.dialect.UnsupportedChangeException;
import dev.sequelgate.engine.gate.GateException;
import dev.sequelgate.engine.migration.MigrationException;
import dev.sequelgate.engine.migration.PlanFailure;
import dev.sequelgate.engine.settings.SettingsException;

/** Why a command could not do its work: one line with place and remedy. */
public final class Failure extends Exception {
    private static final long serialVersionUID = 1L;

    public Failure(String line) {
        super(line);
    }

    public Failure(String line, Throwable cause) {
        super(line, cause);
    }

    /** What a person reads; the class of an exception only where nobody expected it. */
    static String line(Throwable thrown) {
        if (thrown instanceof MigrationException migration) {
            return migration.describe();
        }
        boolean expected = thrown instanceof Failure
                || thrown instanceof GateException
                || thrown instanceof SettingsException
                || thrown instanceof SourceException
                || thrown instanceof PlanFailure
                || thrown instanceof UnsupportedChangeException;
        String message = String.valueOf(thrown.getMessage()).replaceAll("\\s*\\R\\s*", " ");
        return expected ? message : thrown.getClass().getSimpleName() + ": " + message + " (--debug shows where)";
    }
}
