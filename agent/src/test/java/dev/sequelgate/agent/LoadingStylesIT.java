package dev.sequelgate.agent;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sequelgate.agent.support.AgentProcess;
import dev.sequelgate.agent.support.AgentProcess.Result;
import dev.sequelgate.agent.support.Machine;
import dev.sequelgate.agent.support.Shop;
import dev.sequelgate.engine.testing.TestDatabase;
import dev.sequelgate.engine.testing.TestPostgres;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever loads Sequelize, in whichever version: the packed agent opens and refuses, and says where a model is written. */
class LoadingStylesIT {
    private static final Pattern PLACE = Pattern.compile("model Task \\(([^)]*):(\\d+)\\)");

    private static TestDatabase fitting = TestPostgres.shared().newDatabase();
    private static TestDatabase lacking = TestPostgres.shared().newDatabase();

    @TempDir
    Path directory;

    @BeforeAll
    static void fill() throws Exception {
        fitting.execute(Shop.TABLES);
        lacking.execute(Shop.TABLES_WITHOUT_TITLE);
    }

    @AfterAll
    static void drop() {
        fitting.close();
        lacking.close();
    }

    /** A way to load an application, and what stands in the line of its model Task. */
    private record Loading(String style, Path file, String line) {}

    private static final List<Loading> ALL = List.of(
            new Loading("require", Machine.applications().resolve("apps/shop.js"), "class Task extends Model"),
            new Loading("eval", Machine.bundle("shop.js"), "class Task extends Model"),
            new Loading("eval", Machine.bundle("shop.min.js"), ""),
            new Loading("eval", Machine.bundle("shop.mjs"), "class Task extends Model"),
            new Loading("eval", Machine.bundle("shop.webpack.js"), ""),
            new Loading("eval", Machine.bundle("shop.webpack.dev.js"), "class Task extends Model"),
            new Loading("eval", Machine.bundle("shop7.js"), "class Task extends Model"),
            new Loading("eval", Machine.bundle("shop7.min.js"), ""),
            new Loading("eval", Machine.bundle("typed.js"), "Task = class"),
            new Loading("load", Machine.bundle("shop.js"), "class Task extends Model"),
            new Loading("realm", Machine.bundle("shop.js"), "class Task extends Model"),
            new Loading("parse", Machine.bundle("shop.js"), "class Task extends Model"),
            new Loading("text", Machine.bundle("shop.js"), "?"));

    static List<Path> javas() {
        return Machine.javas();
    }

    @ParameterizedTest
    @MethodSource("javas")
    void opensAndRefuses(Path java) throws Exception {
        try (AgentProcess process = AgentProcess.in(directory)
                .java(java)
                .setting("mode", "verify")
                .setting("on-refuse", "throw")
                .start()) {
            for (Loading loading : ALL) {
                opens(process, loading);
                refuses(process, loading);
            }
            assertThat(process.finish()).isZero();
        }
    }

    private static void opens(AgentProcess process, Loading loading) throws Exception {
        Result result = process.run(
                loading.style,
                loading.file,
                Shop.connecting(fitting),
                "globalThis.outcome",
                "globalThis.connections > 0");

        assertThat(result.loadError()).as(loading.toString()).isEmpty();
        if (!loading.file.endsWith("typed.js")) {
            assertThat(result.values()).as(loading.toString()).containsExactly("connected", "true");
        }
    }

    private static void refuses(AgentProcess process, Loading loading) throws Exception {
        Result result = process.run(
                loading.style,
                loading.file,
                Shop.connecting(lacking),
                "globalThis.connections === undefined",
                "globalThis.outcome");

        String said = result.loadError() + " " + result.values().get(1);
        assertThat(result.values().get(0)).as(loading.toString()).isEqualTo("true");
        assertThat(said)
                .as(loading.toString())
                .contains("Sequelgate refuses this start", "column-missing", "column title")
                .contains("ALTER TABLE \"tasks\" ADD COLUMN \"title\" character varying(100);");
        Matcher place = PLACE.matcher(said);
        assertThat(place.find()).as(said).isTrue();
        if (!loading.line.equals("?")) {
            String file = place.group(1).startsWith("webpack:")
                    ? Machine.applications().resolve("apps/shop.js").toString()
                    : place.group(1);
            List<String> lines = Files.readAllLines(Path.of(file));
            assertThat(lines.get(Integer.parseInt(place.group(2)) - 1))
                    .as(loading.toString())
                    .contains(loading.line);
        }
    }
}
