package dev.sequelgate.agent.host;

import java.io.File;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.Arrays;

/** Runs {@link PlainHost} with GraalVM in a class loader of its own, as application servers and plug-in systems do. */
public final class ChildLoaderHost {
    private ChildLoaderHost() {}

    /** @param arguments the class path of the child */
    public static void main(String[] arguments) throws Exception {
        URL[] path = Arrays.stream(arguments[0].split(File.pathSeparator, -1))
                .map(ChildLoaderHost::url)
                .toArray(URL[]::new);
        ClassLoader child = new URLClassLoader("application", path, ClassLoader.getPlatformClassLoader());
        Thread.currentThread().setContextClassLoader(child);
        child.loadClass("dev.sequelgate.agent.host.PlainHost")
                .getMethod("main", String[].class)
                .invoke(null, (Object) new String[0]);
    }

    private static URL url(String entry) {
        try {
            return new File(entry).toURI().toURL();
        } catch (MalformedURLException impossible) {
            throw new IllegalArgumentException(entry, impossible);
        }
    }
}
