package dev.sequelgate.cli.schema;

import dev.sequelgate.cli.Failure;
import dev.sequelgate.engine.capture.DesiredSchema;
import dev.sequelgate.engine.capture.ModelStatements;
import dev.sequelgate.engine.capture.Registry;
import dev.sequelgate.engine.dialect.Dialect;
import dev.sequelgate.engine.dialect.PlanOptions;
import dev.sequelgate.engine.dialect.SourceException;
import dev.sequelgate.engine.dialect.SourceStatement;
import dev.sequelgate.engine.diff.Renames;
import dev.sequelgate.engine.diff.Scope;
import dev.sequelgate.engine.migration.DeclaredViews;
import dev.sequelgate.engine.migration.RenameComments;
import dev.sequelgate.engine.migration.SqlFiles;
import dev.sequelgate.engine.schema.Identifier;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** A schema of models and SQL files, merged. */
final class DesiredSource {
    private final List<SchemaSource> sources;

    DesiredSource(List<SchemaSource> sources) {
        this.sources = sources;
    }

    /** Models cannot say anything of functions, triggers and the like. */
    Scope scope() {
        return sources.stream().allMatch(SchemaSource.Models.class::isInstance) ? Scope.MODELS : Scope.EVERYTHING;
    }

    /**
     * What the sources say.
     *
     * @param renames what the files' comments say to be renamed
     */
    record Declared(List<SourceStatement> statements, Renames renames) {}

    Declared read(Dialect dialect) throws Failure, SourceException, IOException, InterruptedException {
        List<SourceStatement> files = fileStatements(dialect);
        DeclaredViews views = DeclaredViews.in(files);
        List<SourceStatement> all = new ArrayList<>();
        for (SchemaSource source : sources) {
            if (source instanceof SchemaSource.Models models) {
                all.addAll(modelStatements(models, dialect, views));
            }
        }
        all.addAll(files);
        return new Declared(all, RenameComments.in(files, dialect.nameRules(), namespace(dialect)));
    }

    private static Identifier namespace(Dialect dialect) {
        return dialect.planning().orElseThrow().namespace();
    }

    private List<SourceStatement> fileStatements(Dialect dialect) throws SourceException {
        List<SourceStatement> files = new ArrayList<>();
        for (SchemaSource source : sources) {
            if (source instanceof SchemaSource.SqlFile file) {
                files.addAll(new SqlFiles(dialect.migrations()).read(file.path(), file.shown()));
            }
        }
        return files;
    }

    private List<SourceStatement> modelStatements(SchemaSource.Models models, Dialect dialect, DeclaredViews views)
            throws Failure, IOException, InterruptedException {
        if (!models.models().dialect().equals(dialect.name())) {
            throw new Failure("the models are those of " + models.models().dialect() + ", the other side is "
                    + dialect.name() + "; write models://PATH?dialect=" + dialect.name());
        }
        Registry registry = models.models().registry();
        DesiredSchema desired = DesiredSchema.of(registry, dialect);
        if (!desired.problems().isEmpty()) {
            Registry.Problem problem = desired.problems().get(0);
            throw new Failure("the model " + problem.model()
                    + problem.attribute().map(name -> ", attribute " + name).orElse("") + ": " + problem.message()
                    + "; correct it, or declare its table in a SQL file");
        }
        return ModelStatements.of(
                desired,
                dialect.planning().orElseThrow().renderer(PlanOptions.PLAIN),
                name -> views.contains(name, namespace(dialect)));
    }
}
