package dev.sequelgate.node.net;

import dev.sequelgate.node.EventLoop.Ref;
import dev.sequelgate.node.Members;
import dev.sequelgate.node.NodeException;
import dev.sequelgate.node.NodeRuntime;
import dev.sequelgate.node.Utf8;
import dev.sequelgate.node.http.MalformedMessage;
import dev.sequelgate.node.http.MessageReader;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.net.ssl.SSLSocket;
import org.graalvm.polyglot.Value;
import org.graalvm.polyglot.proxy.ProxyObject;
import org.jspecify.annotations.Nullable;

/**
 * One TCP or TLS connection. JavaScript starts one read at a time, of plain bytes or of an HTTP message, and any number
 * of writes; both happen on other threads.
 */
final class Connection {
    private static final int CHUNK = 64 * 1024;
    private static final byte[] NOTHING = {};

    private final NodeRuntime runtime;
    private final Socket socket;
    private final Incoming incoming;
    private final WriteQueue writes;
    private final boolean bothFamilies;
    private final AtomicBoolean closed = new AtomicBoolean();
    private final MessageReader messages;
    private @Nullable Ref alive;
    private volatile boolean handedOver;

    Connection(NodeRuntime runtime, Socket socket, boolean bothFamilies) throws IOException {
        this.runtime = runtime;
        this.socket = socket;
        this.bothFamilies = bothFamilies;
        this.incoming = new Incoming(socket.getInputStream());
        this.writes = new WriteQueue(runtime, socket.getOutputStream());
        this.messages = new MessageReader(incoming, incoming::giveBack, socket::setSoTimeout);
        this.alive = runtime.loop().ref();
    }

    ProxyObject members() {
        Members members = new Members(runtime)
                .value("local", Addresses.line(socket.getLocalSocketAddress(), bothFamilies))
                .value("remote", Addresses.line(socket.getRemoteSocketAddress(), bothFamilies))
                .function("read", arguments -> read(arguments[0]))
                .function("readHead", arguments -> {
                    boolean request = arguments[0].asBoolean();
                    int limit = arguments[1].asInt();
                    int milliseconds = arguments[2].asInt();
                    return message(() -> messages.head(request, limit, milliseconds), arguments[3]);
                })
                .function("noBody", arguments -> {
                    messages.noBody();
                    return null;
                })
                .function("readBody", arguments -> message(messages::body, arguments[0]))
                .function("write", arguments -> write(arguments[0], arguments[1], arguments[2], arguments[3]))
                .function("shutdown", arguments -> {
                    writes.then(this::shutdownOutput, arguments[0]);
                    return null;
                })
                .function("destroy", arguments -> destroy(arguments[0].asBoolean()))
                .function("noDelay", arguments -> option(() -> socket.setTcpNoDelay(arguments[0].asBoolean())))
                .function("keepAlive", arguments -> option(() -> socket.setKeepAlive(arguments[0].asBoolean())))
                .function("ref", arguments -> ref())
                .function("unref", arguments -> unref())
                .function("secure", arguments -> {
                    handedOver = true;
                    TlsClient.over(runtime, new LayeredSocket(socket, incoming), arguments[0], arguments[1]);
                    unref();
                    return null;
                });
        if (socket instanceof SSLSocket secure) {
            members.function("session", arguments -> TlsSession.json(secure));
        }
        return members.build();
    }

    private interface SocketOption {
        void set() throws SocketException;
    }

    /** A socket that is already closed takes no options any more. */
    private static Object option(SocketOption option) {
        try {
            option.set();
            return true;
        } catch (SocketException closedMeanwhile) {
            return false;
        }
    }

    /** Reads some bytes; the callback gets an error, or the bytes, or null at the end. */
    private @Nullable Object read(Value done) {
        runtime.loop().workers().execute(() -> {
            byte[] chunk = new byte[CHUNK];
            try {
                int count;
                synchronized (incoming) {
                    count = incoming.read(chunk, 0, chunk.length);
                    if (handedOver) {
                        incoming.giveBack(chunk, 0, Math.max(count, 0));
                        return;
                    }
                }
                byte[] bytes = count < 0 ? null : Arrays.copyOf(chunk, count);
                deliver(done, null, bytes);
            } catch (IOException failure) {
                if (!handedOver) {
                    deliver(done, Faults.transfer(failure, "read"), null);
                }
            }
        });
        return null;
    }

    private void deliver(Value done, @Nullable NodeException error, byte @Nullable [] bytes) {
        runtime.loop().enqueue(() -> {
            if (!closed.get()) {
                runtime.callback(
                        done,
                        error == null ? null : runtime.error(error),
                        bytes == null ? null : runtime.buffer(bytes));
            }
        });
    }

    private interface MessagePart {
        @Nullable
        Object read() throws IOException;
    }

    /** Reads a head (text) or a part of a body (bytes, or at its end the trailers as text). */
    private @Nullable Object message(MessagePart part, Value done) {
        runtime.loop().workers().execute(() -> {
            try {
                Object read = part.read();
                runtime.loop().enqueue(() -> {
                    if (!closed.get()) {
                        runtime.callback(done, null, read instanceof byte[] bytes ? runtime.buffer(bytes) : read);
                    }
                });
            } catch (MalformedMessage malformed) {
                deliver(done, NodeException.error(malformed.code(), malformed.getMessage()), null);
            } catch (IOException failure) {
                deliver(done, Faults.transfer(failure, "read"), null);
            }
        });
        return null;
    }

    /** Head and tail are text in Latin-1 or null; between them are bytes, or text in UTF-8, or null. */
    private @Nullable Object write(Value head, Value content, Value tail, Value done) {
        byte[] body = content.isNull()
                ? NOTHING
                : content.isString() ? Utf8.encode(content.asString()) : runtime.bytes(content);
        if (head.isNull() && tail.isNull()) {
            writes.write(body, done);
            return body.length;
        }
        byte[] first = head.isNull() ? NOTHING : head.asString().getBytes(StandardCharsets.ISO_8859_1);
        byte[] last = tail.isNull() ? NOTHING : tail.asString().getBytes(StandardCharsets.ISO_8859_1);
        byte[] all = Arrays.copyOf(first, first.length + body.length + last.length);
        System.arraycopy(body, 0, all, first.length, body.length);
        System.arraycopy(last, 0, all, first.length + body.length, last.length);
        writes.write(all, done);
        return all.length;
    }

    private void shutdownOutput() throws IOException {
        if (!socket.isClosed() && !socket.isOutputShutdown()) {
            socket.shutdownOutput();
        }
    }

    private @Nullable Object destroy(boolean reset) {
        unref();
        if (closed.compareAndSet(false, true) && !handedOver) {
            // Closing TLS sends a last message, which can block.
            runtime.loop().workers().execute(() -> close(reset));
        }
        return null;
    }

    private void close(boolean reset) {
        try {
            if (reset) {
                socket.setSoLinger(true, 0);
            }
            socket.close();
        } catch (IOException alreadyGone) {
            // The peer was faster; the connection is closed either way.
            closed.set(true);
        }
    }

    private @Nullable Object ref() {
        if (alive == null && !closed.get()) {
            alive = runtime.loop().ref();
        }
        return null;
    }

    private @Nullable Object unref() {
        if (alive != null) {
            alive.unref();
            alive = null;
        }
        return null;
    }
}
