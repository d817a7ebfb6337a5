package dev.sequelgate.engine.migration;

import java.time.Duration;
import java.time.Instant;

/**
 * A file that a run has applied.
 *
 * @param statements how many statements it has
 * @param skipped how many of them had run earlier
 */
public record AppliedFile(MigrationFile file, int statements, int skipped, Instant started, Duration spent) {}
