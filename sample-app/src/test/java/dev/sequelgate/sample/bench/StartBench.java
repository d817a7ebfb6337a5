package dev.sequelgate.sample.bench;

import dev.sequelgate.sample.bench.Samples.Contestant;
import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the agent adds to an empty program and to a GraalJS context, and how long an application takes to load. */
final class StartBench {
    private static final Path TOOL = Path.of("../runtime/cli/target/sequelgate").toAbsolutePath();
    private static final String EMPTY = "empty main, empty premain";
    private static final String EMPTY_AGENT = "empty main, sequelgate-agent.jar";
    private static final String CONTEXT = "GraalJS context and 1+1";
    private static final String CONTEXT_AGENT = "GraalJS context and 1+1, sequelgate-agent.jar";
    private static final String RUN = "sequelgate run";
    private static final String PLAIN = "the same on plain JDK defaults, without agent";
    private static final String NODE = "the same under Node";

    private final Path modules;
    private final Path work;
    private final String java =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();

    StartBench(Path modules, Path work) {
        this.modules = modules;
        this.work = work;
    }

    boolean run(PrintStream out) throws Exception {
        boolean holds = agent(out);
        holds &= context(out);
        return application(out) && holds;
    }

    private boolean agent(PrintStream out) throws Exception {
        Path nothing = emptyAgent();
        Samples samples = new Samples("An empty main, CPU time of the whole process", "ms")
                .alternate(
                        3,
                        25,
                        List.of(
                                cpu(EMPTY, List.of("-javaagent:" + nothing, "-cp", classes(), Empty.class.getName())),
                                cpu(
                                        EMPTY_AGENT,
                                        List.of(
                                                "-javaagent:" + TOOL.resolve("lib/sequelgate-agent.jar"),
                                                "-cp",
                                                classes(),
                                                Empty.class.getName()))));
        samples.print(out);
        return samples.difference(out, EMPTY_AGENT, EMPTY, 20);
    }

    private boolean context(PrintStream out) throws Exception {
        String classPath = classes() + File.pathSeparator + TOOL.resolve("lib/node") + "/*";
        Samples samples = new Samples("A GraalJS context, CPU time of the whole process", "ms")
                .alternate(
                        1,
                        11,
                        List.of(
                                cpu(CONTEXT, List.of("-cp", classPath, OneContext.class.getName())),
                                cpu(
                                        CONTEXT_AGENT,
                                        List.of(
                                                "-javaagent:" + TOOL.resolve("lib/sequelgate-agent.jar"),
                                                "-cp",
                                                classPath,
                                                OneContext.class.getName()))));
        samples.print(out);
        return samples.ratio(out, CONTEXT_AGENT, CONTEXT, 1.2);
    }

    private boolean application(PrintStream out) throws Exception {
        Path script = application();
        String classPath = TOOL.resolve("lib/node") + "/*";
        Samples samples = new Samples(
                        "Until Sequelize 6 and 50 models are loaded, wall time of the whole process", "ms")
                .alternate(
                        1,
                        7,
                        List.of(
                                Contestant.timed(
                                        RUN,
                                        () -> process(List.of(
                                                TOOL.resolve("bin/sequelgate").toString(),
                                                "run",
                                                "--mode=off",
                                                script.toString()))),
                                Contestant.timed(
                                        PLAIN,
                                        () -> process(List.of(
                                                java,
                                                "-cp",
                                                classPath,
                                                "dev.sequelgate.node.Main",
                                                script.toString()))),
                                Contestant.timed(NODE, () -> process(List.of("node", script.toString())))));
        samples.print(out);
        out.printf(
                Locale.ROOT,
                "  %s: %.0f ms, bound 2500: %s%n",
                RUN,
                samples.median(RUN),
                samples.median(RUN) <= 2500 ? "holds" : "DOES NOT HOLD");
        samples.ratio(out, RUN, PLAIN);
        samples.ratio(out, RUN, NODE);
        return samples.median(RUN) <= 2500;
    }

    private Path application() throws IOException {
        Path directory = Files.createDirectories(work.resolve("application"));
        Files.copy(Path.of("src/test/bench/define.js"), directory.resolve("define.js"));
        Files.writeString(directory.resolve("main.js"), """
                const { Sequelize } = require('sequelize');
                const sequelize = new Sequelize('postgres://nobody@localhost/none', { logging: false });
                require('./define.js').define(sequelize, 50);
                if (sequelize.modelManager.all.length !== 50) process.exit(1);
                """);
        Path link = directory.resolve("node_modules");
        if (!Files.exists(link)) {
            Files.createSymbolicLink(link, modules);
        }
        return directory.resolve("main.js").toAbsolutePath();
    }

    private Path emptyAgent() throws IOException, InterruptedException {
        Path manifest = work.resolve("empty-agent.mf");
        Files.writeString(manifest, "Premain-Class: " + EmptyAgent.class.getName() + "\n");
        Path jar = work.resolve("empty-agent.jar").toAbsolutePath();
        process(List.of(
                Path.of(System.getProperty("java.home"), "bin", "jar").toString(),
                "cfm",
                jar.toString(),
                manifest.toString(),
                "-C",
                classes(),
                EmptyAgent.class.getName().replace('.', '/') + ".class"));
        return jar;
    }

    private static String classes() {
        return Path.of("target/test-classes").toAbsolutePath().toString();
    }

    /** User and system time, as the finished process itself was charged with. */
    private Contestant cpu(String name, List<String> arguments) {
        List<String> command =
                new ArrayList<>(List.of("sh", "-c", "\"$@\" >/dev/null 2>&1 || exit 1; times", "sh", java));
        command.addAll(arguments);
        return new Contestant(name, () -> {
            String said = process(command);
            String children = said.lines().skip(1).findFirst().orElseThrow();
            return Stream.of(children.split(" "))
                    .mapToDouble(StartBench::milliseconds)
                    .sum();
        });
    }

    /** {@code 0m1.230s}, as a shell's {@code times} prints it. */
    private static double milliseconds(String text) {
        int minutes = text.indexOf('m');
        return (Double.parseDouble(text.substring(0, minutes)) * 60
                        + Double.parseDouble(text.substring(minutes + 1, text.length() - 1)))
                * 1000;
    }

    private static String process(List<String> command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        int code = process.waitFor();
        if (code != 0) {
            throw new IllegalStateException(
                    "exit code " + code + " of " + command.stream().collect(Collectors.joining(" ")) + "\n" + said);
        }
        return said;
    }

    /** A program that does nothing. */
    static final class Empty {
        private Empty() {}

        public static void main(String[] arguments) {}
    }

    /** An agent that does nothing. */
    static final class EmptyAgent {
        private EmptyAgent() {}

        public static void premain(String arguments) {}
    }

    /** A program that makes one context. */
    static final class OneContext {
        private OneContext() {}

        public static void main(String[] arguments) {
            try {
                Class<?> contexts = Class.forName("org.graalvm.polyglot.Context");
                Object context =
                        contexts.getMethod("create", String[].class).invoke(null, (Object) new String[] {"js"});
                contexts.getMethod("eval", String.class, CharSequence.class).invoke(context, "js", "1+1");
            } catch (ReflectiveOperationException failed) {
                throw new IllegalStateException(failed);
            }
        }
    }
}
