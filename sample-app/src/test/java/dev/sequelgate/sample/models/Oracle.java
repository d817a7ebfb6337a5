package dev.sequelgate.sample.models;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sequelgate.sample.models.Probe.Insert;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Real Sequelize in a Node process: makes the database of a model set, and tries the models' own queries on it. */
final class Oracle implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path CAPTURE = Path.of("../agent/src/main/resources/dev/sequelgate/agent/capture.js");

    private static final Path HOST =
            Path.of("../runtime/cli/target/sequelgate/lib/node").toAbsolutePath();

    private final Process node;
    private final BufferedWriter questions;
    private final BufferedReader answers;

    private Oracle(Process node) {
        this.node = node;
        this.questions = node.outputWriter(StandardCharsets.UTF_8);
        this.answers = node.inputReader(StandardCharsets.UTF_8);
    }

    /**
     * @param sets the directory with the model sets
     * @param dialect the database's name as Sequelize writes it
     */
    static Oracle start(Path sets, String dialect) {
        List<String> command = new ArrayList<>(node(dialect));
        command.addAll(List.of(
                OracleProject.SOURCES.resolve("oracle.js").toString(), sets.toString(), CAPTURE.toString(), dialect));
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
        String extra = System.getenv("NODE_PATH");
        builder.environment()
                .put("NODE_PATH", OracleProject.modules() + (extra == null ? "" : File.pathSeparator + extra));
        try {
            return new Oracle(builder.start());
        } catch (IOException failure) {
            throw new UncheckedIOException("the tests of model sets need Node 20 or later on the PATH", failure);
        }
    }

    /** Node's own driver for SQLite has to be compiled; this project's host has SQLite itself, by another way. */
    static List<String> node(String dialect) {
        if (!dialect.equals("sqlite")) {
            return List.of("node");
        }
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "@" + HOST.resolve("jvm.options"),
                "-cp",
                HOST.resolve("*").toString(),
                "dev.sequelgate.node.Main");
    }

    /**
     * A model set whose database exists.
     *
     * @param registry what the capture script says of its models, as JSON
     * @param standIn the extension that the server lacks and that a stand-in replaces
     * @param circle whether its models refer to each other in a circle
     */
    record Opened(String registry, Optional<String> standIn, boolean circle) {}

    Opened open(String set, String url) {
        JsonNode answer = ask(command("open", set).put("url", url));
        return new Opened(
                answer.path("registry").asText(),
                answer.hasNonNull("standIn")
                        ? Optional.of(answer.path("standIn").asText())
                        : Optional.empty(),
                answer.path("circle").asBoolean());
    }

    /**
     * The registry JSON of models that are only defined; nothing is made of them.
     *
     * @param library the major version of Sequelize
     */
    String describe(String set, int library) {
        return ask(command("describe", set).put("library", library))
                .path("registry")
                .asText();
    }

    /**
     * What happened to the queries of one model.
     *
     * @param select the error message; empty when it worked
     * @param inserts the same by the insert's name
     */
    record Answer(Optional<String> select, Map<String, Optional<String>> inserts) {}

    /** Sabotages in a transaction, tries, and rolls back. */
    Answer probe(String set, List<String> sabotage, String model, List<Insert> inserts) {
        ObjectNode command = command("probe", set).put("model", model);
        command.set("sabotage", JSON.valueToTree(sabotage));
        command.set(
                "inserts", JSON.valueToTree(inserts.stream().map(Insert::asJson).toList()));
        JsonNode answer = ask(command);
        Map<String, Optional<String>> results = new LinkedHashMap<>();
        for (Insert insert : inserts) {
            results.put(insert.name(), message(answer.path("inserts").path(insert.name())));
        }
        return new Answer(message(answer.path("select")), results);
    }

    /** Makes a second row in each table of an open set. */
    void second(String set) {
        ask(command("second", set));
    }

    /** What becomes of a model's SELECT and of the INSERT of a third row, on the database as it is; the error messages. */
    List<String> attempt(String set, String model) {
        JsonNode answer = ask(command("attempt", set).put("model", model));
        return Stream.of("select", "insert")
                .flatMap(action -> message(answer.path(action)).map(text -> action + ": " + text).stream())
                .toList();
    }

    void close(String set) {
        ask(command("close", set));
    }

    private static Optional<String> message(JsonNode failure) {
        return failure.isTextual() ? Optional.of(failure.textValue()) : Optional.empty();
    }

    private static ObjectNode command(String action, String set) {
        return JSON.createObjectNode().put("do", action).put("set", set);
    }

    private synchronized JsonNode ask(ObjectNode command) {
        try {
            questions.write(JSON.writeValueAsString(command));
            questions.newLine();
            questions.flush();
            String line = answers.readLine();
            if (line == null) {
                throw new IllegalStateException("Node ended without an answer to " + command);
            }
            JsonNode answer = JSON.readTree(line);
            if (answer.hasNonNull("failure")) {
                throw new IllegalStateException(answer.path("failure").asText() + "\nwhen asked: " + command);
            }
            return answer;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public void close() {
        node.destroy();
    }
}
