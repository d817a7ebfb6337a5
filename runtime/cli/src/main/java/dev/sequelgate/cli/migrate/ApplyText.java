package dev.sequelgate.cli.migrate;

import dev.sequelgate.engine.migration.AppliedFile;
import dev.sequelgate.engine.migration.MigrationException;
import dev.sequelgate.engine.migration.MigrationFile;
import dev.sequelgate.engine.migration.MigrationStatus;
import dev.sequelgate.engine.migration.PlannedFile;
import java.io.PrintWriter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Prints what happens, file by file, for a person. */
final class ApplyText implements ApplyOutput {
    private final PrintWriter out;
    private final Clock clock;
    private final Instant started;
    private final List<AppliedFile> applied = new ArrayList<>();

    ApplyText(PrintWriter out, Clock clock) {
        this.out = out;
        this.clock = clock;
        this.started = clock.instant();
    }

    @Override
    public void planned(List<PlannedFile> plan) {
        if (plan.isEmpty()) {
            out.println("Nothing to apply.");
        }
        for (PlannedFile file : plan) {
            out.println("-- " + file.file().name()
                    + (file.skipped() == 0 ? "" : ", from statement " + (file.skipped() + 1)));
            file.remaining().forEach(statement -> out.println(statement.text()));
            out.println();
        }
    }

    @Override
    public void begins(MigrationStatus before) {
        before.current().ifPresent(row -> out.println("Database is at version " + row.version() + "."));
    }

    @Override
    public void lockAcquired(Duration waited) {
        if (waited.toMillis() >= 1000) {
            out.println("Waited " + Words.time(waited) + " for another process that migrated.");
        }
    }

    @Override
    public void fileStarted(MigrationFile file, int statements, int skipped) {
        if (skipped > 0) {
            out.println(file.name() + ": goes on after statement " + skipped + ", which ran earlier");
        }
    }

    @Override
    public void fileFinished(AppliedFile file) {
        applied.add(file);
        out.println(file.file().name() + ": " + Words.count(file.statements() - file.skipped(), "statement") + ", "
                + Words.time(file.spent()));
    }

    @Override
    public void stopped(MigrationException failure) {
        failure.statement().ifPresent(failed -> {
            out.println("Failed statement:");
            failed.text().lines().forEach(line -> out.println("  " + line));
        });
        out.println("Stopped after " + Words.files(applied.size()) + ".");
    }

    @Override
    public void ended() {
        out.println(
                applied.isEmpty()
                        ? "Nothing to apply."
                        : "Applied " + Words.files(applied.size()) + " in "
                                + Words.time(Duration.between(started, clock.instant())) + ".");
    }
}
