package dev.sequelgate.engine.gate;

import java.util.List;

/** What became of the migrations at one start. */
record MigrationOutcome(MigrationSummary summary, List<Finding> findings, List<String> notes) {
    MigrationOutcome {
        findings = List.copyOf(findings);
        notes = List.copyOf(notes);
    }

    /** The database is in a state between two versions: what models miss there says nothing. */
    boolean failedNow() {
        return summary.failure().isPresent();
    }
}
