package dev.sequelgate.node.http;

import dev.sequelgate.node.Members;
import dev.sequelgate.node.NativeModule;
import dev.sequelgate.node.NodeRuntime;

/** What the core modules {@code http} and {@code https} need of Java. */
public final class HttpModule implements NativeModule {
    static {
        // Without this, a small answer waits for the acknowledgement of its own headers.
        setDefault("sun.net.httpserver.nodelay", "true");
        // Node lets an application set these.
        setDefault("jdk.httpclient.allowRestrictedHeaders", "host,connection,content-length,expect");
    }

    private static void setDefault(String property, String value) {
        if (System.getProperty(property) == null) {
            System.setProperty(property, value);
        }
    }

    @Override
    public String name() {
        return "http";
    }

    @Override
    public Object create(NodeRuntime runtime) {
        HttpCalls calls = new HttpCalls(runtime);
        return new Members(runtime)
                .function("listen", arguments -> Listener.open(runtime, arguments[0], arguments[1]))
                .function("request", arguments -> calls.send(arguments[0], arguments[1]))
                .build();
    }
}
