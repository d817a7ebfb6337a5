package dev.sequelgate.sample.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sequelgate.engine.testing.ServerDatabase;
import dev.sequelgate.engine.testing.TestPostgres;
import dev.sequelgate.sample.Npm;
import dev.sequelgate.sample.demo.Tool.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The packed tool on the sample service. */
class CommandsIT {
    private static final Path SAMPLE = Path.of("app").toAbsolutePath();

    private final Tool tool = Tool.packed(Path.of("").toAbsolutePath());
    private ServerDatabase database;
    private Checkout checkout;

    @BeforeEach
    void open() throws Exception {
        Npm.install(SAMPLE);
        database = TestPostgres.shared().newDatabase();
        checkout = Checkout.of(SAMPLE);
        assertThat(run("migrate", "apply", "-u", database.url()).code()).isZero();
    }

    @AfterEach
    void close() throws IOException {
        checkout.close();
        database.close();
    }

    @Test
    void checkJudgesTheModelsAsTheGateDoesAndAcceptsWhatSomebodyLivesWith() throws Exception {
        Result fits = run("check", "-u", database.url());
        assertThat(fits.out()).startsWith("open: 6 models on ");
        assertThat(fits.code()).isZero();

        database.execute("ALTER TABLE tasks DROP COLUMN notes");
        Result differs = run("check", "models/index.js", "-u", database.url());
        assertThat(differs.code()).isEqualTo(2);
        assertThat(differs.out())
                .contains("breaking: column-missing, model Task", "task.js:", "ADD COLUMN \"notes\" text");

        assertThat(run("check", "-u", database.url(), "--accept").out()).contains("accepts 1 finding; commit it");
        assertThat(run("check", "-u", database.url()).code()).isZero();
    }

    @Test
    void checkReadsAFolderOfFactoriesWithoutAMainScript() throws Exception {
        checkout.delete("models/index.js");

        Result fits = run("check", "models://models?dialect=postgres", "-u", database.url());

        assertThat(fits.out()).startsWith("open: 5 models on ");
        assertThat(fits.code()).isZero();
    }

    @Test
    void modelsThatCannotBeReadAreOneLine() throws Exception {
        assertFault("the models", "do not exist", run("check", "elsewhere", "-u", database.url()));
        checkout.edit("models/task.js", "module.exports", "throw new Error('no tasks today');\nmodule.exports");
        assertFault(
                "the models cannot be loaded: ",
                "models/task.js:5: no tasks today",
                run("check", "-u", database.url()));
    }

    @Test
    void aModelFileThatThrowsEndsTheServiceAsUnderNode() throws Exception {
        checkout.edit("models/task.js", "module.exports", "throw new Error('no tasks today');\nmodule.exports");

        Result result = run("run", "server.js");

        assertThat(result.code()).isEqualTo(1);
        assertThat(result.err()).contains("models/task.js:5", "Error: no tasks today", "at Object.<anonymous>");
    }

    @Test
    void aCircularRequireIsNamedWithItsPlace() throws Exception {
        Files.writeString(checkout.file("a.js"), "const b = require('./b');\nexports.make = () => b;\n");
        Files.writeString(checkout.file("b.js"), "const a = require('./a');\nmodule.exports = a.make();\n");

        Result result = run("run", "a.js");

        assertThat(result.code()).isEqualTo(1);
        assertThat(result.err()).contains("b.js:2", "TypeError: a.make is not a function");
    }

    @Test
    void noListOfProcessesShowsAPassword() throws Exception {
        try (Service service = Service.start(
                tool.launcher(),
                checkout.directory(),
                Map.of("DATABASE_URL", database.url()),
                List.of("--url=" + database.url()))) {
            service.port();

            assertThat(service.commandLine()).contains("server.js").doesNotContain(":" + database.password() + "@");
        }
    }

    @Test
    void whatTheLauncherCannotReadIsOneLine() throws Exception {
        assertFault("the application's script is missing", "sequelgate run SCRIPT", run("run"));
        assertFault("SEQUELGATE_MODUS", "did you mean SEQUELGATE_MODE?", run("run", "--modus=x", "server.js"));
        assertFault("--mode has no value", "write --mode=VALUE", run("run", "--mode"));
        assertFault("-x is no option of run", "sequelgate run --help", run("run", "-x", "server.js"));
        assertFault(
                "missing required parameter for option '--url' (URL)",
                "see: sequelgate migrate status --help",
                run("migrate", "status", "--url"));
        Result noJava = tool.run(checkout.directory(), Map.of("JAVA_HOME", "/nowhere"), "--version");
        assertFault("JAVA_HOME is /nowhere", "set it to a JDK 17 or later", noJava);
    }

    private Result run(String... arguments) throws IOException, InterruptedException {
        return tool.run(checkout.directory(), Map.of("DATABASE_URL", database.url()), arguments);
    }

    private static void assertFault(String what, String remedy, Result result) {
        assertThat(result.err().lines()).hasSize(1);
        assertThat(result.err()).startsWith("sequelgate: ").contains(what, remedy);
        assertThat(result.code()).isEqualTo(1);
    }
}
