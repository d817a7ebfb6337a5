package dev.sequelgate.node;

/** Timers and immediates, as the loop keeps them. */
final class TimersModule implements NativeModule {
    @Override
    public String name() {
        return "timers";
    }

    @Override
    public Object create(NodeRuntime runtime) {
        EventLoop loop = runtime.loop();
        return new Members(runtime)
                .function("start", arguments -> {
                    loop.startTimer(arguments[0].asInt(), arguments[1].asLong(), arguments[2].asBoolean());
                    return null;
                })
                .function("stop", arguments -> {
                    loop.stopTimer(arguments[0].asInt());
                    return null;
                })
                .function("hold", arguments -> {
                    loop.holdTimer(arguments[0].asInt(), arguments[1].asBoolean());
                    return null;
                })
                .function("immediates", arguments -> {
                    loop.immediates(arguments[0].asInt(), arguments[1].asInt());
                    return null;
                })
                .build();
    }
}
