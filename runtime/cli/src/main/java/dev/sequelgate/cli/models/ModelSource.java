package dev.sequelgate.cli.models;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.sequelgate.cli.Failure;
import dev.sequelgate.cli.Surroundings;
import dev.sequelgate.engine.capture.Registry;
import dev.sequelgate.engine.capture.RegistryFormatException;
import dev.sequelgate.engine.capture.RegistryReader;
import dev.sequelgate.engine.gate.Application;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Where models are: {@code models://PATH?dialect=D} or a plain path; a directory of model files, or a script that
 * defines models.
 */
public record ModelSource(Path path, String dialect) {
    private static final String SCHEME = "models://";
    private static final String DIALECT = "dialect=";
    private static final List<String> SCRIPTS = List.of("load-models.js", "typescript.js", "capture.js", "registry.js");

    public static ModelSource parse(String text, String defaultDialect, Path workingDirectory) throws Failure {
        String rest = text.startsWith(SCHEME) ? text.substring(SCHEME.length()) : text;
        String dialect = defaultDialect;
        int query = rest.indexOf('?');
        if (query >= 0) {
            String options = rest.substring(query + 1);
            if (!options.startsWith(DIALECT)) {
                throw new Failure(text + ": '?" + options + "' is no option of models; write ?dialect=postgres");
            }
            dialect = options.substring(DIALECT.length());
            rest = rest.substring(0, query);
        }
        Path path = workingDirectory.resolve(rest).normalize();
        if (!Files.isReadable(path)) {
            throw new Failure("the models " + path + (Files.exists(path) ? " cannot be read" : " do not exist")
                    + "; name a directory of model files, or a script that defines models");
        }
        return new ModelSource(path, dialect);
    }

    /** Loads the models with the project's own Sequelize, in a process of its own. */
    public Application load(Surroundings surroundings) throws Failure, IOException, InterruptedException {
        Path work = Files.createTempDirectory("sequelgate-models");
        try {
            for (String script : SCRIPTS) {
                copy(script, work);
            }
            Path output = work.resolve("registries.json");
            Process process = new ProcessBuilder(
                            launcher(surroundings),
                            "run",
                            "--mode=off",
                            work.resolve(SCRIPTS.get(0)).toString(),
                            path.toString(),
                            dialect,
                            output.toString())
                    .directory(surroundings.workingDirectory().toFile())
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            int code = process.waitFor();
            if (!Files.exists(output)) {
                throw new Failure("the models " + path + " cannot be loaded: their process ended with code " + code
                        + "; run: sequelgate run --mode=off " + path);
            }
            return application(new ObjectMapper().readTree(output.toFile()));
        } finally {
            delete(work);
        }
    }

    private Application application(JsonNode result) throws Failure {
        if (result.has("failure")) {
            throw new Failure(
                    "the models cannot be loaded: " + result.path("failure").asText());
        }
        JsonNode registries = result.path("registries");
        if (registries.size() != 1) {
            throw new Failure(
                    registries.isEmpty()
                            ? "the models " + path + " define no model; name the directory or the script that does"
                            : "the models " + path + " belong to " + registries.size()
                                    + " Sequelize instances; name a script that makes only one");
        }
        String text = registries.get(0).toString();
        try {
            Registry registry = RegistryReader.read(text);
            return Application.of(registry, text);
        } catch (RegistryFormatException unreadable) {
            throw new Failure("the models " + path + " cannot be read: " + unreadable.getMessage(), unreadable);
        }
    }

    private static String launcher(Surroundings surroundings) throws Failure {
        String home = surroundings.environment().get("SEQUELGATE_HOME");
        if (home == null) {
            throw new Failure("SEQUELGATE_HOME is not set; start the command with bin/sequelgate");
        }
        return Path.of(home, "bin", "sequelgate").toString();
    }

    private static void copy(String script, Path directory) throws IOException {
        try (InputStream resource = ModelSource.class.getResourceAsStream(script)) {
            if (resource == null) {
                throw new IOException(script + " is missing from this program's own jar");
            }
            Files.copy(resource, directory.resolve(script));
        }
    }

    private static void delete(Path directory) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
