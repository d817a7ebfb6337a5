package dev.sequelgate.agent.core;

import java.util.List;

/** The agent as the hook inside a JavaScript context sees it. */
public interface HookHost {
    /** A part of Sequelize is about to be loaded, gated or not. */
    void sequelizeSeen();

    /** The JavaScript function that installs the hook; it takes the function with which the hook asks. */
    String program();

    /** Answers in JSON. */
    String ask(String question, List<String> arguments);

    /** @return whether the action will run when the script that is being evaluated has returned */
    boolean attached(Runnable mainReturned);

    /** The value, made of maps, lists, texts and numbers, as JSON. */
    String json(Object value);
}
