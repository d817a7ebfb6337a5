package dev.sequelgate.cli.schema;

import dev.sequelgate.cli.Failure;
import dev.sequelgate.cli.Surroundings;
import dev.sequelgate.cli.models.ModelSource;
import dev.sequelgate.engine.capture.Registry;
import java.io.IOException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/** Models that are being loaded while the command does something else: it takes seconds. */
final class LoadingModels {
    private final ModelSource source;
    private final FutureTask<Registry> loading;

    private LoadingModels(ModelSource source, FutureTask<Registry> loading) {
        this.source = source;
        this.loading = loading;
    }

    static LoadingModels start(ModelSource source, Surroundings surroundings) {
        FutureTask<Registry> loading =
                new FutureTask<>(() -> source.load(surroundings).registry());
        Thread thread = new Thread(loading, "models");
        thread.setDaemon(true);
        thread.start();
        return new LoadingModels(source, loading);
    }

    String dialect() {
        return source.dialect();
    }

    /** Waits for them. */
    Registry registry() throws Failure, IOException, InterruptedException {
        try {
            return loading.get();
        } catch (ExecutionException failed) {
            Throwable cause = failed.getCause();
            if (cause instanceof Failure failure) {
                throw failure;
            }
            if (cause instanceof IOException unreadable) {
                throw unreadable;
            }
            throw new IllegalStateException(cause);
        }
    }
}
