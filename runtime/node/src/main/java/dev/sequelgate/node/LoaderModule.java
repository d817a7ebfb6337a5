package dev.sequelgate.node;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.graalvm.polyglot.Source;
import org.graalvm.polyglot.Value;
import org.graalvm.polyglot.proxy.ProxyArray;

/** What the module loader's script needs from Java: finding, reading and compiling modules. */
final class LoaderModule implements NativeModule {
    private static final String WRAPPER_HEAD = "(function (exports, require, module, __filename, __dirname) { ";
    private static final String WRAPPER_TAIL = "\n})";

    @Override
    public String name() {
        return "loader";
    }

    @Override
    public Object create(NodeRuntime runtime) {
        ModuleResolver resolver = runtime.resolver();
        return new Members(runtime)
                .function(
                        "resolve",
                        arguments -> resolver.require(
                                        arguments[0].asString(),
                                        new ModuleResolver.Asker(
                                                arguments[1].asString(),
                                                arguments[2].isNull()
                                                        ? Optional.empty()
                                                        : Optional.of(arguments[2].asString())),
                                        arguments[3].isNull() ? null : texts(arguments[3]),
                                        texts(arguments[4]))
                                .orElse(null))
                .function(
                        "nodeModules",
                        arguments ->
                                ProxyArray.fromList(new ArrayList<>(resolver.nodeModules(arguments[0].asString()))))
                .function("packageType", arguments -> resolver.packageType(arguments[0].asString()))
                .function("realPath", arguments -> resolver.realPath(arguments[0].asString()))
                .function("isBuiltin", arguments -> BuiltinNames.isBuiltin(arguments[0].asString()))
                .function(
                        "builtinNames",
                        arguments -> ProxyArray.fromList(new ArrayList<>(
                                BuiltinNames.CORE.stream().sorted().toList())))
                .function("read", arguments -> read(arguments[0].asString()))
                .function("compile", arguments -> compile(runtime, arguments[0].asString(), arguments[1].asString()))
                .function(
                        "namespace",
                        arguments -> namespace(
                                runtime,
                                Path.of(arguments[0].asString()).toUri().toString()))
                .function(
                        "markedNamespace",
                        arguments -> namespace(
                                runtime,
                                EsmSource.MARKED
                                        + Path.of(arguments[0].asString()).toUri()))
                .function("markEsm", arguments -> {
                    resolver.markEsm(arguments[0].asString());
                    return null;
                })
                .function(
                        "importUrl", arguments -> importUrl(resolver, arguments[0].asString(), arguments[1].asString()))
                .function(
                        "fileUrl",
                        arguments -> Path.of(arguments[0].asString()).toUri().toString())
                .value("separator", File.separator)
                .build();
    }

    private static String importUrl(ModuleResolver resolver, String specifier, String parent) {
        if (BuiltinNames.isBuiltin(specifier)) {
            return BuiltinNames.prefixed(specifier);
        }
        if (specifier.indexOf(':') > 1) {
            return specifier;
        }
        if (specifier.startsWith("./") || specifier.startsWith("../") || specifier.startsWith("/")) {
            // A relative URL: nothing is looked up.
            return Path.of(ModuleResolver.parent(parent))
                    .resolve(Percent.decode(specifier))
                    .normalize()
                    .toUri()
                    .toString();
        }
        return Path.of(resolver.importFrom(specifier, parent)).toUri().toString();
    }

    private static List<String> texts(Value array) {
        List<String> texts = new ArrayList<>();
        for (long i = 0; i < array.getArraySize(); i++) {
            texts.add(array.getArrayElement(i).asString());
        }
        return texts;
    }

    private static String read(String file) {
        try {
            String text = Files.readString(Path.of(file), StandardCharsets.UTF_8);
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (IOException malformedOrGone) {
            return readLeniently(file);
        }
    }

    private static String readLeniently(String file) {
        try {
            return new String(Files.readAllBytes(Path.of(file)), StandardCharsets.UTF_8);
        } catch (IOException gone) {
            throw SystemErrors.of(gone, "open", file);
        }
    }

    /** The module's function; its text starts on line 1, so that line numbers are the file's. */
    private static Value compile(NodeRuntime runtime, String file, String text) {
        String body = text.startsWith("#!") ? "//" + text : text;
        try {
            return runtime.context()
                    .eval(Source.newBuilder("js", new File(file))
                            .content(WRAPPER_HEAD + body + WRAPPER_TAIL)
                            .name(file)
                            .build());
        } catch (IOException impossible) {
            throw new UncheckedIOException("A source made from text needs no file", impossible);
        }
    }

    /** The namespace of an ES module, which is evaluated at once; a promise if that one awaits at its top level. */
    private static Object namespace(NodeRuntime runtime, String url) {
        String text = "import * as namespace from '" + url + "'; namespace;";
        return runtime.context()
                .eval(Source.newBuilder("js", text, "node:require-module")
                        .mimeType("application/javascript+module")
                        .buildLiteral());
    }
}
