package dev.sequelgate.node;

import java.util.Optional;
import org.graalvm.polyglot.Value;
import org.jspecify.annotations.Nullable;

/** The fields of a `package.json` that decide what its files mean; `exports` and `imports` stay parsed JSON. */
record PackageJson(
        String directory,
        Optional<String> name,
        Optional<String> main,
        String type,
        @Nullable Value exports,
        @Nullable Value imports) {
    static PackageJson of(String directory, Value json) {
        return new PackageJson(
                directory,
                text(json, "name"),
                text(json, "main"),
                text(json, "type")
                        .filter(type -> type.equals("module") || type.equals("commonjs"))
                        .orElse("none"),
                present(json, "exports"),
                present(json, "imports"));
    }

    private static Optional<String> text(Value json, String key) {
        Value value = json.getMember(key);
        return value != null && value.isString() ? Optional.of(value.asString()) : Optional.empty();
    }

    private static @Nullable Value present(Value json, String key) {
        Value value = json.getMember(key);
        return value == null || value.isNull() ? null : value;
    }
}
