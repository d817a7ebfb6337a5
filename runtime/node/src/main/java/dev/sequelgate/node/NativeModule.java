package dev.sequelgate.node;

/** A part of a core module that is written in Java; JavaScript reaches it by `internalBinding(name)`. */
public interface NativeModule {
    String name();

    /** The object that JavaScript sees, usually made with {@link Members}; called once, at first use. */
    Object create(NodeRuntime runtime);
}
