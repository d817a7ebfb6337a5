package dev.sequelgate.engine.gate;

import java.util.ArrayList;
import java.util.List;

/** What refuses a start: findings as bad as the setting says, unless somebody has accepted them. */
public record Policy(RefuseOn refuseOn, AcceptedFindings accepted) {

    /** @param findings worst first */
    public Verdict decide(List<Finding> findings) {
        List<Finding> remaining = new ArrayList<>();
        List<Finding> livedWith = new ArrayList<>();
        for (Finding finding : findings) {
            (accepted.accepts(finding) ? livedWith : remaining).add(finding);
        }
        boolean open = remaining.stream().noneMatch(finding -> refuseOn.refuses(finding.severity()));
        return new Verdict(open, remaining, livedWith);
    }
}
