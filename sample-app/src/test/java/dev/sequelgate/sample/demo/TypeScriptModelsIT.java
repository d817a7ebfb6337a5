package dev.sequelgate.sample.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sequelgate.engine.testing.TestDatabase;
import dev.sequelgate.engine.testing.TestPostgres;
import dev.sequelgate.sample.Npm;
import dev.sequelgate.sample.demo.Tool.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packed tool on models that are TypeScript, compiled by the project's own compiler on the way. */
class TypeScriptModelsIT {
    private static final Path MODELS = Path.of("src/test/model-sets/typescript").toAbsolutePath();

    private final Tool tool = Tool.packed(Path.of("").toAbsolutePath());
    private TestDatabase database;

    @TempDir
    Path project;

    @BeforeEach
    void open() {
        database = TestPostgres.shared().newDatabase();
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void decoratedClassesMeanWhatTheirCompiledFilesMean() throws Exception {
        packages(Npm.installBelow(Path.of("target", "model-sets").toAbsolutePath(), Path.of("src/test/oracle")));
        Files.writeString(project.resolve("tsconfig.json"), """
                {
                  "compilerOptions": {
                    "target": "es2020", "module": "nodenext", "moduleResolution": "nodenext", "strict": true,
                    "experimentalDecorators": true, "emitDecoratorMetadata": true
                  }
                }
                """);
        copy(".ts", "source");
        copy(".js", "compiled");
        Result compiled = inspect("compiled");
        Result source = inspect("source");
        assertThat(source.err()).isEmpty();
        assertThat(source.out()).contains("CREATE TABLE \"shop_customers\"").isEqualTo(compiled.out());
        try (Stream<Path> kept = Files.list(project.resolve("cache"))) {
            assertThat(kept).hasSize(5);
        }
        // What is kept is by content: a change is compiled anew.
        Path customer = project.resolve("source/customer.ts");
        Files.writeString(customer, Files.readString(customer).replace("DataType.STRING(80)", "DataType.STRING(81)"));
        assertThat(inspect("source").out()).contains("\"full_name\" character varying(81)");

        Files.writeString(customer, "export class {\n");
        Result broken = inspect("source");
        assertThat(broken.code()).isEqualTo(1);
        assertThat(broken.err())
                .contains("cannot be loaded: source/customer.ts:2: '}' expected")
                .hasLineCount(1);
    }

    @Test
    void withoutTheCompilerOneLineSaysWhatToInstall() throws Exception {
        packages(Npm.installBelow(Path.of("target", "without-typescript").toAbsolutePath(), Path.of("app")));
        Files.createDirectories(project.resolve("source"));
        Files.writeString(
                project.resolve("source/user.ts"),
                "export default (sequelize: any, types: any) => sequelize.define('User', { name: types.STRING });\n");
        Result missing = inspect("source");
        assertThat(missing.code()).isEqualTo(1);
        assertThat(missing.err())
                .contains("cannot be loaded: source/user.ts is TypeScript", "run: npm install --save-dev typescript")
                .hasLineCount(1);
    }

    private void packages(Path modules) throws IOException {
        Files.createSymbolicLink(project.resolve("node_modules"), modules);
    }

    private void copy(String ending, String directory) throws IOException {
        Path target = Files.createDirectories(project.resolve(directory));
        try (Stream<Path> files = Files.list(MODELS)) {
            List<Path> some =
                    files.filter(file -> file.toString().endsWith(ending)).toList();
            for (Path file : some) {
                Files.copy(file, target.resolve(String.valueOf(file.getFileName())));
            }
        }
    }

    private Result inspect(String models) throws Exception {
        return tool.run(
                project,
                Map.of("SEQUELGATE_CACHE", project.resolve("cache").toString()),
                "schema",
                "inspect",
                "-u",
                "models://" + models,
                "--dev-url",
                database.url());
    }
}
