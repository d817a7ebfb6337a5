package dev.sequelgate.node;

import java.io.File;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import org.graalvm.polyglot.Value;
import org.jspecify.annotations.Nullable;

/** Node's reading of a package's `exports` and `imports`: subpaths, patterns, conditions. */
final class PackageMap {
    private final PackageJson owner;
    private final Set<String> conditions;
    /** The end of an error's message. */
    private final String importedFrom;
    /** Resolves a bare target of `imports` as if the package's own file had asked for it. */
    private final BiFunction<String, String, String> bareTarget;

    PackageMap(
            PackageJson owner,
            Set<String> conditions,
            String importedFrom,
            BiFunction<String, String, String> bareTarget) {
        this.owner = owner;
        this.conditions = conditions;
        this.importedFrom = importedFrom;
        this.bareTarget = bareTarget;
    }

    /** The file of a subpath (`.` or `./x`) of the package. */
    String exported(Value exports, String subpath) {
        Optional<String> found = Optional.empty();
        if (isSugar(exports)) {
            if (subpath.equals(".")) {
                found = target(exports, null, subpath, false).filter(file -> !file.isEmpty());
            }
        } else {
            found = matched(exports, subpath, false);
        }
        return found.orElseThrow(() -> notExported(subpath));
    }

    /** What the package's own `#name` stands for; empty when it is not defined. */
    Optional<String> imported(Value imports, String name) {
        return matched(imports, name, true);
    }

    private boolean isSugar(Value exports) {
        if (exports.isString() || exports.hasArrayElements()) {
            return true;
        }
        boolean sugar = false;
        boolean first = true;
        for (String key : exports.getMemberKeys()) {
            boolean conditional = !key.startsWith(".");
            if (!first && conditional != sugar) {
                throw NodeException.error(
                        "ERR_INVALID_PACKAGE_CONFIG",
                        "Invalid package config " + owner.directory() + File.separator
                                + "package.json. \"exports\" cannot contain some keys starting with '.' and some not. The exports object must either be an object of package subpath keys or an object of main entry condition name keys only.");
            }
            sugar = conditional;
            first = false;
        }
        return sugar;
    }

    private Optional<String> matched(Value map, String key, boolean internal) {
        if (map.hasMember(key) && key.indexOf('*') < 0 && !key.endsWith("/")) {
            return target(map.getMember(key), null, key, internal).filter(file -> !file.isEmpty());
        }
        String best = "";
        String bestMatch = "";
        for (String pattern : map.getMemberKeys()) {
            int star = pattern.indexOf('*');
            if (star < 0 || pattern.indexOf('*', star + 1) >= 0) {
                continue;
            }
            String head = pattern.substring(0, star);
            String tail = pattern.substring(star + 1);
            if (key.startsWith(head)
                    && !key.equals(head)
                    && key.length() >= pattern.length()
                    && key.endsWith(tail)
                    && moreSpecific(pattern, best)) {
                best = pattern;
                bestMatch = key.substring(star, key.length() - tail.length());
            }
        }
        if (best.isEmpty()) {
            return Optional.empty();
        }
        return target(map.getMember(best), bestMatch, key, internal).filter(file -> !file.isEmpty());
    }

    private static boolean moreSpecific(String pattern, String than) {
        int head = pattern.indexOf('*');
        int other = than.indexOf('*');
        return head != other ? head > other : pattern.length() > than.length();
    }

    /** Empty: nothing applies, go on looking; an empty text: explicitly excluded. */
    private Optional<String> target(Value target, @Nullable String match, String key, boolean internal) {
        if (target.isString()) {
            return Optional.of(file(target.asString(), match, key, internal));
        }
        if (target.isNull()) {
            return Optional.of("");
        }
        if (target.hasArrayElements()) {
            return first(target, match, key, internal);
        }
        if (target.hasMembers()) {
            for (String condition : target.getMemberKeys()) {
                if (condition.equals("default") || conditions.contains(condition)) {
                    Optional<String> found = target(target.getMember(condition), match, key, internal);
                    if (found.isPresent()) {
                        return found;
                    }
                }
            }
            return Optional.empty();
        }
        throw invalidTarget(target.toString(), key, internal);
    }

    private Optional<String> first(Value targets, @Nullable String match, String key, boolean internal) {
        NodeException last = null;
        for (long i = 0; i < targets.getArraySize(); i++) {
            try {
                Optional<String> found = target(targets.getArrayElement(i), match, key, internal);
                if (found.isPresent() && !found.get().isEmpty()) {
                    return found;
                }
                last = null;
            } catch (NodeException invalid) {
                if (!"ERR_INVALID_PACKAGE_TARGET".equals(invalid.properties().get("code"))) {
                    throw invalid;
                }
                last = invalid;
            }
        }
        if (last != null) {
            throw last;
        }
        return Optional.empty();
    }

    private String file(String target, @Nullable String match, String key, boolean internal) {
        String filled = match == null ? target : target.replace("*", match);
        if (!target.startsWith("./")) {
            if (internal && !target.startsWith("../") && !target.startsWith("/")) {
                return bareTarget.apply(filled, owner.directory() + File.separator + "package.json");
            }
            throw invalidTarget(target, key, internal);
        }
        for (String segment : target.substring(2).split("[/\\\\]", -1)) {
            if (segment.equals(".") || segment.equals("..") || segment.equals("node_modules")) {
                throw invalidTarget(target, key, internal);
            }
        }
        return owner.directory() + File.separator + filled.substring(2).replace('/', File.separatorChar);
    }

    private NodeException invalidTarget(String target, String key, boolean internal) {
        String field = internal ? "imports" : "exports";
        String hint = internal || target.startsWith("./") ? "" : "; targets must start with \"./\"";
        String what = key.equals(".")
                ? "Invalid \"" + field + "\" main target \"" + target + "\" defined"
                : "Invalid \"" + field + "\" target \"" + target + "\" defined for '" + key + "'";
        return NodeException.error(
                "ERR_INVALID_PACKAGE_TARGET",
                what + " in the package config " + owner.directory() + File.separator + "package.json" + importedFrom
                        + hint);
    }

    private NodeException notExported(String subpath) {
        String config = owner.directory() + File.separator + "package.json" + importedFrom;
        return NodeException.error(
                "ERR_PACKAGE_PATH_NOT_EXPORTED",
                subpath.equals(".")
                        ? "No \"exports\" main defined in " + config
                        : "Package subpath '" + subpath + "' is not defined by \"exports\" in " + config);
    }
}
