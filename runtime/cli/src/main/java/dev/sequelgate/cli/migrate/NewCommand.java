package dev.sequelgate.cli.migrate;

import dev.sequelgate.cli.Failure;
import dev.sequelgate.cli.SettingsOptions;
import dev.sequelgate.cli.Surroundings;
import dev.sequelgate.engine.migration.MigrationDirectory;
import dev.sequelgate.engine.migration.MigrationFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Makes an empty migration file. */
@Command(name = "new", description = "Make an empty migration file and write atlas.sum.", sortOptions = false)
final class NewCommand implements Callable<Integer> {
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]*");
    private static final DateTimeFormatter VERSION = DateTimeFormatter.ofPattern("yyyyMMddHHmmss");

    private final Surroundings surroundings;

    @Mixin
    DirectoryOptions directory;

    @Parameters(arity = "0..1", paramLabel = "NAME", description = "What it does, such as add_age.")
    String name = "";

    NewCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws Exception {
        if (!name.isEmpty() && !NAME.matcher(name).matches()) {
            throw new Failure(
                    "'" + name + "' is no name of a migration; use letters, digits, _ and -, such as add_age");
        }
        Path path = directory
                .addTo(new SettingsOptions(surroundings))
                .read()
                .migrations()
                .path();
        try {
            Files.createDirectories(path);
            // Verified first: a new sum over files that somebody changed would hide the change.
            List<MigrationFile> files = MigrationDirectory.read(path).files();
            String file = nextVersion(files, surroundings.clock()) + (name.isEmpty() ? "" : "_" + name) + ".sql";
            Files.writeString(path.resolve(file), "", StandardOpenOption.CREATE_NEW);
            MigrationDirectory.readUnverified(path).writeSum();
            surroundings
                    .out()
                    .println(shown(path.resolve(file)) + ": write the statements, then run: sequelgate migrate hash");
        } catch (IOException failed) {
            throw new Failure(
                    "cannot write into " + path + ": " + failed.getMessage()
                            + "; make the directory writable for this user",
                    failed);
        }
        return 0;
    }

    private Path shown(Path file) {
        return file.startsWith(surroundings.workingDirectory())
                ? surroundings.workingDirectory().relativize(file)
                : file;
    }

    /** Now, in UTC; a second after the newest version where that is not later, so that the new file runs last. */
    private static String nextVersion(List<MigrationFile> files, Clock clock) {
        LocalDateTime now = LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
        if (files.isEmpty()) {
            return VERSION.format(now);
        }
        String newest = files.get(files.size() - 1).version();
        try {
            LocalDateTime after = LocalDateTime.parse(newest, VERSION).plusSeconds(1);
            return VERSION.format(now.isAfter(after) ? now : after);
        } catch (DateTimeParseException numberedOtherwise) {
            return VERSION.format(now);
        }
    }
}
