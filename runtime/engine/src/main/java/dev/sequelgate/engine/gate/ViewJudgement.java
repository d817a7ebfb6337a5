package dev.sequelgate.engine.gate;

import dev.sequelgate.engine.capture.DesiredTable;
import dev.sequelgate.engine.capture.DesiredTable.DesiredColumn;
import dev.sequelgate.engine.schema.View;

/** Judges models on a view: only whether it can be read. */
final class ViewJudgement {
    private final DesiredTable desired;
    private final View view;
    private final Findings findings;

    ViewJudgement(DesiredTable desired, View view, Findings findings) {
        this.desired = desired;
        this.view = view;
        this.findings = findings;
    }

    void judge() {
        for (DesiredColumn column : desired.columns()) {
            if (view.column(column.name()).isPresent()) {
                continue;
            }
            findings.add(
                    FindingCode.COLUMN_MISSING,
                    column.declarations().get(0).model(),
                    desired.name(),
                    column.name().value(),
                    ActualSchema.similar(view, column.name())
                            .map(name -> "the view has no such column; it has " + name)
                            .orElse("the view has no such column"),
                    "a column for attribute "
                            + column.declarations().get(0).attribute().name(),
                    "create the view anew with the column " + column.name());
        }
    }
}
