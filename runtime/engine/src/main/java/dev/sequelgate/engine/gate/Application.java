package dev.sequelgate.engine.gate;

import dev.sequelgate.engine.capture.Registry;

/**
 * What is judged: the models of one Sequelize instance.
 *
 * @param registryHash the same for two starts whose models are the same
 */
public record Application(Registry registry, String registryHash) {
    /** @param registryText the text that the registry was read from */
    public static Application of(Registry registry, String registryText) {
        return new Application(registry, Sha256.of(registryText));
    }
}
