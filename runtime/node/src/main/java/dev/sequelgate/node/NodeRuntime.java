package dev.sequelgate.node;

import dev.sequelgate.node.EventLoop.Ref;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.Engine;
import org.graalvm.polyglot.HostAccess;
import org.graalvm.polyglot.PolyglotException;
import org.graalvm.polyglot.Source;
import org.graalvm.polyglot.SourceSection;
import org.graalvm.polyglot.Value;
import org.graalvm.polyglot.io.IOAccess;
import org.graalvm.polyglot.proxy.ProxyObject;
import org.jspecify.annotations.Nullable;

/** One running application: its JavaScript context, its loop, and the calls between Java and JavaScript. */
public final class NodeRuntime implements AutoCloseable {
    /** What the application was started with. */
    public record Launch(
            String script, List<String> arguments, Path workingDirectory, Map<String, String> environment) {
        public Launch {
            arguments = List.copyOf(arguments);
        }
    }

    private static final String MAIN = "globalThis[Symbol.for('sequelgate.main')]();";

    private final Launch launch;
    private final HostProcess process;
    private final EventLoop loop = new EventLoop();
    private final Context context;
    private final Value newArrayBuffer;
    private final NativeModules natives;
    private final ModuleResolver resolver;
    private final Value host;
    /** Set once the application has asked for an AsyncLocalStorage. */
    private boolean followsContexts;

    private Path workingDirectory;
    private OptionalInt exitCode = OptionalInt.empty();

    /** An application that is alone in its JVM. */
    public NodeRuntime(Launch launch) {
        // No engine of its own: code that could be shared runs slower.
        this(launch, HostProcess.jvm(), Optional.empty());
    }

    /** An application among others: compiled code is shared with those on the same engine, nothing else. */
    public NodeRuntime(Launch launch, HostProcess process, Engine engine) {
        this(launch, process, Optional.of(engine));
    }

    private NodeRuntime(Launch launch, HostProcess process, Optional<Engine> engine) {
        this.launch = launch;
        this.process = process;
        this.workingDirectory = launch.workingDirectory();
        EsmFaults faults = new EsmFaults();
        EsmFileSystem files = new EsmFileSystem(this, faults);
        Context.Builder builder = Context.newBuilder("js")
                .allowExperimentalOptions(true)
                .allowHostAccess(HostAccess.EXPLICIT)
                .allowIO(IOAccess.newBuilder().fileSystem(files).build())
                .options(EngineOptions.CONTEXT);
        engine.ifPresentOrElse(builder::engine, () -> builder.options(EngineOptions.ENGINE));
        this.context = builder.build();
        this.newArrayBuffer = evaluateInternal("node:internal/array-buffer", "(length) => new ArrayBuffer(length)");
        Value parseJson = context.eval("js", "JSON.parse");
        this.resolver = new ModuleResolver(parseJson, this::deprecated);
        this.natives = new NativeModules(this);
        this.host = builtin("internal/bootstrap").execute(ProxyObject.fromMap(bootstrapMembers(faults)));
    }

    public static Engine newEngine() {
        return Engine.newBuilder("js").options(EngineOptions.ENGINE).build();
    }

    private Map<String, Object> bootstrapMembers(EsmFaults faults) {
        return Map.of(
                "internalBinding",
                Members.guarded(this, arguments -> natives.binding(arguments[0].asString())),
                "fault",
                Members.guarded(this, arguments -> {
                    throw faults.reason(arguments[0].asInt());
                }),
                "compileBuiltin",
                Members.guarded(this, arguments -> builtin(arguments[0].asString())),
                "followContexts",
                Members.guarded(this, arguments -> {
                    followsContexts = true;
                    return null;
                }));
    }

    /** The arguments of a call from JavaScript; functions among them will run in the async context of the call. */
    Value[] inContext(Value[] arguments) {
        if (!followsContexts) {
            return arguments;
        }
        Value bind = host.getMember("bind");
        return Arrays.stream(arguments)
                .map(argument -> argument.canExecute() ? bind.execute(argument) : argument)
                .toArray(Value[]::new);
    }

    public Context context() {
        return context;
    }

    public EventLoop loop() {
        return loop;
    }

    /** The process that the application believes to be its own. */
    public HostProcess process() {
        return process;
    }

    public Launch launch() {
        return launch;
    }

    /** Where relative paths start; `process.chdir` moves it, the JVM's own stays. */
    public Path workingDirectory() {
        return workingDirectory;
    }

    void workingDirectory(Path directory) {
        workingDirectory = directory;
    }

    ModuleResolver resolver() {
        return resolver;
    }

    /** Runs the script and then the loop; returns the process's exit code. */
    public int run() {
        try {
            return runToEnd();
        } catch (PolyglotException ended) {
            if (exitCode.isPresent() && ended.isCancelled()) {
                return exitCode.getAsInt();
            }
            throw ended;
        }
    }

    private int runToEnd() {
        EventLoop.Turns turns = new HostTurns(host);
        try {
            context.eval(Source.newBuilder("js", MAIN, "node:main").buildLiteral());
        } catch (PolyglotException thrown) {
            turns.failed(thrown);
        }
        turns.afterTask();
        do {
            loop.run(turns);
            host.invokeMember("beforeExit");
            turns.afterTask();
        } while (loop.alive());
        return host.invokeMember("exiting").asInt();
    }

    /**
     * Calls a JavaScript function on the loop's thread: what it throws is the application's uncaught error.
     * `process.nextTick` callbacks run before promise reactions, as in Node.
     */
    public void callback(Value function, @Nullable Object... arguments) {
        @Nullable Object[] all = new Object[arguments.length + 1];
        all[0] = function;
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        host.getMember("callback").executeVoid(all);
    }

    /** Does work on another thread while the loop stays alive; one of the two consumers then runs on the loop's thread. */
    public <T> void background(Callable<T> work, Consumer<T> success, Consumer<Exception> failure) {
        Ref ref = loop.ref();
        loop.workers().execute(() -> {
            Runnable then;
            try {
                T result = work.call();
                then = () -> success.accept(result);
            } catch (Exception thrown) {
                then = () -> failure.accept(thrown);
            }
            Runnable finish = then;
            loop.enqueue(() -> {
                ref.unref();
                finish.run();
            });
        });
    }

    /** The JavaScript error that stands for the exception. */
    public Value error(NodeException exception) {
        return host.getMember("error")
                .execute(exception.type(), exception.getMessage(), ProxyObject.fromMap(exception.properties()));
    }

    /** Ends the process at once, as `process.exit` does after its `exit` event. */
    void exit(int code) {
        exitCode = OptionalInt.of(code);
        process.exit(code);
        // Still here: the process goes on without this application, whose code must not run any further.
        context.close(true);
    }

    /** A JavaScript `Buffer` with these bytes. */
    public Value buffer(byte[] bytes) {
        return host.getMember("buffer").execute(arrayBuffer(bytes));
    }

    public Value arrayBuffer(byte[] bytes) {
        Value target = newArrayBuffer.execute(bytes.length);
        copy(bytes, bytes.length, target, 0);
        return target;
    }

    /** Writes the bytes into a JavaScript Buffer or typed array, from its start. */
    public void write(Value view, byte[] bytes, int length) {
        write(view, 0, bytes, length);
    }

    /** Writes the bytes into a JavaScript Buffer or typed array, from the byte at the offset. */
    public void write(Value view, int offset, byte[] bytes, int length) {
        copy(
                bytes,
                length,
                view.getMember("buffer"),
                view.getMember("byteOffset").asInt() + offset);
    }

    private static void copy(byte[] bytes, int length, Value arrayBuffer, int offset) {
        int whole = length & ~7;
        for (int i = 0; i < whole; i += 8) {
            arrayBuffer.writeBufferLong(ByteOrder.LITTLE_ENDIAN, offset + i, Bytes.littleEndianLong(bytes, i));
        }
        for (int i = whole; i < length; i++) {
            arrayBuffer.writeBufferByte(offset + i, bytes[i]);
        }
    }

    /** A copy of the bytes of a Buffer, typed array, DataView or ArrayBuffer. */
    public byte[] bytes(Value view) {
        if (view.hasBufferElements()) {
            return read(view, 0, (int) view.getBufferSize());
        }
        return read(
                view.getMember("buffer"),
                view.getMember("byteOffset").asInt(),
                view.getMember("byteLength").asInt());
    }

    private static byte[] read(Value arrayBuffer, int offset, int length) {
        byte[] bytes = new byte[length];
        if (length > 0) {
            arrayBuffer.readBuffer(offset, bytes, 0, length);
        }
        return bytes;
    }

    private void deprecated(String code, String text) {
        host.getMember("deprecated").executeVoid(code, text);
    }

    /** The names that the built-in module exports. */
    List<String> builtinExports(String id) {
        Value names = host.getMember("builtinExports").execute(id);
        return java.util.stream.LongStream.range(0, names.getArraySize())
                .mapToObj(i -> names.getArrayElement(i).asString())
                .toList();
    }

    private Value builtin(String id) {
        Optional<String> text = Builtins.source(id);
        if (text.isEmpty()) {
            throw NodeException.error("ERR_UNKNOWN_BUILTIN_MODULE", "No such built-in module: " + id);
        }
        return evaluateInternal("node:" + id, text.get());
    }

    private Value evaluateInternal(String name, String text) {
        try {
            return context.eval(
                    Source.newBuilder("js", text, name).internal(true).build());
        } catch (IOException impossible) {
            throw new UncheckedIOException("A source made from text needs no file", impossible);
        }
    }

    @Override
    public void close() {
        context.close(true);
        loop.close();
    }

    /** The loop's calls, answered by the bootstrap script. */
    private record HostTurns(
            Value timerFunction, Value immediateFunction, Value failedFunction, Value afterTaskFunction)
            implements EventLoop.Turns {
        HostTurns(Value host) {
            this(
                    host.getMember("timer"),
                    host.getMember("immediate"),
                    host.getMember("failed"),
                    host.getMember("afterTask"));
        }

        @Override
        public void timer(int id) {
            timerFunction.executeVoid(id);
        }

        @Override
        public void immediate() {
            immediateFunction.executeVoid();
        }

        /** What promise jobs throw surfaces at the end of whatever call ran them, this one included. */
        @Override
        public void failed(Throwable thrown) {
            try {
                report(thrown);
            } catch (PolyglotException another) {
                if (another.isCancelled()) {
                    throw another;
                }
                failed(another);
            }
        }

        private void report(Throwable thrown) {
            if (thrown instanceof PolyglotException ended && ended.isCancelled()) {
                throw ended;
            }
            if (thrown instanceof PolyglotException polyglot && polyglot.getGuestObject() != null) {
                SourceSection place = polyglot.getSourceLocation();
                if (place == null || place.getSource().getPath() == null) {
                    failedFunction.executeVoid(polyglot.getGuestObject());
                } else {
                    failedFunction.executeVoid(
                            polyglot.getGuestObject(),
                            place.getSource().getPath(),
                            place.getStartLine(),
                            place.getStartColumn());
                }
            } else {
                failedFunction.executeVoid(thrown.toString());
            }
        }

        @Override
        public void afterTask() {
            boolean more = true;
            while (more) {
                try {
                    more = afterTaskFunction.execute().asBoolean();
                } catch (PolyglotException thrown) {
                    failed(thrown);
                }
            }
        }
    }
}
