package dev.sequelgate.cli.migrate;

import dev.sequelgate.engine.migration.MigrationException;
import dev.sequelgate.engine.migration.MigrationListener;
import dev.sequelgate.engine.migration.MigrationStatus;
import dev.sequelgate.engine.migration.PlannedFile;
import java.util.List;

/** What {@code migrate apply} prints. */
interface ApplyOutput extends MigrationListener {
    /** A dry run's only call. */
    void planned(List<PlannedFile> plan);

    void begins(MigrationStatus before);

    void stopped(MigrationException failure);

    void ended();
}
