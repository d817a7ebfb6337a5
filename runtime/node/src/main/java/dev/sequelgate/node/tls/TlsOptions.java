package dev.sequelgate.node.tls;

import org.graalvm.polyglot.Value;

/** Reads the object that `internal/tls_options` makes of an application's TLS options. */
public final class TlsOptions {
    private TlsOptions() {}

    public static TlsSettings read(Value tls) {
        return new TlsSettings(
                tls.getMember("rejectUnauthorized").asBoolean(),
                tls.getMember("ca").asString(),
                tls.getMember("cert").asString(),
                new Secret(tls.getMember("key").asString()),
                new Secret(tls.getMember("passphrase").asString()),
                tls.getMember("servername").asString(),
                tls.getMember("checkName").asBoolean());
    }
}
