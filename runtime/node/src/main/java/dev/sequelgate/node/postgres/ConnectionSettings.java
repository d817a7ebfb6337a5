package dev.sequelgate.node.postgres;

import dev.sequelgate.node.tls.Secret;
import dev.sequelgate.node.tls.TlsSettings;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Everything that makes two physical connections interchangeable: server, login, start-up parameters and TLS.
 *
 * @param startup run-time parameters of the start-up packet, as node-postgres would send them
 * @param directTls whether TLS starts without PostgreSQL's own request for it
 * @param keepAlive whether the operating system probes an idle connection
 */
record ConnectionSettings(
        String host,
        int port,
        String user,
        String database,
        Secret password,
        Map<String, String> startup,
        Optional<TlsSettings> tls,
        boolean directTls,
        boolean keepAlive) {

    ConnectionSettings {
        startup = Collections.unmodifiableMap(new LinkedHashMap<>(startup));
    }
}
