package dev.sequelgate.cli.schema;

import dev.sequelgate.engine.plan.Plan;
import dev.sequelgate.engine.plan.Statement;
import java.util.List;

/** Prints plans for people, as SQL that can be run. */
final class PlanText {
    private PlanText() {}

    /** Each change under one line that says what it does and what it can do. */
    static String sql(Plan plan) {
        return sql(plan.statements());
    }

    static String sql(List<Statement> statements) {
        StringBuilder text = new StringBuilder();
        String comment = "";
        for (Statement statement : statements) {
            if (!statement.comment().equals(comment)) {
                comment = statement.comment();
                text.append("-- ").append(capitalised(comment)).append('\n');
            }
            statement
                    .hazards()
                    .forEach(hazard -> text.append("-- ! ").append(hazard).append('\n'));
            text.append(statement.sql()).append(";\n");
        }
        return text.toString();
    }

    static String leftOut(Plan plan) {
        StringBuilder text = new StringBuilder();
        if (!plan.leftOut().isEmpty()) {
            text.append("-- Left out, because it destroys something (--allow-destructive plans it too):\n");
            plan.leftOut().forEach(line -> text.append("--   ").append(line).append('\n'));
        }
        return text.toString();
    }

    private static String capitalised(String text) {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }
}
