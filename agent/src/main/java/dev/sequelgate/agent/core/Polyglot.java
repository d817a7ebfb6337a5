package dev.sequelgate.agent.core;

/** The part of the agent that speaks to one GraalVM in its own types, beside that GraalVM's classes. */
public interface Polyglot {
    /**
     * The source that is built in place of the given one, which may be the same.
     *
     * @param source of Truffle's API
     */
    Object woven(Object source);

    /**
     * Installs the hook in a context that is about to run a woven source.
     *
     * @return whether the source is a part of Sequelize, woven or not
     */
    boolean prepare(Object context, Object source);
}
