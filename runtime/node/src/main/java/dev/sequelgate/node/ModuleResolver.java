package dev.sequelgate.node;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import org.graalvm.polyglot.PolyglotException;
import org.graalvm.polyglot.Value;
import org.jspecify.annotations.Nullable;

/** Finds the file that a `require` or `import` means, by Node's rules. */
final class ModuleResolver {
    static final Set<String> REQUIRE = Set.of("node", "require", "module-sync", "node-addons");
    static final Set<String> IMPORT = Set.of("node", "import", "module-sync", "node-addons");
    private static final List<String> MAIN_ENDINGS =
            List.of("", ".js", ".json", ".node", "/index.js", "/index.json", "/index.node");

    private final Value parseJson;
    /** Takes a deprecation's code and text. */
    private final BiConsumer<String, String> deprecated;

    private final Map<String, Optional<PackageJson>> packages = new HashMap<>();
    private final Map<String, Optional<PackageJson>> scopes = new HashMap<>();
    private final Map<String, String> realPaths = new HashMap<>();
    private final Set<String> markedEsm = new HashSet<>();
    private final Set<String> directories = new HashSet<>();

    ModuleResolver(Value parseJson, BiConsumer<String, String> deprecated) {
        this.parseJson = parseJson;
        this.deprecated = deprecated;
    }

    /** Who asks for a module: a directory, and the file in it where there is one. */
    record Asker(String directory, Optional<String> file) {
        static Asker file(String file) {
            return new Asker(parent(file), Optional.of(file));
        }

        /** The end of an error's message. */
        private String importedFrom() {
            return file.map(f -> " imported from " + f).orElse("");
        }
    }

    /** A package name and the subpath behind it: `@a/b/c` is `@a/b` and `./c`. */
    private record Bare(String name, String subpath) {
        static Optional<Bare> of(String request) {
            int end = request.indexOf('/');
            if (request.startsWith("@")) {
                if (end < 0) {
                    return Optional.empty();
                }
                end = request.indexOf('/', end + 1);
            }
            String name = end < 0 ? request : request.substring(0, end);
            if (name.isEmpty() || name.startsWith(".") || name.indexOf('\\') >= 0 || name.indexOf('%') >= 0) {
                return Optional.empty();
            }
            return Optional.of(new Bare(name, end < 0 ? "." : "." + request.substring(end)));
        }
    }

    /** What `require(request)` means in a file of the directory; empty when there is no such module. */
    Optional<String> require(
            String request, Asker asker, @Nullable List<String> customLookups, List<String> extensions) {
        String directory = asker.directory();
        if (request.startsWith("./") || request.startsWith("../") || request.equals(".") || request.equals("..")) {
            return at(join(directory, request), isDirectoryRequest(request), extensions);
        }
        if (Path.of(request).isAbsolute()) {
            return at(Path.of(request).normalize().toString(), isDirectoryRequest(request), extensions);
        }
        if (request.startsWith("#")) {
            return Optional.of(internalImport(request, asker, REQUIRE));
        }
        Optional<String> self = self(request, asker, REQUIRE);
        if (self.isPresent()) {
            return self;
        }
        Optional<Bare> bare = Bare.of(request);
        for (String lookup : customLookups == null ? nodeModules(directory) : customLookups) {
            if (!isDirectory(lookup)) {
                continue;
            }
            Optional<PackageJson> owner = bare.flatMap(b -> packageAt(join(lookup, b.name())));
            if (owner.isPresent() && owner.get().exports() != null) {
                return Optional.of(exported(owner.get(), bare.orElseThrow().subpath(), REQUIRE, ""));
            }
            Optional<String> found = at(join(lookup, request), isDirectoryRequest(request), extensions);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    /** What `import specifier` means in the file; the specifier is no built-in module's and no URL. */
    String importFrom(String specifier, String parentFile) {
        Asker asker = Asker.file(parentFile);
        String directory = asker.directory();
        if (specifier.startsWith("./") || specifier.startsWith("../") || specifier.startsWith("/")) {
            return existing(join(directory, Percent.decode(specifier)), parentFile);
        }
        if (specifier.startsWith("#")) {
            return existing(internalImport(specifier, asker, IMPORT), parentFile);
        }
        Optional<String> self = self(specifier, asker, IMPORT);
        if (self.isPresent()) {
            return existing(self.get(), parentFile);
        }
        Bare bare = Bare.of(specifier)
                .orElseThrow(() -> NodeException.typeError(
                        "ERR_INVALID_MODULE_SPECIFIER",
                        "Invalid module \"" + specifier + "\" is not a valid package name imported from "
                                + parentFile));
        for (String lookup : nodeModules(directory)) {
            String base = join(lookup, bare.name());
            if (!isDirectory(base)) {
                continue;
            }
            Optional<PackageJson> owner = packageAt(base);
            if (owner.isPresent() && owner.get().exports() != null) {
                return existing(exported(owner.get(), bare.subpath(), IMPORT, asker.importedFrom()), parentFile);
            }
            if (bare.subpath().equals(".")) {
                return legacyMain(base, owner, parentFile);
            }
            return existing(join(base, bare.subpath()), parentFile);
        }
        throw NodeException.error(
                "ERR_MODULE_NOT_FOUND", "Cannot find package '" + bare.name() + "' imported from " + parentFile);
    }

    /** `module`, `commonjs`, `json` or `wasm`: how `import` reads the file. */
    String format(String file) {
        if (file.endsWith(".mjs") || markedEsm.contains(file)) {
            return "module";
        }
        if (file.endsWith(".json")) {
            return "json";
        }
        if (file.endsWith(".cjs")) {
            return "commonjs";
        }
        return packageType(file).equals("module") && file.endsWith(".js") ? "module" : "commonjs";
    }

    /** A file whose text turned out to be an ES module's, whatever its package says. */
    void markEsm(String file) {
        markedEsm.add(file);
    }

    /** The `type` of the package that owns the file: `module`, `commonjs` or `none`. */
    String packageType(String file) {
        return scope(parent(file)).map(PackageJson::type).orElse("none");
    }

    /** The `node_modules` directories that a file of this directory sees, nearest first. */
    List<String> nodeModules(String directory) {
        List<String> lookups = new ArrayList<>();
        Path path = Path.of(directory);
        while (path != null) {
            Path name = path.getFileName();
            if (name == null || !name.toString().equals("node_modules")) {
                lookups.add(path.resolve("node_modules").toString());
            }
            path = path.getParent();
        }
        return lookups;
    }

    /** The file itself, when it is one. */
    String existing(String file, String parentFile) {
        if (new File(file).isDirectory()) {
            throw NodeException.error(
                            "ERR_UNSUPPORTED_DIR_IMPORT",
                            "Directory import '" + file + "' is not supported resolving ES modules imported from "
                                    + parentFile)
                    .with("url", Path.of(file).toUri().toString());
        }
        if (!new File(file).isFile()) {
            throw NodeException.error(
                            "ERR_MODULE_NOT_FOUND", "Cannot find module '" + file + "' imported from " + parentFile)
                    .with("url", Path.of(file).toUri().toString());
        }
        return realPath(file);
    }

    private String legacyMain(String base, Optional<PackageJson> owner, String parentFile) {
        Optional<String> main = owner.flatMap(PackageJson::main);
        if (main.isPresent()) {
            for (String ending : MAIN_ENDINGS) {
                String file = join(base, main.get() + ending);
                if (new File(file).isFile()) {
                    return realPath(file);
                }
            }
        }
        String index = join(base, "index.js");
        if (!new File(index).isFile()) {
            throw NodeException.error(
                    "ERR_MODULE_NOT_FOUND", "Cannot find package '" + base + "' imported from " + parentFile);
        }
        return realPath(index);
    }

    private Optional<String> self(String request, Asker asker, Set<String> conditions) {
        Optional<PackageJson> scope = scope(asker.directory());
        if (scope.isEmpty()
                || scope.get().exports() == null
                || scope.get().name().isEmpty()) {
            return Optional.empty();
        }
        return Bare.of(request)
                .filter(bare -> bare.name().equals(scope.get().name().get()))
                .map(bare -> exported(scope.get(), bare.subpath(), conditions, asker.importedFrom()));
    }

    private String exported(PackageJson owner, String subpath, Set<String> conditions, String importedFrom) {
        Value exports = owner.exports();
        if (exports == null) {
            throw new IllegalArgumentException("No exports in " + owner.directory());
        }
        return target(map(owner, conditions, importedFrom).exported(exports, subpath), conditions);
    }

    /** What a package's map names need not be there; `import` looks by itself. */
    private String target(String file, Set<String> conditions) {
        if (BuiltinNames.isBuiltin(file)) {
            return file;
        }
        if (conditions.equals(REQUIRE) && !new File(file).isFile()) {
            throw NodeException.error("MODULE_NOT_FOUND", "Cannot find module '" + file + "'");
        }
        return realPath(file);
    }

    private String internalImport(String name, Asker asker, Set<String> conditions) {
        if (name.equals("#") || name.startsWith("#/")) {
            throw NodeException.typeError(
                    "ERR_INVALID_MODULE_SPECIFIER",
                    "Invalid module \"" + name + "\" is not a valid internal imports specifier name"
                            + asker.importedFrom());
        }
        Optional<PackageJson> scope = scope(asker.directory());
        Optional<String> found = Optional.empty();
        if (scope.isPresent()) {
            Value imports = scope.get().imports();
            if (imports != null) {
                found = map(scope.get(), conditions, asker.importedFrom()).imported(imports, name);
            }
        }
        return found.map(file -> target(file, conditions))
                .orElseThrow(() -> NodeException.typeError(
                        "ERR_PACKAGE_IMPORT_NOT_DEFINED",
                        "Package import specifier \"" + name + "\" is not defined"
                                + scope.map(s -> " in package " + s.directory() + File.separator + "package.json")
                                        .orElse("")
                                + asker.importedFrom()));
    }

    private PackageMap map(PackageJson owner, Set<String> conditions, String importedFrom) {
        return new PackageMap(owner, conditions, importedFrom, (bare, parentFile) -> {
            if (BuiltinNames.isBuiltin(bare)) {
                return BuiltinNames.prefixed(bare);
            }
            return conditions.equals(REQUIRE)
                    ? require(bare, Asker.file(parentFile), null, List.of(".js", ".json", ".node"))
                            .orElseThrow(
                                    () -> NodeException.error("MODULE_NOT_FOUND", "Cannot find module '" + bare + "'"))
                    : importFrom(bare, parentFile);
        });
    }

    private Optional<String> at(String base, boolean directoryOnly, List<String> extensions) {
        File file = new File(base);
        boolean isDirectory = file.isDirectory();
        if (!directoryOnly) {
            if (!isDirectory && file.isFile()) {
                return Optional.of(realPath(base));
            }
            Optional<String> extended = extended(base, extensions);
            if (extended.isPresent()) {
                return extended;
            }
        }
        return isDirectory ? packageMain(base, extensions) : Optional.empty();
    }

    private Optional<String> packageMain(String base, List<String> extensions) {
        String index = join(base, "index");
        Optional<String> main = packageAt(base).flatMap(PackageJson::main).filter(m -> !m.isEmpty());
        if (main.isEmpty()) {
            return extended(index, extensions);
        }
        String file = join(base, main.get());
        Optional<String> found = new File(file).isFile() ? Optional.of(realPath(file)) : extended(file, extensions);
        if (found.isEmpty()) {
            found = extended(join(file, "index"), extensions);
        }
        if (found.isEmpty()) {
            found = extended(index, extensions);
            if (found.isPresent()) {
                deprecated.accept(
                        "DEP0128",
                        "Invalid 'main' field in '" + base + File.separator + "package.json' of '" + main.get()
                                + "'. Please either fix that or report it to the module author");
            }
        }
        if (found.isEmpty()) {
            throw NodeException.error(
                            "MODULE_NOT_FOUND",
                            "Cannot find module '" + file
                                    + "'. Please verify that the package.json has a valid \"main\" entry")
                    .with("path", base + File.separator + "package.json");
        }
        return found;
    }

    private Optional<String> extended(String base, List<String> extensions) {
        for (String extension : extensions) {
            String file = base + extension;
            if (new File(file).isFile()) {
                return Optional.of(realPath(file));
            }
        }
        return Optional.empty();
    }

    private Optional<PackageJson> scope(String directory) {
        Optional<PackageJson> known = scopes.get(directory);
        if (known != null) {
            return known;
        }
        Optional<PackageJson> found = Optional.empty();
        if (!directory.endsWith(File.separator + "node_modules")) {
            found = packageAt(directory);
            Path parent = Path.of(directory).getParent();
            if (found.isEmpty() && parent != null) {
                found = scope(parent.toString());
            }
        }
        scopes.put(directory, found);
        return found;
    }

    private Optional<PackageJson> packageAt(String directory) {
        return packages.computeIfAbsent(directory, this::readPackage);
    }

    private Optional<PackageJson> readPackage(String directory) {
        File file = new File(directory, "package.json");
        if (!file.isFile()) {
            return Optional.empty();
        }
        try {
            String text = Files.readString(file.toPath(), StandardCharsets.UTF_8);
            Value json = parseJson.execute(text.startsWith("\uFEFF") ? text.substring(1) : text);
            return json.hasMembers() ? Optional.of(PackageJson.of(directory, json)) : Optional.empty();
        } catch (IOException | PolyglotException unusable) {
            throw NodeException.error(
                    "ERR_INVALID_PACKAGE_CONFIG", "Error parsing " + file + ": " + unusable.getMessage());
        }
    }

    private boolean isDirectory(String path) {
        // Only what exists is remembered: the rest may still be installed.
        if (directories.contains(path)) {
            return true;
        }
        return new File(path).isDirectory() && directories.add(path);
    }

    String realPath(String file) {
        String known = realPaths.get(file);
        if (known != null) {
            return known;
        }
        String real;
        try {
            real = Path.of(file).toRealPath().toString();
        } catch (IOException gone) {
            real = file;
        }
        realPaths.put(file, real);
        return real;
    }

    private static boolean isDirectoryRequest(String request) {
        return request.endsWith("/")
                || request.endsWith("/.")
                || request.endsWith("/..")
                || request.equals(".")
                || request.equals("..");
    }

    private static String join(String directory, String relative) {
        return Path.of(directory).resolve(relative).normalize().toString();
    }

    static String parent(String file) {
        Path parent = Path.of(file).getParent();
        return parent == null ? file : parent.toString();
    }
}
