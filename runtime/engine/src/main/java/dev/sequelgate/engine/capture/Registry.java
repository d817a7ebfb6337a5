package dev.sequelgate.engine.capture;

import java.util.List;
import java.util.Optional;

/**
 * What one live Sequelize instance defines.
 *
 * @param sequelizeVersion such as {@code 6.37.8}
 * @param dialect such as {@code postgres}
 * @param problems what could not be read as Sequelize means it; the rest is complete
 */
public record Registry(
        String sequelizeVersion,
        String dialect,
        Options options,
        List<Model> models,
        Optional<SyncCall> syncCall,
        List<Problem> problems) {
    public Registry {
        models = List.copyOf(models);
        problems = List.copyOf(problems);
    }

    /** 6 for every version that does not say otherwise. */
    public int sequelizeMajor() {
        int dot = sequelizeVersion.indexOf('.');
        String major = dot < 0 ? sequelizeVersion : sequelizeVersion.substring(0, dot);
        return major.matches("\\d{1,3}") ? Integer.parseInt(major) : 6;
    }

    /**
     * Options of the Sequelize instance that change what its statements mean.
     *
     * @param schema the schema of models that name none
     */
    public record Options(Optional<String> schema, boolean quoteIdentifiers) {}

    /** That the application has called {@code sequelize.sync()} or {@code Model.sync()}, and how. */
    public record SyncCall(boolean alter, boolean force) {}

    /** Something in a model that means nothing to Sequelize or to us. */
    public record Problem(String model, Optional<String> attribute, String message) {}
}
