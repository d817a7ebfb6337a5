package dev.sequelgate.agent.gate;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sequelgate.engine.gate.Application;
import dev.sequelgate.engine.gate.Database;
import dev.sequelgate.engine.gate.GateReport;
import dev.sequelgate.engine.gate.report.ReportJson;
import java.time.Instant;
import java.util.Optional;

/**
 * What is known of one Sequelize instance of the application.
 *
 * @param error why there is no verdict
 * @param recheck the last later check
 */
record Instance(
        String id,
        Optional<Subject> subject,
        Optional<GateReport> report,
        Optional<String> error,
        Optional<Recheck> recheck) {
    /** What is judged on what. */
    record Subject(Application application, Database database) {}

    /** @param outcome {@code unchanged}, {@code fits}, {@code differs} or {@code failed} */
    record Recheck(Instant at, String outcome, Optional<GateReport> report, Optional<String> error) {}

    static Instance judged(String id, Subject subject, GateReport report) {
        return new Instance(id, Optional.of(subject), Optional.of(report), Optional.empty(), Optional.empty());
    }

    static Instance failed(String id, String error) {
        return new Instance(id, Optional.empty(), Optional.empty(), Optional.of(error), Optional.empty());
    }

    Instance with(Recheck later) {
        return new Instance(id, subject, report, error, Optional.of(later));
    }

    boolean passes() {
        return report.map(GateReport::passes).orElse(false);
    }

    String verdict() {
        return report.map(known -> known.verdict().open() ? "open" : "refused").orElse("failed");
    }

    ObjectNode json() {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("id", id);
        json.put("verdict", verdict());
        json.put("error", error.orElse(null));
        report.ifPresent(known -> json.setAll(ReportJson.of(known)));
        recheck.ifPresent(later -> {
            ObjectNode node = json.putObject("recheck");
            node.put("at", later.at().toString());
            node.put("outcome", later.outcome());
            node.put("error", later.error().orElse(null));
            later.report().ifPresent(known -> node.set("report", ReportJson.of(known)));
        });
        return json;
    }
}
