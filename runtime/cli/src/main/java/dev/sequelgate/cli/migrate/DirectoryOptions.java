package dev.sequelgate.cli.migrate;

import dev.sequelgate.cli.SettingsOptions;
import dev.sequelgate.engine.settings.Setting;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which migration directory a command works on. */
final class DirectoryOptions {
    @Option(
            names = "--dir",
            paramLabel = "DIRECTORY",
            description = "The migrations, such as migrations or file://migrations. Default: setting 'migrations'.",
            order = 11)
    @Nullable
    String directory;

    SettingsOptions addTo(SettingsOptions options) {
        return options.with(Setting.MIGRATIONS, "--dir", directory);
    }
}
