package dev.sequelgate.sample.models;

import dev.sequelgate.engine.gate.Finding;
import dev.sequelgate.engine.gate.FindingCode;
import dev.sequelgate.engine.gate.Severity;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * A change that somebody makes to a database behind the models' back.
 *
 * @param expected every breaking or risky finding that it explains, and cosmetic ones where they are its only mark
 * @param probes what the models' own queries then do
 */
record Sabotage(Kind kind, String where, List<String> statements, Set<Expected> expected, List<Probe> probes) {
    Sabotage {
        statements = List.copyOf(statements);
        expected = Set.copyOf(expected);
        probes = List.copyOf(probes);
    }

    /** What is done. */
    enum Kind {
        DROP_TABLE,
        RENAME_TABLE,
        DROP_COLUMN,
        RENAME_COLUMN,
        ADD_REQUIRED_COLUMN,
        SET_NOT_NULL,
        RETYPE,
        NARROW,
        DROP_ENUM_VALUE,
        DROP_UNIQUE,
        DROP_IMPLIED_UNIQUE,
        DROP_PRIMARY_KEY,
        DROP_FOREIGN_KEY,
        DROP_NUMBERING,
        HARMLESS
    }

    /** A finding by what identifies it; no column is the empty text. */
    record Expected(FindingCode code, String table, String column) {
        static Expected of(Finding finding) {
            return new Expected(
                    finding.code(),
                    finding.place().table().orElse(""),
                    finding.place().column().orElse(""));
        }

        @Override
        public String toString() {
            return code.severity() + " " + code + " " + table + (column.isEmpty() ? "" : "." + column);
        }
    }

    /** Empty when the findings are exactly those expected; cosmetic ones that nobody expects are of no interest. */
    Set<String> disagreements(Collection<Finding> findings) {
        Set<Expected> found = new LinkedHashSet<>();
        findings.stream().map(Expected::of).forEach(found::add);
        Set<String> differences = new TreeSet<>();
        for (Expected wanted : expected) {
            if (!found.contains(wanted)) {
                differences.add("not found: " + wanted);
            }
        }
        for (Expected one : found) {
            if (one.code().severity() != Severity.COSMETIC && !expected.contains(one)) {
                differences.add("unexplained: " + one);
            }
        }
        return differences;
    }

    String title() {
        return kind + " " + where;
    }
}
