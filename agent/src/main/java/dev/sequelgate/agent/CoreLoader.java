package dev.sequelgate.agent;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.MalformedURLException;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLConnection;
import java.net.URLStreamHandler;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Loads the agent's own classes and libraries from the jar inside the agent's jar, where no other loader finds them; sees
 * the JDK and nothing of the application.
 */
final class CoreLoader extends ClassLoader {
    private static final String INSIDE = "sequelgate/core.jar";

    static {
        registerAsParallelCapable();
    }

    private final Archive archive;

    private CoreLoader(Archive archive) {
        super("sequelgate", ClassLoader.getPlatformClassLoader());
        this.archive = archive;
    }

    /** Over the jar that this class is from. */
    static CoreLoader open() throws IOException, URISyntaxException {
        Path jar = Path.of(CoreLoader.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        return new CoreLoader(Archive.open(jar).inside(INSIDE));
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        byte[] classFile;
        try {
            classFile = archive.read(name.replace('.', '/') + ".class");
        } catch (IOException damaged) {
            throw new ClassNotFoundException(name, damaged);
        }
        if (classFile == null) {
            throw new ClassNotFoundException(name);
        }
        return defineClass(name, classFile, 0, classFile.length);
    }

    @Override
    protected @Nullable URL findResource(String name) {
        if (!archive.has(name)) {
            return null;
        }
        try {
            return new URL("sequelgate", "", -1, "/" + name, new Entries(archive, name));
        } catch (MalformedURLException impossible) {
            throw new IllegalStateException("a URL with a handler of its own may have any protocol", impossible);
        }
    }

    @Override
    protected Enumeration<URL> findResources(String name) {
        URL only = findResource(name);
        return only == null ? Collections.emptyEnumeration() : Collections.enumeration(List.of(only));
    }

    /** Opens the URLs that this loader hands out. */
    private static final class Entries extends URLStreamHandler {
        private final Archive archive;
        private final String name;

        Entries(Archive archive, String name) {
            this.archive = archive;
            this.name = name;
        }

        @Override
        protected URLConnection openConnection(URL url) {
            return new URLConnection(url) {
                @Override
                public void connect() {
                    connected = true;
                }

                @Override
                public InputStream getInputStream() throws IOException {
                    byte[] content = archive.read(name);
                    if (content == null) {
                        throw new IOException(url + " is not there");
                    }
                    return new ByteArrayInputStream(content);
                }
            };
        }
    }
}
