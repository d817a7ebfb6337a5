package dev.sequelgate.engine.migration;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Puts a directory and a journal side by side. */
final class HistoryComparison {
    private final List<MigrationFile> files;
    private final List<JournalRow> rows;
    private final Map<String, Integer> indexOf = new HashMap<>();
    private final Map<String, JournalRow> rowOf = new HashMap<>();

    HistoryComparison(MigrationDirectory directory, List<JournalRow> rows) {
        this.files = directory.files();
        this.rows = rows;
        for (int index = 0; index < files.size(); index++) {
            indexOf.put(files.get(index).version(), index);
        }
        rows.forEach(row -> rowOf.put(row.version(), row));
    }

    /** @param foreignObject for a database without journal */
    MigrationStatus status(ExecutionOrder order, Optional<String> foreignObject) {
        List<MigrationFile> pending = new ArrayList<>(order == ExecutionOrder.NON_LINEAR ? skipped() : List.of());
        partialFile().ifPresent(pending::add);
        pending.addAll(rows.isEmpty() ? sinceLastCheckpoint() : withoutRow(end(), files.size()));
        int settled = settled();
        List<JournalRow> missing = missing(settled);
        return new MigrationStatus(
                rows.stream().filter(row -> !row.isPartial()).toList(),
                pending,
                rows.stream().filter(JournalRow::isPartial).findFirst(),
                rows.stream().filter(this::newerThanAllFiles).toList(),
                missing,
                missing.isEmpty() ? changed(settled) : Optional.empty(),
                order == ExecutionOrder.LINEAR ? skipped() : List.of(),
                foreignObject,
                files.size());
    }

    private List<MigrationFile> sinceLastCheckpoint() {
        int start = 0;
        for (int index = 0; index < files.size(); index++) {
            start = files.get(index).isCheckpoint() ? index : start;
        }
        return files.subList(start, files.size());
    }

    private Optional<MigrationFile> partialFile() {
        return rows.stream()
                .filter(JournalRow::isPartial)
                .flatMap(row -> file(row).stream())
                .findFirst();
    }

    private Optional<MigrationFile> file(JournalRow row) {
        return Optional.ofNullable(indexOf.get(row.version())).map(files::get);
    }

    /** Files after the oldest row and before the newest that have no row; those before all rows belong to a baseline. */
    private List<MigrationFile> skipped() {
        int first = rows.stream().mapToInt(this::position).min().orElse(0);
        return first < end() ? withoutRow(first, end()) : List.of();
    }

    private List<MigrationFile> withoutRow(int from, int to) {
        return files.subList(from, to).stream()
                .filter(file -> !file.isCheckpoint() && !rowOf.containsKey(file.version()))
                .toList();
    }

    /** The index of the first file after all rows. */
    private int end() {
        return rows.stream()
                .mapToInt(row -> position(row) + (indexOf.containsKey(row.version()) ? 1 : 0))
                .max()
                .orElse(0);
    }

    /** The index of the row's file, or of the place where it would be. */
    private int position(JournalRow row) {
        Integer index = indexOf.get(row.version());
        if (index != null) {
            return index;
        }
        return (int) files.stream()
                .filter(file -> MigrationDirectory.BYTEWISE.compare(file.version(), row.version()) < 0)
                .count();
    }

    private boolean newerThanAllFiles(JournalRow row) {
        return !indexOf.containsKey(row.version()) && position(row) == files.size();
    }

    /**
     * The last row whose hash is the file's, or -1. The hash covers all files before it: so up to there the directory
     * is what it was when that row was written, and older rows that differ were accepted then.
     */
    private int settled() {
        for (int index = rows.size() - 1; index >= 0; index--) {
            JournalRow row = rows.get(index);
            if (!row.hash().isEmpty() && file(row).isPresent() && unchanged(row)) {
                return index;
            }
        }
        return -1;
    }

    private List<JournalRow> missing(int settled) {
        return rows.subList(settled + 1, rows.size()).stream()
                .filter(row -> !indexOf.containsKey(row.version()) && !newerThanAllFiles(row))
                .toList();
    }

    /** Later files differ as a consequence. */
    private Optional<MigrationFile> changed(int settled) {
        return rows.subList(settled + 1, rows.size()).stream()
                .filter(row ->
                        !row.isPartial() && !row.hash().isEmpty() && file(row).isPresent() && !unchanged(row))
                .flatMap(row -> file(row).stream())
                .findFirst();
    }

    /** Whether the row's hash is that of its file, with or without files that came in between later. */
    private boolean unchanged(JournalRow row) {
        int index = position(row);
        if (row.hash().equals(files.get(index).hash())) {
            return true;
        }
        Set<MigrationFile> appliedLater = new HashSet<>();
        for (MigrationFile before : files.subList(0, index)) {
            JournalRow other = rowOf.get(before.version());
            if (other != null && other.executedAt().isAfter(row.executedAt())) {
                appliedLater.add(before);
            }
        }
        Set<MigrationFile> cameLater = new HashSet<>(appliedLater);
        cameLater.addAll(skipped());
        return row.hash().equals(hashWithout(appliedLater, index)) || row.hash().equals(hashWithout(cameLater, index));
    }

    private String hashWithout(Set<MigrationFile> left, int index) {
        List<AtlasSum.Line> lines = AtlasSum.of(files.subList(0, index + 1).stream()
                        .filter(file -> !left.contains(file))
                        .toList())
                .lines();
        return lines.isEmpty() ? "" : lines.get(lines.size() - 1).hash();
    }
}
