package dev.sequelgate.engine.settings;

/**
 * A setting's text together with where it was written.
 *
 * @param place such as {@code sequelgate.yml:3} or {@code environment variable SEQUELGATE_MODE}
 */
public record GivenSetting(Setting setting, String text, String place) {
    SettingsException fault(String fault, String correction) {
        return new SettingsException(place, fault, correction);
    }
}
