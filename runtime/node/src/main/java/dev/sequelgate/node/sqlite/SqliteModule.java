package dev.sequelgate.node.sqlite;

import dev.sequelgate.node.Members;
import dev.sequelgate.node.NativeModule;
import dev.sequelgate.node.NodeRuntime;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.graalvm.polyglot.Value;
import org.graalvm.polyglot.proxy.ProxyObject;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteJDBCLoader;
import org.sqlite.SQLiteUpdateListener;

/** Databases for the built-in {@code sqlite3} module; its JavaScript half lets one operation run at a time. */
public final class SqliteModule implements NativeModule {
    private static final Map<String, Integer> OPEN_FLAGS = Map.of(
            "OPEN_READONLY", 0x1,
            "OPEN_READWRITE", 0x2,
            "OPEN_CREATE", 0x4,
            "OPEN_URI", 0x40,
            "OPEN_FULLMUTEX", 0x10000,
            "OPEN_SHAREDCACHE", 0x20000,
            "OPEN_PRIVATECACHE", 0x40000);

    @Override
    public String name() {
        return "sqlite";
    }

    @Override
    public Object create(NodeRuntime runtime) {
        return new Members(runtime)
                .function(
                        "open", arguments -> open(runtime, arguments[0].asString(), arguments[1].asInt(), arguments[2]))
                .value("constants", constants())
                .build();
    }

    private static ProxyObject constants() {
        Map<String, Object> all = new LinkedHashMap<>(OPEN_FLAGS);
        for (SQLiteErrorCode code : SQLiteErrorCode.values()) {
            if (code.code >= 0 && code.code <= SQLiteErrorCode.SQLITE_NOTADB.code) {
                all.put(code.name().substring("SQLITE_".length()), code.code);
            }
        }
        all.put("VERSION", SQLiteJDBCLoader.getVersion());
        return ProxyObject.fromMap(all);
    }

    /** What may block and fail. */
    @FunctionalInterface
    private interface Work<T> {
        T run() throws SQLException, SqliteFault;
    }

    /** Work without a result. */
    @FunctionalInterface
    private interface Action {
        void run() throws SQLException, SqliteFault;
    }

    private ProxyObject open(NodeRuntime runtime, String file, int flags, Value opened) {
        SqliteDatabase database = new SqliteDatabase();
        String path = isFile(file) ? runtime.workingDirectory().resolve(file).toString() : file;
        act(runtime, opened, () -> database.open(path, flags));
        return new Members(runtime)
                .function("exec", arguments -> {
                    String sql = arguments[0].asString();
                    return act(runtime, arguments[1], () -> database.exec(sql));
                })
                .function("prepare", arguments -> {
                    String sql = arguments[0].asString();
                    return work(runtime, arguments[1], () -> database.prepare(sql), query -> statement(runtime, query));
                })
                .function("busyTimeout", arguments -> {
                    int millis = arguments[0].asInt();
                    return act(runtime, arguments[1], () -> database.busyTimeout(millis));
                })
                .function("changes", arguments -> {
                    database.changes(arguments[0].isNull() ? null : listener(runtime, arguments[0]));
                    return null;
                })
                .function("backup", arguments -> {
                    String other = runtime.workingDirectory()
                            .resolve(arguments[0].asString())
                            .toString();
                    boolean out = arguments[1].asBoolean();
                    return act(runtime, arguments[2], () -> database.backup(other, out));
                })
                .function("interrupt", arguments -> {
                    interrupt(database);
                    return null;
                })
                .function("close", arguments -> act(runtime, arguments[0], database::close))
                .build();
    }

    private static boolean isFile(String name) {
        return !name.isEmpty() && !name.equals(":memory:") && !name.startsWith("file:");
    }

    private static void interrupt(SqliteDatabase database) {
        try {
            database.interrupt();
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static SQLiteUpdateListener listener(NodeRuntime runtime, Value heard) {
        return (type, database, table, row) -> {
            String word = type.name().toLowerCase(Locale.ROOT);
            runtime.loop().enqueue(() -> runtime.callback(heard, word, database, table, (double) row));
        };
    }

    private static ProxyObject statement(NodeRuntime runtime, PreparedQuery query) {
        return new Members(runtime)
                .function("bind", arguments -> {
                    Binding binding = Binding.read(runtime, arguments[0]);
                    return act(runtime, arguments[1], () -> query.bind(binding));
                })
                .function("run", arguments -> {
                    Binding binding = Binding.read(runtime, arguments[0]);
                    return work(runtime, arguments[1], () -> query.run(binding), rows -> rows.script(runtime));
                })
                .function("get", arguments -> {
                    Binding binding = Binding.read(runtime, arguments[0]);
                    return work(runtime, arguments[1], () -> query.get(binding), rows -> rows.script(runtime));
                })
                .function("all", arguments -> {
                    Binding binding = Binding.read(runtime, arguments[0]);
                    return work(runtime, arguments[1], () -> query.all(binding), rows -> rows.script(runtime));
                })
                .function("reset", arguments -> act(runtime, arguments[0], query::reset))
                .function("close", arguments -> act(runtime, arguments[0], query::close))
                .build();
    }

    private static @Nullable Object act(NodeRuntime runtime, Value callback, Action action) {
        return work(
                runtime,
                callback,
                () -> {
                    action.run();
                    return callback;
                },
                done -> null);
    }

    /** A result as JavaScript sees it, made on the loop's thread. */
    @FunctionalInterface
    private interface Script<T> {
        @Nullable
        Object of(T result);
    }

    private static <T> @Nullable Object work(NodeRuntime runtime, Value callback, Work<T> work, Script<T> script) {
        runtime.background(() -> finished(work), done -> runtime.callback(callback, null, script.of(done)), failure -> {
            if (failure instanceof SqliteFault fault) {
                runtime.callback(callback, fault.script());
                return;
            }
            throw new IllegalStateException("The SQLite driver failed", failure);
        });
        return null;
    }

    private static <T> T finished(Work<T> work) throws SqliteFault {
        try {
            return work.run();
        } catch (SQLException failed) {
            throw SqliteFault.of(failed);
        }
    }
}
