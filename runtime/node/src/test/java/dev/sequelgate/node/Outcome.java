package dev.sequelgate.node;

import java.util.regex.Pattern;

/** What a run of a script showed to the world. */
record Outcome(int exitCode, String output, String errors) {
    private static final Pattern PROCESS_ID = Pattern.compile("(?m)^\\(node:\\d+\\)");
    /** A place in Node's own sources above the message of an error that they threw. */
    private static final Pattern INTERNAL_PLACE = Pattern.compile("(?m)\\Anode:\\S+:\\d+\\n.*\\n\\s*\\^+\\n\\n");

    private static final Pattern INTERNAL_FRAME = Pattern.compile("(?m)^ +at (?:[^\\n]*\\()?node:[^\\n]*\\n");
    /** The engines name functions and count columns differently; the file and the line are what a reader needs. */
    private static final Pattern FRAME = Pattern.compile("(?m)^( +at )(?:[^\\n(]*\\()?([^\\n()]*?:\\d+):\\d+\\)?");

    /** The same without what legitimately differs between two runs. */
    Outcome normalised(String temporaryDirectory) {
        return new Outcome(
                exitCode,
                output.replace(temporaryDirectory, "<tmp>"),
                errors(errors.replace(temporaryDirectory, "<tmp>")));
    }

    Outcome more(String note) {
        return new Outcome(exitCode, output, errors + note);
    }

    private static String errors(String text) {
        String shown = PROCESS_ID.matcher(text).replaceAll("(node:PID)");
        shown = INTERNAL_PLACE.matcher(shown).replaceAll("");
        shown = INTERNAL_FRAME.matcher(shown).replaceAll("");
        return FRAME.matcher(shown).replaceAll("$1$2");
    }

    @Override
    public String toString() {
        return "exit code " + exitCode + "\n--- stdout\n" + output + "\n--- stderr\n" + errors;
    }
}
