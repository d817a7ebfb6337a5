package dev.sequelgate.engine.dialect.mysql;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;

/** Authorities that somebody trusts, in a file until this process ends: the driver takes them from nowhere else. */
final class TrustFile {
    /** Nothing in the file is secret, but the format wants one. */
    static final String PASSWORD = "authorities";

    private TrustFile() {}

    /** @throws IllegalArgumentException when the text holds no certificates */
    static Path of(String pem) {
        try {
            KeyStore trusted = KeyStore.getInstance("PKCS12");
            trusted.load(null, null);
            int number = 0;
            for (Certificate certificate : CertificateFactory.getInstance("X.509")
                    .generateCertificates(new ByteArrayInputStream(pem.getBytes(StandardCharsets.UTF_8)))) {
                trusted.setCertificateEntry("authority-" + number++, certificate);
            }
            Path file = Files.createTempFile("sequelgate-authorities", ".p12");
            file.toFile().deleteOnExit();
            try (OutputStream stream = Files.newOutputStream(file)) {
                trusted.store(stream, PASSWORD.toCharArray());
            }
            return file;
        } catch (GeneralSecurityException unreadable) {
            throw new IllegalArgumentException("ssl.ca holds no certificates in PEM", unreadable);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
