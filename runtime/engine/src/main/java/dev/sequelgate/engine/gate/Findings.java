package dev.sequelgate.engine.gate;

import dev.sequelgate.engine.capture.Model;
import dev.sequelgate.engine.capture.Registry;
import dev.sequelgate.engine.schema.Identifier;
import dev.sequelgate.engine.schema.QualifiedName;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** Collects findings: one of each code for each column, however many models share it. */
final class Findings {
    private static final Comparator<Finding> ORDER = Comparator.comparing(Finding::severity)
            .thenComparing(finding -> finding.place().table().orElse(""))
            .thenComparing(finding -> finding.place().column().orElse(""))
            .thenComparing(Finding::code)
            .thenComparing(finding -> finding.place().model().orElse(""))
            .thenComparing(Finding::actual);

    private final Registry registry;
    private final Identifier defaultNamespace;
    private final List<Finding> findings = new ArrayList<>();
    private final Set<List<String>> seen = new HashSet<>();

    Findings(Registry registry, Identifier defaultNamespace) {
        this.registry = registry;
        this.defaultNamespace = defaultNamespace;
    }

    List<Finding> sorted() {
        return findings.stream().sorted(ORDER).toList();
    }

    /** A finding about a model's table, or about columns of it. */
    void add(
            FindingCode code,
            Model model,
            QualifiedName table,
            String column,
            String actual,
            String expected,
            String remedy) {
        Place place = new Place(
                Optional.of(model.name()),
                model.file(),
                model.line(),
                Optional.of(name(table)),
                column.isEmpty() ? Optional.empty() : Optional.of(column));
        if (seen.add(List.of(code.key(), name(table), column))) {
            findings.add(new Finding(code, place, actual, expected, remedy));
        }
    }

    /** A finding about a table that no model has. */
    void add(FindingCode code, QualifiedName table, String actual, String expected, String remedy) {
        Place place = new Place(
                Optional.empty(), Optional.empty(), OptionalInt.empty(), Optional.of(name(table)), Optional.empty());
        findings.add(new Finding(code, place, actual, expected, remedy));
    }

    /** A finding about the application as a whole. */
    void add(FindingCode code, String actual, String expected, String remedy) {
        findings.add(new Finding(code, Place.NOWHERE, actual, expected, remedy));
    }

    /** A finding about a model that says something that makes no sense. */
    void unreadable(String modelName, Optional<String> attribute, String message) {
        Optional<Model> model = registry.models().stream()
                .filter(each -> each.name().equals(modelName))
                .findFirst();
        Place place = new Place(
                modelName.isEmpty() ? Optional.empty() : Optional.of(modelName),
                model.flatMap(Model::file),
                model.map(Model::line).orElse(OptionalInt.empty()),
                model.map(Model::table),
                attribute);
        if (seen.add(List.of("", modelName, attribute.orElse(""), message))) {
            findings.add(new Finding(
                    FindingCode.MODEL_UNREADABLE,
                    place,
                    message,
                    "a definition that can be judged",
                    "correct the " + attribute.map(name -> "attribute " + name).orElse("model")
                            + "; everything else about the model is judged all the same"));
        }
    }

    private String name(QualifiedName table) {
        return table.schema().equals(defaultNamespace) ? table.name().value() : table.toString();
    }
}
