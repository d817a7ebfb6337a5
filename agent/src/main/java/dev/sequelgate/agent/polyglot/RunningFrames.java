package dev.sequelgate.agent.polyglot;

import com.oracle.truffle.api.Truffle;
import com.oracle.truffle.api.nodes.Node;
import com.oracle.truffle.api.source.Source;
import com.oracle.truffle.api.source.SourceSection;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The application's code that is running, as places in its sources. */
final class RunningFrames {
    private static final int DEEPEST = 60;

    private RunningFrames() {}

    static List<Map<String, Object>> innermostFirst() {
        List<Map<String, Object>> places = new ArrayList<>();
        Truffle.getRuntime().iterateFrames(frame -> {
            Node call = frame.getCallNode();
            SourceSection section = call == null ? null : call.getEncapsulatingSourceSection();
            if (section != null && section.isAvailable() && !section.getSource().isInternal()) {
                Source source = section.getSource();
                places.add(Hook.place(source.getPath(), source.getName(), section.getStartLine()));
            }
            return places.size() < DEEPEST ? null : places;
        });
        return places;
    }
}
