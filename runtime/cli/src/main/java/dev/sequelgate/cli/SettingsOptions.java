package dev.sequelgate.cli;

import dev.sequelgate.engine.settings.GivenSetting;
import dev.sequelgate.engine.settings.Setting;
import dev.sequelgate.engine.settings.Settings;
import dev.sequelgate.engine.settings.SettingsException;
import dev.sequelgate.engine.settings.SettingsReader;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Settings that a command takes as options; they win over properties, environment and {@code sequelgate.yml}. */
public final class SettingsOptions {
    private final Surroundings surroundings;
    private final List<GivenSetting> given = new ArrayList<>();

    public SettingsOptions(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    /** @param text nothing where the option was left out */
    public SettingsOptions with(Setting setting, String option, @Nullable String text) {
        if (text != null) {
            given.add(new GivenSetting(setting, text.strip(), option));
        }
        return this;
    }

    public Settings read() throws SettingsException {
        return SettingsReader.readWith(
                given, surroundings.properties(), surroundings.environment(), surroundings.workingDirectory());
    }
}
