package dev.sequelgate.engine.gate.report;

import dev.sequelgate.engine.gate.AcceptedFindings;
import dev.sequelgate.engine.gate.Finding;
import dev.sequelgate.engine.gate.GateReport;
import dev.sequelgate.engine.gate.MigrationSummary;
import dev.sequelgate.engine.gate.MigrationSummary.MigrationFailure;
import dev.sequelgate.engine.gate.Mode;
import dev.sequelgate.engine.gate.Place;
import dev.sequelgate.engine.gate.RefuseOn;
import dev.sequelgate.engine.gate.Route;
import dev.sequelgate.engine.gate.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The report as a person reads it on a terminal: what is wrong, where, and what mends it. */
public final class ReportText {
    /** More findings than anybody reads on a terminal; the JSON report has them all. */
    private static final int MOST_SHOWN = 60;

    private final GateReport report;
    private final List<String> lines = new ArrayList<>();

    private ReportText(GateReport report) {
        this.report = report;
    }

    /** The report's lines, without line ends. */
    public static List<String> lines(GateReport report) {
        return new ReportText(report).write();
    }

    private List<String> write() {
        lines.add(headline());
        report.notes().forEach(note -> lines.add("note: " + note));
        if (report.verdict().open()) {
            reported().forEach(finding -> lines.add(oneLine(finding)));
            return lines;
        }
        report.migrations().failure().ifPresent(this::failure);
        List<Finding> shown = reported();
        shown.stream().limit(MOST_SHOWN).forEach(this::block);
        if (shown.size() > MOST_SHOWN) {
            lines.add("... and " + (shown.size() - MOST_SHOWN) + " more; the JSON report (setting 'report') lists all");
        }
        waysOn(shown);
        return lines;
    }

    /** Faults of migrations say themselves what to do, and nobody can accept them. */
    private void waysOn(List<Finding> shown) {
        if (shown.stream().noneMatch(finding -> AcceptedFindings.acceptable(finding.code()))) {
            return;
        }
        lines.add("");
        lines.add("To mend: put the statements into a migration (sequelgate migrate new NAME, then"
                + " sequelgate migrate hash) and start again.");
        lines.add("To live with a finding instead: sequelgate check --accept writes it into sequelgate-accept.yml.");
    }

    private String headline() {
        String where = plural(report.models(), "model") + " on " + report.database();
        String took = report.duration().toMillis() + " ms";
        if (!report.verdict().open()) {
            String word = report.mode() == Mode.OBSERVE ? "WOULD BE REFUSED (mode=observe)" : "REFUSED";
            return word + ": " + counts() + "; " + where;
        }
        if (report.route() == Route.UNCHANGED) {
            return "open: nothing changed since " + report.since() + "; " + where + " (" + took + ")" + remarks();
        }
        return "open: " + where + migrated() + " (" + took + ")" + remarks();
    }

    private String migrated() {
        MigrationSummary migrations = report.migrations();
        int applied = migrations.applied().size();
        if (applied == 0) {
            return "";
        }
        return ", " + plural(applied, "migration") + " applied, the last is "
                + migrations.applied().get(applied - 1).file();
    }

    private String remarks() {
        return report.counts().of(Severity.BREAKING) + report.counts().of(Severity.RISKY) == 0 ? "" : "; " + counts();
    }

    private String counts() {
        List<String> counts = new ArrayList<>();
        for (Severity severity : Severity.values()) {
            int count = report.counts().of(severity);
            if (count > 0) {
                counts.add(count + " " + word(severity));
            }
        }
        int accepted = report.verdict().accepted().size();
        return (counts.isEmpty() ? "no findings" : String.join(", ", counts))
                + (accepted > 0 ? " (and " + accepted + " accepted)" : "");
    }

    /** Cosmetic findings are counted only, unless they refuse. */
    private List<Finding> reported() {
        if (report.verdict().open() && report.route() == Route.UNCHANGED) {
            return List.of();
        }
        boolean all = report.refuseOn() == RefuseOn.ANY && !report.verdict().open();
        return report.verdict().findings().stream()
                .filter(finding -> all || finding.severity() != Severity.COSMETIC)
                .toList();
    }

    private void failure(MigrationFailure failure) {
        lines.add("");
        lines.add("migration failed: " + failure.file() + ":" + failure.line());
        lines.add("    error:     " + failure.error()
                + failure.sqlState().map(state -> " (SQLSTATE " + state + ")").orElse(""));
        failure.statement().lines().forEach(line -> lines.add("    statement: " + line));
        lines.add("    remedy:    " + failure.remedy());
    }

    private void block(Finding finding) {
        lines.add("");
        lines.add(word(finding.severity()) + ": " + finding.code().key() + at(finding.place()));
        lines.add("    is:        " + finding.actual());
        lines.add("    should be: " + finding.expected());
        String label = "    remedy:    ";
        for (String line : finding.remedy().lines().toList()) {
            lines.add(label + line);
            label = "               ";
        }
    }

    private static String oneLine(Finding finding) {
        return word(finding.severity()) + ": " + finding.code().key() + at(finding.place()) + ": " + finding.actual()
                + ", should be " + finding.expected();
    }

    private static String at(Place place) {
        List<String> parts = new ArrayList<>();
        String file = place.file()
                .map(name ->
                        name + (place.line().isPresent() ? ":" + place.line().getAsInt() : ""))
                .orElse("");
        place.model().ifPresent(model -> parts.add("model " + model + (file.isEmpty() ? "" : " (" + file + ")")));
        if (place.model().isEmpty() && !file.isEmpty()) {
            parts.add(file);
        }
        String table = place.table().map(name -> "table " + name).orElse("");
        String column = place.column().map(name -> "column " + name).orElse("");
        if (!table.isEmpty()) {
            parts.add(table);
        }
        if (!column.isEmpty()) {
            parts.add(column);
        }
        return parts.isEmpty() ? "" : ", " + String.join(", ", parts);
    }

    private static String word(Severity severity) {
        return severity.name().toLowerCase(Locale.ROOT);
    }

    private static String plural(int number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }
}
