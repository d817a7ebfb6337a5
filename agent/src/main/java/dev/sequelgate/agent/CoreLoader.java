package dev.sequelgate.agent;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.MalformedURLException;
import java.net.URISyntaxException;
import java.net.URL;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import org.jspecify.annotations.Nullable;

/**
 * Loads the agent's own classes and libraries from below {@code sequelgate/core/} in the agent's jar, where no other loader
 * finds them; sees the JDK and nothing of the application.
 */
final class CoreLoader extends ClassLoader {
    private static final String ROOT = "sequelgate/core/";

    static {
        registerAsParallelCapable();
    }

    private final File file;
    private final JarFile jar;

    CoreLoader(File file) throws IOException {
        super("sequelgate", ClassLoader.getPlatformClassLoader());
        this.file = file;
        this.jar = new JarFile(file, false);
    }

    static File agentJar() throws URISyntaxException {
        return new File(CoreLoader.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        ZipEntry entry = jar.getEntry(ROOT + name.replace('.', '/') + ".classdata");
        if (entry == null) {
            throw new ClassNotFoundException(name);
        }
        byte[] classFile;
        try (InputStream stream = jar.getInputStream(entry)) {
            classFile = stream.readAllBytes();
        } catch (IOException unreadable) {
            throw new ClassNotFoundException(name + " cannot be read from " + file, unreadable);
        }
        return defineClass(name, classFile, 0, classFile.length);
    }

    @Override
    protected @Nullable URL findResource(String name) {
        String path = ROOT + (name.endsWith(".class") ? name + "data" : name);
        if (jar.getEntry(path) == null) {
            return null;
        }
        try {
            return new URL("jar:" + file.toURI() + "!/" + path);
        } catch (MalformedURLException impossible) {
            throw new IllegalStateException("the JDK knows jar: URLs", impossible);
        }
    }

    @Override
    protected Enumeration<URL> findResources(String name) {
        URL only = findResource(name);
        return only == null ? Collections.emptyEnumeration() : Collections.enumeration(List.of(only));
    }
}
