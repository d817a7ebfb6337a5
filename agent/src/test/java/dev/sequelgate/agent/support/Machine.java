package dev.sequelgate.agent.support;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the build has made and the machine has: the packed agent, the applications, GraalVM's jars, the JDKs. */
public final class Machine {
    private static final Path TARGET = Path.of("target").toAbsolutePath();

    private Machine() {}

    public static Path agentJar() {
        return TARGET.resolve("sequelgate-agent.jar");
    }

    /** The directory with {@code apps}, {@code dist} and {@code node_modules}. */
    public static Path applications() {
        return TARGET.resolve("npm");
    }

    public static Path bundle(String name) {
        return applications().resolve("dist").resolve(name);
    }

    /** The hosts and GraalVM, and nothing of the agent. */
    public static String hostClassPath() {
        return Stream.concat(Stream.of(hostClasses()), graalJars()).collect(Collectors.joining(File.pathSeparator));
    }

    /** A directory that holds the hosts alone: the test classes beside them see the agent's classes. */
    public static String hostClasses() {
        return TARGET.resolve("hosts").toString();
    }

    public static Stream<String> graalJars() {
        return classPath().filter(entry -> entry.contains(File.separator + "org" + File.separator + "graalvm"));
    }

    public static Stream<String> classPath() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator, -1));
    }

    /** The JDK that runs the tests, and a JDK 25 where there is another one on which this GraalVM works. */
    public static List<Path> javas() {
        List<Path> homes = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"))));
        boolean graalIsOld = graalJars().anyMatch(jar -> jar.matches(".*polyglot-23\\..*"));
        if (Runtime.version().feature() < 25 && !graalIsOld) {
            newer().ifPresent(homes::add);
        }
        return homes;
    }

    private static java.util.Optional<Path> newer() {
        String named = System.getenv("JAVA25_HOME");
        if (named != null && !named.isBlank()) {
            return java.util.Optional.of(Path.of(named));
        }
        Path system = Path.of("/usr/lib/jvm");
        if (!Files.isDirectory(system)) {
            return java.util.Optional.empty();
        }
        try (Stream<Path> homes = Files.list(system)) {
            return homes.filter(home -> home.getFileName().toString().contains("25"))
                    .filter(home -> Files.isExecutable(home.resolve("bin/java")))
                    .sorted()
                    .findFirst();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
