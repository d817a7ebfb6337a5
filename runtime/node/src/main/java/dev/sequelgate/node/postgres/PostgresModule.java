package dev.sequelgate.node.postgres;

import dev.sequelgate.node.Members;
import dev.sequelgate.node.NativeModule;
import dev.sequelgate.node.NodeRuntime;
import dev.sequelgate.node.tls.Secret;
import dev.sequelgate.node.tls.TlsOptions;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.graalvm.polyglot.Value;
import org.graalvm.polyglot.proxy.ProxyArray;
import org.graalvm.polyglot.proxy.ProxyObject;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGNotification;

/** Connections for the built-in {@code pg} module; its JavaScript half is node-postgres with this as its connection. */
public final class PostgresModule implements NativeModule {
    private final SessionPools pools = new SessionPools();
    private final IdleWatch watch = new IdleWatch();

    @Override
    public String name() {
        return "postgres";
    }

    @Override
    public Object create(NodeRuntime runtime) {
        return new Members(runtime)
                .function("open", arguments -> open(runtime, arguments[0], arguments[1]))
                .build();
    }

    private ProxyObject open(NodeRuntime runtime, Value options, Value events) {
        Client client = new Client(runtime, pools, watch, settings(options), new Events(runtime, events));
        client.open(bounds(options.getMember("pool")));
        return new Members(runtime)
                .function("simple", arguments -> {
                    String text = arguments[0].asString();
                    client.run(session -> session.simple(text));
                    return null;
                })
                .function("extended", arguments -> {
                    String text = arguments[0].asString();
                    List<Parameter> parameters = parameters(runtime, arguments[1]);
                    client.run(session -> session.extended(text, parameters));
                    return null;
                })
                .function("prepared", arguments -> {
                    String name = arguments[0].asString();
                    Optional<String> text = text(arguments[1]);
                    List<Parameter> parameters = parameters(runtime, arguments[2]);
                    client.run(session -> session.prepared(name, text, parameters));
                    return null;
                })
                .function("end", arguments -> action(client::end))
                .function("destroy", arguments -> action(client::destroy))
                .function("cancel", arguments -> action(client::cancel))
                .function("ref", arguments -> action(client::ref))
                .function("unref", arguments -> action(client::unref))
                .build();
    }

    private static @Nullable Object action(Runnable action) {
        action.run();
        return null;
    }

    private static ConnectionSettings settings(Value options) {
        Value startup = options.getMember("startup");
        Map<String, String> parameters = new LinkedHashMap<>();
        for (String name : startup.getMemberKeys()) {
            parameters.put(name, startup.getMember(name).asString());
        }
        Value tls = options.getMember("tls");
        return new ConnectionSettings(
                options.getMember("host").asString(),
                options.getMember("port").asInt(),
                options.getMember("user").asString(),
                options.getMember("database").asString(),
                new Secret(text(options.getMember("password")).orElse("")),
                parameters,
                tls.isNull() ? Optional.empty() : Optional.of(TlsOptions.read(tls)),
                options.getMember("directTls").asBoolean(),
                options.getMember("keepAlive").asBoolean());
    }

    private static PoolBounds bounds(Value pool) {
        return new PoolBounds(
                pool.getMember("max").asInt(),
                pool.getMember("idleMillis").asLong(),
                pool.getMember("lifetimeMillis").asLong(),
                pool.getMember("fresh").asBoolean());
    }

    private static Optional<String> text(Value value) {
        return value.isNull() ? Optional.empty() : Optional.of(value.asString());
    }

    private static List<Parameter> parameters(NodeRuntime runtime, Value values) {
        int count = (int) values.getArraySize();
        List<Parameter> parameters = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            Value value = values.getArrayElement(i);
            if (value.isNull()) {
                parameters.add(new Parameter.Null());
            } else if (value.isString()) {
                parameters.add(new Parameter.Text(value.asString()));
            } else {
                parameters.add(new Parameter.Binary(runtime.bytes(value)));
            }
        }
        return parameters;
    }

    /** Tells the JavaScript half by calling its functions of the same names. */
    private record Events(NodeRuntime runtime, Value functions) implements Client.Listener {
        private void tell(String event, Object... arguments) {
            runtime.callback(functions.getMember(event), arguments);
        }

        @Override
        public void opened(Session session) {
            Map<String, Object> parameters = new LinkedHashMap<>(session.parameterStatuses());
            tell("opened", session.processId(), ProxyObject.fromMap(parameters));
        }

        @Override
        public void refused(Fault fault) {
            tell("refused", fault(fault));
        }

        @Override
        public void answered(Answer answer) {
            tell("answered", answer(runtime, answer));
        }

        @Override
        public void disturbed(Answer answer) {
            tell("disturbed", answer(runtime, answer));
        }

        @Override
        public void ended() {
            tell("ended");
        }
    }

    private static ProxyObject answer(NodeRuntime runtime, Answer answer) {
        Map<String, Object> members = new LinkedHashMap<>();
        List<Object> results = new ArrayList<>();
        for (StatementResult result : answer.results()) {
            results.add(result(runtime, result));
        }
        members.put("results", ProxyArray.fromList(results));
        List<Object> notices = new ArrayList<>();
        for (Fault notice : answer.notices()) {
            notices.add(fault(notice));
        }
        members.put("notices", ProxyArray.fromList(notices));
        List<Object> notifications = new ArrayList<>();
        for (PGNotification notification : answer.notifications()) {
            notifications.add(ProxyObject.fromMap(new LinkedHashMap<>(Map.of(
                    "processId", notification.getPID(),
                    "channel", notification.getName(),
                    "payload", notification.getParameter()))));
        }
        members.put("notifications", ProxyArray.fromList(notifications));
        answer.fault().ifPresent(fault -> members.put("fault", fault(fault)));
        answer.cut().ifPresent(cut -> members.put("cut", fault(cut)));
        members.put("transaction", String.valueOf(answer.transaction()));
        members.put("ended", answer.ended());
        return ProxyObject.fromMap(members);
    }

    private static ProxyObject result(NodeRuntime runtime, StatementResult result) {
        Members members = new Members(runtime);
        if (result.tag() != null) {
            members.value("tag", result.tag());
        }
        if (result.fields().isPresent()) {
            members.value("count", result.tuples().size());
            members.value("fields", result.fieldsJson());
            members.function("rows", arguments -> result.rows(arguments[0].asString(), arguments[1].asBoolean()));
        }
        return members.build();
    }

    private static ProxyObject fault(Fault fault) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("fromServer", fault.fromServer());
        members.put("message", fault.message());
        members.put("properties", ProxyObject.fromMap(new LinkedHashMap<>(fault.properties())));
        return ProxyObject.fromMap(members);
    }
}
