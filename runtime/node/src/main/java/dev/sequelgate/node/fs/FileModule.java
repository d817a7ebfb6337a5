package dev.sequelgate.node.fs;

import dev.sequelgate.node.Members;
import dev.sequelgate.node.NativeModule;
import dev.sequelgate.node.NodeRuntime;
import dev.sequelgate.node.SystemErrors;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.graalvm.polyglot.Value;
import org.graalvm.polyglot.proxy.ProxyArray;

/** What {@code fs} needs of Java. */
public final class FileModule implements NativeModule {
    @Override
    public String name() {
        return "fs";
    }

    /** Something with a file. */
    private interface Operation {
        Object run(Path path) throws IOException;
    }

    @Override
    public Object create(NodeRuntime runtime) {
        return new Members(runtime)
                .function("exists", arguments -> Files.exists(path(runtime, arguments[0])))
                .function(
                        "read",
                        arguments ->
                                run(runtime, "open", arguments[0], file -> runtime.buffer(Files.readAllBytes(file))))
                .function("write", arguments -> {
                    byte[] bytes = runtime.bytes(arguments[1]);
                    return run(
                            runtime,
                            "open",
                            arguments[0],
                            file -> Files.write(file, bytes).toString());
                })
                .function(
                        "makeDirectories",
                        arguments -> run(
                                runtime,
                                "mkdir",
                                arguments[0],
                                file -> Files.createDirectories(file).toString()))
                .function("list", arguments -> run(runtime, "scandir", arguments[0], FileModule::list))
                .function(
                        "realPath",
                        arguments -> run(
                                runtime,
                                "lstat",
                                arguments[0],
                                file -> file.toRealPath().toString()))
                .function(
                        "stat",
                        arguments -> run(
                                runtime,
                                "stat",
                                arguments[0],
                                file -> attributes(Files.readAttributes(file, "unix:*"))))
                .function(
                        "lstat",
                        arguments -> run(
                                runtime,
                                "lstat",
                                arguments[0],
                                file -> attributes(Files.readAttributes(file, "unix:*", LinkOption.NOFOLLOW_LINKS))))
                .build();
    }

    private static Object run(NodeRuntime runtime, String syscall, Value path, Operation operation) {
        try {
            return operation.run(path(runtime, path));
        } catch (IOException failure) {
            throw SystemErrors.of(failure, syscall, path.asString());
        }
    }

    private static Path path(NodeRuntime runtime, Value path) {
        return runtime.workingDirectory().resolve(path.asString());
    }

    private static Object list(Path directory) throws IOException {
        try (Stream<Path> entries = Files.list(directory)) {
            return ProxyArray.fromList(entries.map(entry -> (Object) String.valueOf(entry.getFileName()))
                    .sorted()
                    .toList());
        }
    }

    private static Object attributes(Map<String, Object> unix) {
        return ProxyArray.fromList(List.of(
                ((Number) unix.get("mode")).longValue(),
                ((Number) unix.get("size")).longValue(),
                ((java.nio.file.attribute.FileTime) unix.get("lastModifiedTime")).toMillis(),
                ((java.nio.file.attribute.FileTime) unix.get("ctime")).toMillis()));
    }
}
