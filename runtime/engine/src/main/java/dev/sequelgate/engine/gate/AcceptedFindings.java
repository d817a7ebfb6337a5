package dev.sequelgate.engine.gate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The findings that an application lives with: a file that is committed beside its models. */
public record AcceptedFindings(List<Entry> entries) {
    public static final AcceptedFindings NONE = new AcceptedFindings(List.of());

    private static final Set<FindingCode> MIGRATION_FAULTS = EnumSet.of(
            FindingCode.MIGRATION_FAILED,
            FindingCode.MIGRATION_CHANGED,
            FindingCode.MIGRATION_MISSING,
            FindingCode.MIGRATION_OUT_OF_ORDER,
            FindingCode.MIGRATION_PENDING);

    private static final Comparator<Entry> ORDER = Comparator.comparing(
                    (Entry entry) -> entry.table().orElse(""))
            .thenComparing(entry -> entry.column().orElse(""))
            .thenComparing(Entry::kind);

    public AcceptedFindings {
        entries = List.copyOf(entries);
    }

    /**
     * One accepted finding.
     *
     * @param table as the finding names it; empty for findings about the application as a whole
     * @param column as the finding names it; empty for findings about a whole table
     * @param reason why it is accepted, for those who read the file
     */
    public record Entry(FindingCode kind, Optional<String> table, Optional<String> column, Optional<String> reason) {
        boolean accepts(Finding finding) {
            return kind == finding.code()
                    && table.equals(finding.place().table())
                    && column.equals(finding.place().column());
        }
    }

    /** @throws GateException when the file is missing or is not such a list: one line with file and line number */
    public static AcceptedFindings read(Path file) throws GateException {
        return new AcceptedFindings(AcceptedFindingsFile.read(file));
    }

    public boolean accepts(Finding finding) {
        return acceptable(finding.code()) && entries.stream().anyMatch(entry -> entry.accepts(finding));
    }

    /** Faults of migrations are mended, never lived with. */
    public static boolean acceptable(FindingCode code) {
        return !MIGRATION_FAULTS.contains(code);
    }

    /** Entries that accept none of the findings: they can be removed. */
    public List<Entry> stale(List<Finding> findings) {
        return entries.stream()
                .filter(entry -> findings.stream().noneMatch(entry::accepts))
                .toList();
    }

    /** Accepts exactly these findings; reasons that are already written down are kept. */
    public AcceptedFindings accepting(List<Finding> findings) {
        List<Entry> accepted = new ArrayList<>();
        for (Finding finding : findings) {
            boolean known = accepted.stream().anyMatch(entry -> entry.accepts(finding));
            if (!known && acceptable(finding.code())) {
                accepted.add(entries.stream()
                        .filter(entry -> entry.accepts(finding))
                        .findFirst()
                        .orElseGet(() -> new Entry(
                                finding.code(),
                                finding.place().table(),
                                finding.place().column(),
                                Optional.empty())));
            }
        }
        return new AcceptedFindings(accepted.stream().sorted(ORDER).toList());
    }

    /** The same findings always give the same bytes. */
    public void write(Path file) throws GateException {
        try {
            Files.writeString(file, AcceptedFindingsFile.text(entries));
        } catch (IOException failed) {
            throw new GateException(
                    file.toString(), "cannot be written: " + failed, "make its directory writable for this user");
        }
    }
}
