package dev.sequelgate.node;

/** What the engine tells about a value beyond what JavaScript can see: the state of a promise, that an object is a proxy. */
final class InspectModule implements NativeModule {
    @Override
    public String name() {
        return "inspect";
    }

    @Override
    public Object create(NodeRuntime runtime) {
        return new Members(runtime)
                .function("describe", arguments -> arguments[0].toString())
                .build();
    }
}
