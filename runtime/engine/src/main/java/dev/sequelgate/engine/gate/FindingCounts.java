package dev.sequelgate.engine.gate;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/** How many findings of each kind there are. */
public record FindingCounts(Map<FindingCode, Integer> byCode) {
    public FindingCounts {
        Map<FindingCode, Integer> ordered = new EnumMap<>(FindingCode.class);
        ordered.putAll(byCode);
        byCode = Collections.unmodifiableMap(ordered);
    }

    public static FindingCounts of(Collection<Finding> findings) {
        Map<FindingCode, Integer> counts = new EnumMap<>(FindingCode.class);
        findings.forEach(finding -> counts.merge(finding.code(), 1, Integer::sum));
        return new FindingCounts(counts);
    }

    public int of(Severity severity) {
        return byCode.entrySet().stream()
                .filter(entry -> entry.getKey().severity() == severity)
                .mapToInt(Map.Entry::getValue)
                .sum();
    }
}
