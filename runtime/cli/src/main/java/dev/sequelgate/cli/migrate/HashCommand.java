package dev.sequelgate.cli.migrate;

import dev.sequelgate.cli.SettingsOptions;
import dev.sequelgate.cli.Surroundings;
import dev.sequelgate.engine.migration.AtlasSum;
import dev.sequelgate.engine.migration.MigrationDirectory;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Writes {@code atlas.sum} anew. */
@Command(
        name = "hash",
        description = "Write atlas.sum so that it fits the files, after a change that was meant.",
        sortOptions = false)
final class HashCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Mixin
    DirectoryOptions directory;

    HashCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws Exception {
        var settings = directory.addTo(new SettingsOptions(surroundings)).read();
        MigrationDirectory files =
                MigrationDirectory.readUnverified(settings.migrations().path());
        files.writeSum();
        surroundings
                .out()
                .println(AtlasSum.FILE_NAME + " now fits "
                        + Words.files(files.files().size()));
        return 0;
    }
}
