package dev.sequelgate.node.tls;

/**
 * What Node's TLS options of a client say.
 *
 * @param authorities certificates in PEM; empty means those that the JVM trusts
 * @param certificate the client's own chain in PEM, empty without one
 * @param serverName the name that the server's certificate must have, empty for the host's
 * @param checkName whether the server's name must be the certificate's
 */
public record TlsSettings(
        boolean rejectUnauthorized,
        String authorities,
        String certificate,
        Secret key,
        Secret passphrase,
        String serverName,
        boolean checkName) {}
