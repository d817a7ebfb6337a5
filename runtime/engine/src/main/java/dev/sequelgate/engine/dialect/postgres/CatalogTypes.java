package dev.sequelgate.engine.dialect.postgres;

import dev.sequelgate.engine.dialect.postgres.CatalogTable.Property;
import dev.sequelgate.engine.schema.QualifiedName;
import dev.sequelgate.engine.schema.Type;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The enums, domains and ranges of a database, and what its column types come to. */
final class CatalogTypes {
    private final PostgresTypeParser parser = new PostgresTypeParser();
    private final Map<String, Type> enumsAndRanges = new HashMap<>();
    private final Map<String, Domain> domains = new HashMap<>();
    private final Map<String, String> elementOfArray = new HashMap<>();
    private final Map<String, Map<String, Type>> resolved = new HashMap<>();
    private final List<Type.EnumOf> ownEnums = new ArrayList<>();

    /** A named type with the rules of another. */
    private record Domain(String base, String baseText, boolean notNull, Optional<String> defaultText) {}

    /** One label of an enum, with its sort key. */
    private record Label(float order, String text) {}

    CatalogTypes(CatalogTable types, CatalogTable enumValues) {
        Map<String, List<String>> labels = labels(enumValues);
        Property id = types.property("id");
        Property array = types.property("array");
        Property kind = types.property("kind");
        Property namespace = types.property("namespace");
        Property name = types.property("name");
        Property base = types.property("base");
        Property baseText = types.property("baseText");
        Property notNull = types.property("notNull");
        Property defaultText = types.property("default");
        Property extension = types.property("extension");
        for (int row = 0; row < types.size(); row++) {
            elementOfArray.put(array.text(row), id.text(row));
            switch (kind.text(row)) {
                case "e" -> {
                    Type.EnumOf type = new Type.EnumOf(
                            QualifiedName.of(namespace.text(row), name.text(row)),
                            labels.getOrDefault(id.text(row), List.of()));
                    enumsAndRanges.put(id.text(row), type);
                    if (!extension.present(row)) {
                        ownEnums.add(type);
                    }
                }
                case "r" -> enumsAndRanges.put(id.text(row), new Type.Range(name.text(row)));
                case "d" ->
                    domains.put(
                            id.text(row),
                            new Domain(
                                    base.text(row), baseText.text(row), notNull.flag(row), defaultText.optional(row)));
                default -> throw new IllegalStateException("catalog.sql gives a type of kind " + kind.text(row));
            }
        }
        // An array without an element type of its own is none of these: oid 0 says so.
        elementOfArray.remove("0");
    }

    private static Map<String, List<String>> labels(CatalogTable enumValues) {
        Map<String, List<Label>> found = new HashMap<>();
        Property type = enumValues.property("type");
        Property order = enumValues.property("order");
        Property label = enumValues.property("label");
        for (int row = 0; row < enumValues.size(); row++) {
            found.computeIfAbsent(type.text(row), absent -> new ArrayList<>())
                    .add(new Label(Float.parseFloat(order.text(row)), label.text(row)));
        }
        Map<String, List<String>> labels = new HashMap<>();
        found.forEach((enumId, values) -> labels.put(
                enumId,
                values.stream()
                        .sorted(Comparator.comparing(Label::order))
                        .map(Label::text)
                        .toList()));
        return labels;
    }

    List<Type.EnumOf> ownEnums() {
        return ownEnums.stream().sorted(Comparator.comparing(Type.EnumOf::name)).toList();
    }

    /**
     * What a column of this type can hold; a domain is what its base type is.
     *
     * @param id oid of the type
     * @param text the type with its modifiers, as {@code format_type} spells it
     */
    Type type(String id, String text) {
        Map<String, Type> ofThisId = resolved.computeIfAbsent(id, absent -> new HashMap<>());
        Type type = ofThisId.get(text);
        if (type == null) {
            type = resolve(id, text);
            ofThisId.put(text, type);
        }
        return type;
    }

    private Type resolve(String id, String text) {
        Type known = enumsAndRanges.get(id);
        if (known != null) {
            return known;
        }
        Domain domain = domains.get(id);
        if (domain != null) {
            return resolve(domain.base(), domain.baseText());
        }
        String element = elementOfArray.get(id);
        if (element != null) {
            return new Type.ArrayOf(resolve(element, text));
        }
        return parser.parse(text);
    }

    /** True when the type itself forbids nulls. */
    boolean forbidsNull(String id) {
        Domain domain = domains.get(id);
        return domain != null && (domain.notNull() || forbidsNull(domain.base()));
    }

    /** The default that the type itself brings. */
    Optional<String> defaultText(String id) {
        Domain domain = domains.get(id);
        return domain == null ? Optional.empty() : domain.defaultText().or(() -> defaultText(domain.base()));
    }
}
