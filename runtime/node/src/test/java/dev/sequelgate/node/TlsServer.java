package dev.sequelgate.node;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A PostgreSQL with TLS whose certificate, for {@code localhost}, is signed by an authority that only its directory knows. */
final class TlsServer implements Closeable {
    private static final String STORE_PASSWORD = "changeit";

    private final EmbeddedPostgres server;
    private final Path certificates;

    private TlsServer(EmbeddedPostgres server, Path certificates) {
        this.server = server;
        this.certificates = certificates;
    }

    static TlsServer start(Path directory) throws IOException, InterruptedException {
        Path certificates = Files.createDirectories(directory.resolve("certificates"));
        authority(certificates, "ca");
        authority(certificates, "other-ca");
        serverCertificate(certificates);
        EmbeddedPostgres server = EmbeddedPostgres.builder()
                .setDataDirectory(directory.resolve("data"))
                .setDataDirectoryCustomizer(data -> install(certificates, data.toPath()))
                .setServerConfig("ssl", "on")
                .setServerConfig("ssl_cert_file", "server.pem")
                .setServerConfig("ssl_key_file", "server.key")
                .start();
        return new TlsServer(server, certificates);
    }

    private static void authority(Path directory, String name) throws IOException, InterruptedException {
        keytool(directory, "-genkeypair", "-alias", name, "-dname", "CN=" + name, "-ext", "bc:c", "-validity", "3650");
        export(directory, name);
    }

    private static void serverCertificate(Path directory) throws IOException, InterruptedException {
        keytool(directory, "-genkeypair", "-alias", "server", "-dname", "CN=localhost");
        keytool(directory, "-certreq", "-alias", "server", "-file", "server.csr");
        keytool(
                directory,
                "-gencert",
                "-alias",
                "ca",
                "-infile",
                "server.csr",
                "-outfile",
                "server.pem",
                "-ext",
                "san=dns:localhost",
                "-rfc");
        try (InputStream file = Files.newInputStream(directory.resolve("store.p12"))) {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(file, STORE_PASSWORD.toCharArray());
            byte[] key = store.getKey("server", STORE_PASSWORD.toCharArray()).getEncoded();
            Files.writeString(
                    directory.resolve("server.key"),
                    "-----BEGIN PRIVATE KEY-----\n" + Base64.getMimeEncoder().encodeToString(key)
                            + "\n-----END PRIVATE KEY-----\n",
                    StandardCharsets.US_ASCII);
        } catch (GeneralSecurityException unreadable) {
            throw new IllegalStateException("keytool's store cannot be read", unreadable);
        }
    }

    private static void export(Path directory, String name) throws IOException, InterruptedException {
        keytool(directory, "-exportcert", "-alias", name, "-file", name + ".pem", "-rfc");
    }

    private static void keytool(Path directory, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
        command.addAll(List.of(arguments));
        command.addAll(List.of("-keystore", "store.p12", "-storetype", "PKCS12", "-storepass", STORE_PASSWORD));
        if (arguments[0].equals("-genkeypair")) {
            command.addAll(List.of("-keyalg", "EC", "-groupname", "secp256r1"));
        }
        Process keytool = new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .start();
        String output = new String(keytool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (!keytool.waitFor(30, TimeUnit.SECONDS) || keytool.exitValue() != 0) {
            throw new IllegalStateException("keytool " + List.of(arguments) + ": " + output);
        }
    }

    private static void install(Path certificates, Path data) {
        try {
            for (String name : List.of("server.pem", "server.key")) {
                Path file = Files.copy(certificates.resolve(name), data.resolve(name));
                Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    int port() {
        return server.getPort();
    }

    Path certificates() {
        return certificates;
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
