package dev.sequelgate.node;

import java.util.regex.Pattern;

/** What a run of a script showed to the world. */
record Outcome(int exitCode, String output, String errors) {
    private static final Pattern PROCESS_ID = Pattern.compile("(?m)^\\(node:\\d+\\)");
    /** A place in Node's own sources above the message of an error that they threw. */
    private static final Pattern PLACE = Pattern.compile("(?m)\\A(?:node:|file:|/)\\S+:\\d+\\n.*\\n\\s*\\^+\\n\\n");

    private static final String INTERNAL = "node:";
    /** Hints that name options of Node's own command, and a warning that only newer Nodes print. */
    private static final Pattern HINT = Pattern.compile(
            "(?m)^(?:\\(node:PID\\) \\[MODULE_TYPELESS_PACKAGE_JSON\\].*\\n.*\\n.*|\\(Use `node --trace-.*\\)|Warning: Detected unsettled top-level await.*| +\\.\\.\\. \\d+ lines matching cause stack trace \\.\\.\\.)\\n");

    /** Frames of Node and of node-postgres, whose JavaScript is a part of this host. */
    private static final Pattern INTERNAL_FRAME =
            Pattern.compile("(?m)^ +at (?:[^\\n]*\\()?(?:node:|/[^\\n]*/node_modules/pg[-/])[^\\n]*\\n");
    /** The engines name functions and count columns differently; the file and the line are what a reader needs. */
    private static final Pattern FRAME =
            Pattern.compile("(?m)^( +at )(?:[^\\n(]*\\()?(?:file://)?([^\\n()]*?:\\d+):\\d+\\)?");

    /** The same without what legitimately differs between two runs. */
    Outcome normalised(String temporaryDirectory) {
        return new Outcome(
                exitCode & 0xff,
                output.replace(temporaryDirectory, "<tmp>"),
                errors(errors.replace(temporaryDirectory, "<tmp>")));
    }

    /** Whether the first thing on the error stream is a place in Node's own sources or in a package. */
    boolean showsInternalPlace() {
        return errors.startsWith(INTERNAL)
                || errors.lines().findFirst().orElse("").contains("/node_modules/");
    }

    /** The same without the place above the message: this host names the application's line where Node names its own. */
    Outcome withoutPlace() {
        return new Outcome(exitCode, output, PLACE.matcher(errors).replaceAll(""));
    }

    Outcome more(String note) {
        return new Outcome(exitCode, output, errors + note);
    }

    private static String errors(String text) {
        String shown = PROCESS_ID.matcher(text).replaceAll("(node:PID)");
        shown = HINT.matcher(shown).replaceAll("");
        shown = INTERNAL_FRAME.matcher(shown).replaceAll("");
        // Modules are files here, and URLs in Node; a caret's column is the engine's; a brace stands behind the last
        // frame.
        shown = shown.replaceAll("\\Afile://(?=/)", "")
                .replaceAll("(?m)^\\s*\\^+$", "^")
                .replaceAll("(?m) \\{$", "");
        return FRAME.matcher(shown).replaceAll("$1$2");
    }

    @Override
    public String toString() {
        return "exit code " + exitCode + "\n--- stdout\n" + output + "\n--- stderr\n" + errors;
    }
}
